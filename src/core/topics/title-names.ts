import { isBoilerplate } from '../text/stop-words.ts';
import { foldKey, tokenise, type Token } from '../text/tokens.ts';
import { isInflection } from './alike-words.ts';
import { capitalised } from './join-name.ts';
import { nameKey } from './name-key.ts';

const MOST_WORDS = 3;
const NAMELESS = 'Untitled papers';

/** Returns a name of two or three words from the first of the titles that gives one that is not taken (as of `nameKey`); what is left for papers that share no phrase: a run of words without a function word,
 * or two words that stand apart joined by "&". Numbered where even those are taken, never empty. O(words). */
export function nameFromTitles(
  titles: readonly string[],
  taken: ReadonlySet<string>,
  isFunctionWord: (foldedWord: string) => boolean,
): string {
  for (const title of titles)
    for (const name of namesIn(title, isFunctionWord)) if (!taken.has(nameKey(name))) return name;
  const [base = NAMELESS] = titles.flatMap((title) => namesIn(title, isFunctionWord));
  return numbered(base.split(' ').length > 3 ? NAMELESS : base, taken);
}

function namesIn(
  title: string,
  isFunctionWord: (foldedWord: string) => boolean,
): readonly string[] {
  const isWord = ({ surface }: Token): boolean => !isFunctionWord(foldKey(surface));
  const tokens = tokenise(title);
  const runs = runsOf(tokens, isWord).map((run) => withoutBoilerplate(run).slice(-MOST_WORDS));
  const phrases = runs.filter((run) => run.length > 1 && !repeats(run));
  const texts = phrases.map((run) => title.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0));
  const spaced = texts.filter((text) => /\s|[^\p{Script=Latin}\p{N}-]/u.test(text));
  const words = tokens.filter(isWord);
  const [first] = words;
  const second = words.find((word) => first !== undefined && !isInflection(word.key, first.key));
  if (first === undefined) return spaced.map(capitalised);
  const pair =
    second === undefined ? `${first.surface} papers` : `${first.surface} & ${second.surface}`;
  return [...spaced, pair].map(capitalised);
}

/** Words that stand side by side, nothing between them but a blank or a hyphen. */
function runsOf(tokens: readonly Token[], isWord: (token: Token) => boolean): readonly Token[][] {
  const runs: Token[][] = [];
  let isOpen = false;
  for (const token of tokens) {
    const isPart = isWord(token);
    if (isPart && isOpen && token.joiner !== null) runs.at(-1)?.push(token);
    else if (isPart) runs.push([token]);
    isOpen = isPart;
  }
  return runs;
}

function withoutBoilerplate(run: readonly Token[]): readonly Token[] {
  const isPlain = (token: Token | undefined): boolean =>
    token !== undefined && !isBoilerplate(token.surface.toLowerCase());
  const first = run.findIndex(isPlain);
  return first < 0 ? [] : run.slice(first, run.findLastIndex(isPlain) + 1);
}

function repeats(run: readonly Token[]): boolean {
  return run.some((one, at) => run.slice(at + 1).some((other) => isInflection(one.key, other.key)));
}

function numbered(base: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const name = `${base} ${number}`;
    if (!taken.has(nameKey(name))) return taken.has(nameKey(base)) ? name : base;
  }
}
