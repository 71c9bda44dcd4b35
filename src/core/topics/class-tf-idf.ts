import type { PhraseTable } from '../text/phrases.ts';

/** One phrase in one topic. */
export interface ClassPhrase {
  readonly phrase: number;
  /** The topic's papers that use the phrase, rising, and how much each is about it, 0 … 1. */
  readonly papers: readonly number[];
  readonly aboutness: readonly number[];
  /** Sums of weight × aboutness over the topic's papers and over all papers. */
  readonly inside: number;
  readonly everywhere: number;
  readonly score: number;
}

/** Half as much about a phrase as can be at √2.5 uses; a title counts as three uses. */
const HALF = 2.5;

/** Returns how much a paper is about a phrase that it uses `count` times, 0 … 1: a passing mention 0.29, two 0.62, a title 0.78; no number of uses in one paper weighs more than 1. */
export function aboutness(count: number): number {
  return (count * count) / (count * count + HALF);
}

/** Returns how well phrases tell one topic from the others: class-based TF-IDF, counted in papers instead of words, × √precision.
 * `inside` and `everywhere` are the phrase's (soft) number of papers in the topic and in the corpus, `meanTopic` the mean size of a topic.
 *
 * Source: tf × ln(1 + A / f), M. Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022, arXiv:2203.05794. With papers as the unit
 * one odd paper that repeats a word cannot name a topic; √precision keeps words out that the topic uses no more than its neighbours do. */
export function classScore(inside: number, everywhere: number, meanTopic: number): number {
  if (inside <= 0) return 0;
  return (
    inside * Math.log(1 + meanTopic / everywhere) * Math.sqrt(Math.min(1, inside / everywhere))
  );
}

/** The phrases of topics, asked for topic by topic. */
export interface ClassPhrases {
  /** Those that at least `fewest` of the topic's papers use, most telling first (ties by phrase number). O(entries of the topic). */
  of(topic: number, fewest: number): readonly ClassPhrase[];
}

/** Returns the scored phrases of topics; `weights` says how much each paper counts. O(entries). */
export function classTfIdf(
  labels: Int32Array,
  topics: number,
  table: PhraseTable,
  weights: Float64Array,
): ClassPhrases {
  const members: number[][] = Array.from({ length: topics }, () => []);
  for (const [paper, topic] of labels.entries()) members[topic]?.push(paper);
  const everywhere = sumsOf(labels.keys(), table, weights).sums;
  const meanTopic = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, topics);
  return {
    of(topic, fewest) {
      const papers = members[topic] ?? [];
      const { sums, users } = sumsOf(papers, table, weights);
      const rows = rowsOf(papers, table, (phrase) => (users[phrase] ?? 0) >= fewest);
      return [...rows]
        .map(([phrase, row]): ClassPhrase => {
          const inside = sums[phrase] ?? 0;
          const all = everywhere[phrase] ?? 0;
          const score = classScore(inside, all, meanTopic);
          return { phrase, ...row, inside, everywhere: all, score };
        })
        .sort((a, b) => b.score - a.score || a.phrase - b.phrase);
    },
  };
}

/** Per phrase the weighted aboutness of the papers and how many of them use it. */
function sumsOf(
  papers: Iterable<number>,
  { keys, start, phrase, count }: PhraseTable,
  weights: Float64Array,
): { readonly sums: Float64Array; readonly users: Int32Array } {
  const sums = new Float64Array(keys.length);
  const users = new Int32Array(keys.length);
  for (const paper of papers) {
    const weight = weights[paper] ?? 1;
    for (let entry = start[paper] ?? 0; entry < (start[paper + 1] ?? 0); entry += 1) {
      const one = phrase[entry] ?? 0;
      sums[one] = (sums[one] ?? 0) + aboutness(count[entry] ?? 0) * weight;
      users[one] = (users[one] ?? 0) + 1;
    }
  }
  return { sums, users };
}

interface Row {
  readonly papers: number[];
  readonly aboutness: number[];
}

function rowsOf(
  papers: readonly number[],
  { start, phrase, count }: PhraseTable,
  isKept: (phrase: number) => boolean,
): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  for (const paper of papers)
    for (let entry = start[paper] ?? 0; entry < (start[paper + 1] ?? 0); entry += 1) {
      const one = phrase[entry] ?? 0;
      if (!isKept(one)) continue;
      const row = rows.get(one) ?? { papers: [], aboutness: [] };
      row.papers.push(paper);
      row.aboutness.push(aboutness(count[entry] ?? 0));
      rows.set(one, row);
    }
  return rows;
}
