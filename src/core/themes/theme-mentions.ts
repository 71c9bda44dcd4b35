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
  return { index: indexPhrases([...phrases.keys()], 0), patterns };
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
    const nearby = nearbyPhrases(found, texts[text] ?? []);
    const candidates = found
      .flatMap((hit) => (patterns[hit.phrase] ?? []).map((pattern) => ({ ...hit, pattern })))
      .filter((candidate) => isInCompany(candidate, present) && !isBarred(candidate, nearby));
    return withoutNested(candidates).map(({ from, to, pattern }) => ({
      theme: pattern.theme,
      weight: pattern.weight,
      from,
      to,
    }));
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

function isInCompany({ pattern }: Candidate, present: ReadonlySet<number>): boolean {
  const isAlone = pattern.with.length > 0 && !pattern.with.some((phrase) => present.has(phrase));
  return !isAlone && !pattern.without.some((phrase) => present.has(phrase));
}

function isBarred(candidate: Candidate, nearby: NearbyPhrases): boolean {
  const { unless } = candidate.pattern;
  return unless.length > 0 && nearby(candidate).some((phrase) => unless.includes(phrase));
}

/** Returns the numbers of the phrases that stand near a hit, in its sentence. */
type NearbyPhrases = (hit: PhraseHit) => readonly number[];

function nearbyPhrases(hits: readonly PhraseHit[], words: readonly Word[]): NearbyPhrases {
  const byStart = new Map<number, PhraseHit[]>();
  for (const hit of hits) byStart.set(hit.from, [...(byStart.get(hit.from) ?? []), hit]);
  const longest = hits.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  return ({ from, to }) => {
    const found: number[] = [];
    for (let start = from - NEAR - longest; start < to + NEAR; start += 1) {
      if (words[start]?.sentence !== words[from]?.sentence) continue;
      for (const hit of byStart.get(start) ?? []) if (from - hit.to < NEAR) found.push(hit.phrase);
    }
    return found;
  };
}

/** Drops what lies inside a longer candidate of its group; the rest by place. */
function withoutNested(candidates: readonly Candidate[]): readonly Candidate[] {
  const furthest = new Map<string, Candidate>();
  return candidates
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter((candidate) => {
      const { group } = candidate.pattern;
      const before = furthest.get(group);
      if (before === undefined || candidate.to > before.to) furthest.set(group, candidate);
      return before === undefined || candidate.to > before.to || isSameSpan(candidate, before);
    });
}

function isSameSpan(one: PhraseHit, other: PhraseHit): boolean {
  return one.from === other.from && one.to === other.to;
}
