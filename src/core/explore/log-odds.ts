import type { PhraseTable } from '../text/phrases.ts';

/** How two sets of papers differ in their use of each term of a table. */
export interface LogOdds {
  /** Papers of each side that use the term. */
  readonly one: Int32Array;
  readonly other: Int32Array;
  /** Logarithm of the ratio of both odds, above 0 where the first side uses the term more. */
  readonly ratio: Float64Array;
  /** The same in standard errors: above 1.96 or below -1.96 a single term's difference is significant at 5 %. */
  readonly z: Float64Array;
}

/** A single term's difference is significant at 5 % beyond it. Of many terms that differ by chance alone, one in twenty is. */
export const SIGNIFICANT_Z = 1.96;
/** The prior weighs as much as so many average papers: a twentieth of the map's, from one to ten. */
const PRIOR_SHARE = 1 / 20;
const MOST_PRIOR_PAPERS = 10;

/** Returns the log-odds ratio of every term with an informative Dirichlet prior, and its z-score. A term counts once in a
 * paper, so that one paper that repeats a word says no more than that it uses it; a paper on both sides counts for neither.
 * The prior spreads one to ten average papers' terms as the whole table does, which draws terms that few papers use to no
 * difference. O(entries of the papers + terms).
 *
 * Source: B. Monroe, M. Colaresi & K. Quinn, "Fightin' words: lexical feature selection and evaluation for identifying the
 * content of political conflict", 2008, doi:10.1093/pan/mpn018, equations 16, 20 and 22. */
export function logOdds(
  table: PhraseTable,
  one: readonly number[],
  other: readonly number[],
): LogOdds {
  const both = new Set(one.filter(contains(other)));
  const first = usersAmong(table, one, both);
  const second = usersAmong(table, other, both);
  const terms = table.keys.length;
  const sumOf = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);
  const everywhere = sumOf(table.documentFrequency);
  const papers = Math.max(1, table.start.length - 1);
  const weight = Math.min(MOST_PRIOR_PAPERS, Math.max(1, papers * PRIOR_SHARE));
  const prior = (weight * everywhere) / papers;
  const [all, others] = [sumOf(first) + prior, sumOf(second) + prior];
  const ratio = new Float64Array(terms);
  const z = new Float64Array(terms);
  for (let term = 0; term < terms; term += 1) {
    const alpha = (prior * (table.documentFrequency[term] ?? 0)) / Math.max(1, everywhere);
    const [a, b] = [(first[term] ?? 0) + alpha, (second[term] ?? 0) + alpha];
    if (alpha === 0 || a >= all || b >= others) continue;
    ratio[term] = Math.log(a / (all - a)) - Math.log(b / (others - b));
    z[term] = (ratio[term] ?? 0) / Math.sqrt(1 / a + 1 / b);
  }
  return { one: first, other: second, ratio, z };
}

function usersAmong(
  { keys, start, phrase }: PhraseTable,
  papers: readonly number[],
  except: ReadonlySet<number>,
): Int32Array {
  const users = new Int32Array(keys.length);
  for (const paper of papers) {
    const end = except.has(paper) ? 0 : (start[paper + 1] ?? 0);
    for (let at = start[paper] ?? 0; at < end; at += 1) {
      const term = phrase[at] ?? 0;
      users[term] = (users[term] ?? 0) + 1;
    }
  }
  return users;
}

function contains(papers: readonly number[]): (paper: number) => boolean {
  const set = new Set(papers);
  return (paper) => set.has(paper);
}
