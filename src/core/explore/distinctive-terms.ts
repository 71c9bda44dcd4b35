import { containsPhrase } from '../text/telling-phrases.ts';
import { isRepetition } from '../text/repetition.ts';
import { logOdds, SIGNIFICANT_Z } from './log-odds.ts';
import type { TermCorpus } from './term-corpus.ts';

/** A term that one side uses more than the other. */
export interface DistinctiveTerm {
  readonly term: string;
  /** Papers of each side that use it. */
  readonly papers: readonly [number, number];
  /** Standard errors away from no difference, above 0. */
  readonly z: number;
  /** Logarithm of the ratio of both odds, above 0. */
  readonly ratio: number;
  /** Whether this term's difference alone would be significant at 5 %. */
  readonly isSignificant: boolean;
}

/** The terms of both sides, most distinctive first. */
export interface DistinctiveTerms {
  readonly one: readonly DistinctiveTerm[];
  readonly other: readonly DistinctiveTerm[];
  /** Terms that only papers of one side use, most papers first. */
  readonly onlyOne: readonly DistinctiveTerm[];
  readonly onlyOther: readonly DistinctiveTerm[];
}

const MOST_TERMS = 20;
const MOST_ONLY = 12;
/** A term of one paper is that paper's, not the side's; on a side of one paper it is both. */
const FEWEST_USERS = 2;

/** Returns the telling terms that tell two sets of papers apart, by `logOdds`; none repeats another. Up to twenty a side,
 * twelve of those that the other side lacks. Ties by the order of the table. O(entries of the papers + terms × log). */
export function distinctiveTerms(
  corpus: TermCorpus,
  one: readonly number[],
  other: readonly number[],
): DistinctiveTerms {
  const odds = logOdds(corpus.table, one, other);
  const listed = (sign: 1 | -1, size: number): readonly DistinctiveTerm[] => {
    const own = sign === 1 ? odds.one : odds.other;
    const fewest = Math.max(1, Math.min(FEWEST_USERS, size));
    const found = [...own.keys()]
      .filter((term) => corpus.telling[term] === 1 && (own[term] ?? 0) >= fewest)
      .filter((term) => sign * (odds.z[term] ?? 0) > 0)
      .sort((a, b) => sign * ((odds.z[b] ?? 0) - (odds.z[a] ?? 0)) || a - b);
    return withoutRepetitions(corpus, found).map((term): DistinctiveTerm => {
      const z = sign * (odds.z[term] ?? 0);
      return {
        term: corpus.table.spellings[term] ?? '',
        papers: [odds.one[term] ?? 0, odds.other[term] ?? 0],
        z,
        ratio: sign * (odds.ratio[term] ?? 0),
        isSignificant: z > SIGNIFICANT_Z,
      };
    });
  };
  const [first, second] = [listed(1, one.length), listed(-1, other.length)];
  return {
    one: first.slice(0, MOST_TERMS),
    other: second.slice(0, MOST_TERMS),
    onlyOne: first.filter(({ papers }) => papers[1] === 0).slice(0, MOST_ONLY),
    onlyOther: second.filter(({ papers }) => papers[0] === 0).slice(0, MOST_ONLY),
  };
}

/** So many of the best are looked at: comparing all with all would cost too much. */
const MOST_COMPARED = 150;

function withoutRepetitions(corpus: TermCorpus, terms: readonly number[]): readonly number[] {
  const { keys, spellings } = corpus.table;
  const kept: number[] = [];
  for (const term of terms.slice(0, MOST_COMPARED)) {
    const [key, spelling] = [keys[term] ?? '', spellings[term] ?? ''];
    const isKnown = kept.some((other) => {
      const otherKey = keys[other] ?? '';
      const overlaps = containsPhrase(otherKey, key) || containsPhrase(key, otherKey);
      return overlaps || isRepetition(spelling, spellings[other] ?? '');
    });
    if (!isKnown) kept.push(term);
  }
  return kept;
}
