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

/** Returns for every topic its phrases, most telling first (ties by phrase number), among those flagged `allowed`. `weights` says how much each paper counts. O(entries log entries). */
export function classTfIdf(
  labels: Int32Array,
  topics: number,
  table: PhraseTable,
  weights: Float64Array,
): readonly (readonly ClassPhrase[])[] {
  const everywhere = new Float64Array(table.keys.length);
  const found: Map<number, { papers: number[]; aboutness: number[]; inside: number }>[] =
    Array.from({ length: topics }, () => new Map());
  for (const [paper, topic] of labels.entries())
    for (let entry = table.start[paper] ?? 0; entry < (table.start[paper + 1] ?? 0); entry += 1) {
      const phrase = table.phrase[entry] ?? 0;
      const about = aboutness(table.count[entry] ?? 0);
      const weighted = about * (weights[paper] ?? 1);
      everywhere[phrase] = (everywhere[phrase] ?? 0) + weighted;
      const row = found[topic]?.get(phrase) ?? { papers: [], aboutness: [], inside: 0 };
      row.papers.push(paper);
      row.aboutness.push(about);
      row.inside += weighted;
      found[topic]?.set(phrase, row);
    }
  const meanTopic = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, topics);
  return found.map((rows) =>
    [...rows]
      .map(([phrase, row]) => {
        const all = everywhere[phrase] ?? 0;
        return { phrase, ...row, everywhere: all, score: classScore(row.inside, all, meanTopic) };
      })
      .sort((a, b) => b.score - a.score || a.phrase - b.phrase),
  );
}
