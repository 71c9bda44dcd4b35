import type { ThemeLexicon, ThemePattern } from '../contract/theme-lexicon.ts';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex } from './phrase-index.ts';
import type { Word } from './words.ts';

/** A lexicon ready to be looked for in texts. */
export interface ThemeMatcher {
  readonly index: PhraseIndex;
  /** By the number of a phrase: the patterns that it is the phrase of; none for phrases that are only context. */
  readonly patterns: readonly (readonly Pattern[])[];
}

/** A theme named in a text: words `from` to `to - 1`. */
export interface Mention {
  readonly theme: number;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
}

interface Pattern {
  readonly theme: number;
  readonly group: string;
  readonly weight: number;
  readonly with: readonly number[];
  readonly without: readonly number[];
  readonly unless: readonly number[];
}

type Candidate = PhraseHit & { readonly pattern: Pattern };

/** How many words away a phrase of `unless` still counts. */
const NEAR = 5;

/** Returns a matcher for all patterns of the lexicon. */
export function themeMatcher(lexicon: ThemeLexicon): ThemeMatcher {
  const phrases = new Map<string, number>();
  const numberOf = (phrase: string): number => {
    const number = phrases.get(phrase) ?? phrases.size;
    phrases.set(phrase, number);
    return number;
  };
  const numbersOf = (list: readonly string[] = []): readonly number[] => list.map(numberOf);
  const patterns: Pattern[][] = [];
  for (const [theme, { group, patterns: own }] of lexicon.themes.entries()) {
    for (const pattern of own) {
      const { weight } = pattern;
      const context = contextOf(pattern, numbersOf);
      (patterns[numberOf(pattern.phrase)] ??= []).push({ theme, group, weight, ...context });
    }
  }
  return { index: indexPhrases([...phrases.keys()]), patterns };
}

/** Returns the mentions in each of a paper's texts. Of mentions of one group the one inside a longer one is dropped ("language
 * model" in "recurrent language model"). Cost: linear in the words for a given lexicon. */
export function findMentions(
  { index, patterns }: ThemeMatcher,
  texts: readonly (readonly Word[])[],
): readonly (readonly Mention[])[] {
  const hits = texts.map((words) => findPhrases(index, words));
  const present = new Set(hits.flatMap((found) => found.map(({ phrase }) => phrase)));
  return hits.map((found, text) => {
    const candidates = found
      .flatMap((hit) => (patterns[hit.phrase] ?? []).map((pattern) => ({ ...hit, pattern })))
      .filter((candidate) => holds(candidate, found, texts[text] ?? [], present));
    return candidates
      .filter((one) => !candidates.some((other) => isInside(one, other)))
      .map(({ from, to, pattern }) => ({ theme: pattern.theme, weight: pattern.weight, from, to }));
  });
}

function contextOf(
  pattern: ThemePattern,
  numbersOf: (list?: readonly string[]) => readonly number[],
): Pick<Pattern, 'with' | 'without' | 'unless'> {
  return {
    with: numbersOf(pattern.with),
    without: numbersOf(pattern.without),
    unless: numbersOf(pattern.unless),
  };
}

function holds(
  { from, to, pattern }: Candidate,
  hits: readonly PhraseHit[],
  words: readonly Word[],
  present: ReadonlySet<number>,
): boolean {
  if (pattern.with.length > 0 && !pattern.with.some((phrase) => present.has(phrase))) return false;
  if (pattern.without.some((phrase) => present.has(phrase))) return false;
  if (pattern.unless.length === 0) return true;
  const sentence = words[from]?.sentence;
  return !hits.some(
    (hit) =>
      pattern.unless.includes(hit.phrase) &&
      words[hit.from]?.sentence === sentence &&
      hit.from - to < NEAR &&
      from - hit.to < NEAR,
  );
}

function isInside(one: Candidate, other: Candidate): boolean {
  return (
    one.pattern.group === other.pattern.group &&
    other.from <= one.from &&
    other.to >= one.to &&
    other.to - other.from > one.to - one.from
  );
}
