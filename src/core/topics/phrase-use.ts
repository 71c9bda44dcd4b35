import type { PhraseTable } from '../text/phrases.ts';
import { foldKey, type Token } from '../text/tokens.ts';

/** How running text uses each phrase of a table: shares of its occurrences, 0 … 1, drawn towards what is usual where there are few. */
export interface PhraseUse {
  /** Nothing that belongs to it follows: a full stop, a comma, "of", "is" … and not one more word as after an adjective, or "the" as after a verb. */
  readonly closed: Float64Array;
  /** Where a word stands right before it, that word is "the", "of", "with" …, as before nouns. */
  readonly opened: Float64Array;
  /** The same word stands next to it ("shot learning" in "few-shot learning"): the share of the commonest such neighbour. */
  readonly bound: Float64Array;
}

const DETERMINERS = new Set(
  'a an the this that these those its their our your his her my each every any some all both such'.split(
    ' ',
  ),
);
/** Function words that may stand before a verb. */
const VERB_OPENERS = new Set(
  `we they it which who that to and or can could may might will would should must not cannot also does do did then
  thereby often`.split(/\s+/u),
);
const LONGEST = 3;
/** The shares start from this many imagined occurrences. */
const PRIOR = 2;
const USUALLY_CLOSED = 0.25;
const USUALLY_OPENED = 0.3;
/** Where fewer words than this follow a function word, the language's function words are unknown and nothing can be read off them. */
const KNOWN_LANGUAGE = 0.1;

/** Returns how the phrases stand in running text. In languages whose function words `isFunctionWord` (on folded words) does not know, every phrase counts as closed and opened. O(words). */
export function measurePhraseUse(
  texts: readonly (readonly Token[])[],
  table: PhraseTable,
  isFunctionWord: (foldedWord: string) => boolean,
): PhraseUse {
  const numbers = new Map(table.keys.map((key, phrase) => [key, phrase]));
  const counts = {
    total: new Float64Array(table.keys.length),
    closed: new Float64Array(table.keys.length),
    opened: new Float64Array(table.keys.length),
    preceded: new Float64Array(table.keys.length),
  };
  const neighbours = new Map<string, number>();
  const bound = new Float64Array(table.keys.length);
  const bind = (phrase: number, side: string, word: Token | null, isTied: boolean): void => {
    if (word === null || (word.isStop && !isTied)) return;
    const key = `${phrase}${side}${word.key}`;
    const count = (neighbours.get(key) ?? 0) + 1;
    neighbours.set(key, count);
    bound[phrase] = Math.max(bound[phrase] ?? 0, count);
  };
  for (const tokens of texts)
    eachPhrase(tokens, (key, first, last) => {
      const phrase = numbers.get(key);
      if (phrase === undefined) return;
      const previous = preceding(tokens, first);
      const next = following(tokens, last);
      counts.total[phrase] = (counts.total[phrase] ?? 0) + 1;
      const isOpened = previous !== null && isOpenedBy(previous, isFunctionWord);
      counts.closed[phrase] =
        (counts.closed[phrase] ?? 0) + Number(isClosedBy(next, isFunctionWord));
      counts.preceded[phrase] = (counts.preceded[phrase] ?? 0) + Number(previous !== null);
      counts.opened[phrase] = (counts.opened[phrase] ?? 0) + Number(isOpened);
      bind(phrase, '<', previous, tokens[first]?.joiner === '-');
      bind(phrase, '>', next, next?.joiner === '-');
    });
  return {
    ...shares(counts),
    bound: bound.map((count, x) => count / ((counts.total[x] ?? 0) + 1)),
  };
}

type Counts = Readonly<Record<'total' | 'closed' | 'opened' | 'preceded', Float64Array>>;

function shares({ total, closed, opened, preceded }: Counts): Omit<PhraseUse, 'bound'> {
  if (sum(opened) < KNOWN_LANGUAGE * sum(total))
    return { closed: total.map(() => 1), opened: total.map(() => 1) };
  const share = (part: Float64Array, whole: Float64Array, usual: number): Float64Array =>
    part.map((count, phrase) => (count + PRIOR * usual) / ((whole[phrase] ?? 0) + PRIOR));
  return {
    closed: share(closed, total, USUALLY_CLOSED),
    opened: share(opened, preceded, USUALLY_OPENED),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}

/** Visits every run of one to three neighbouring words that could stand in a phrase table. */
function eachPhrase(
  tokens: readonly Token[],
  visit: (key: string, first: number, last: number) => void,
): void {
  for (let first = 0; first < tokens.length; first += 1) {
    let key = '';
    for (let last = first; last < first + LONGEST; last += 1) {
      const token = last === first ? tokens[first] : following(tokens, last - 1);
      if (token === undefined || token === null || token.isStop) break;
      key = last === first ? token.key : `${key} ${token.key}`;
      visit(key, first, last);
    }
  }
}

/** The word that follows without a break. */
function following(tokens: readonly Token[], place: number): Token | null {
  const next = tokens[place + 1];
  if (next === undefined || next.joiner === null) return null;
  return next.sentence === tokens[place]?.sentence ? next : null;
}

function preceding(tokens: readonly Token[], place: number): Token | null {
  return following(tokens, place - 1) === null ? null : (tokens[place - 1] ?? null);
}

function isClosedBy(next: Token | null, isFunctionWord: (word: string) => boolean): boolean {
  if (next === null) return true;
  const word = foldKey(next.surface);
  return next.joiner !== '-' && isFunctionWord(word) && !DETERMINERS.has(word);
}

function isOpenedBy(previous: Token, isFunctionWord: (word: string) => boolean): boolean {
  const word = foldKey(previous.surface);
  return isFunctionWord(word) && !VERB_OPENERS.has(word);
}
