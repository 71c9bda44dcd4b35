import type { PhraseTable } from '../text/phrases.ts';

/** How much each phrase says about one topic. */
export interface PhraseScore {
  readonly phrase: number;
  readonly score: number;
  /** Papers of the topic that use the phrase. */
  readonly papers: number;
}

/** What each further word adds to a phrase's score. */
const PHRASE_BONUS = 1;
/** A count in one paper beyond this adds nothing: one odd paper must not name a topic. */
const MOST_PER_PAPER = 5;

/** Returns for every topic its phrases, most telling first (ties by phrase number), among those flagged `allowed`.
 *
 * Class-based TF-IDF: frequency in the topic × ln(1 + mean topic length / frequency in all topics), M. Grootendorst, "BERTopic", 2022, arXiv:2203.05794.
 * Ours caps a paper's count at 5 (after a square root), multiplies by the share of the topic's papers that use the phrase and by the share of its users that are in the topic,
 * and favours longer phrases. O(entries + topics × phrases). */
export function classTfIdf(
  labels: Int32Array,
  topics: number,
  table: PhraseTable,
  allowed: Uint8Array,
): readonly (readonly PhraseScore[])[] {
  const size = table.keys.length;
  const frequency = new Float64Array(topics * size);
  const users = new Int32Array(topics * size);
  const papers = new Int32Array(topics);
  for (const [paper, topic] of labels.entries()) {
    papers[topic] = (papers[topic] ?? 0) + 1;
    for (let entry = table.start[paper] ?? 0; entry < (table.start[paper + 1] ?? 0); entry += 1) {
      const cell = topic * size + (table.phrase[entry] ?? 0);
      frequency[cell] =
        (frequency[cell] ?? 0) + Math.min(MOST_PER_PAPER, Math.sqrt(table.count[entry] ?? 0));
      users[cell] = (users[cell] ?? 0) + 1;
    }
  }
  const total = columnSums(frequency, topics, size);
  const mean = frequency.reduce((sum, value) => sum + value, 0) / Math.max(1, topics);
  return Array.from({ length: topics }, (_, topic) => {
    const scores: PhraseScore[] = [];
    for (let phrase = 0; phrase < size; phrase += 1) {
      const cell = topic * size + phrase;
      const used = users[cell] ?? 0;
      if (used === 0 || allowed[phrase] !== 1) continue;
      const coverage = used / Math.max(1, papers[topic] ?? 1);
      const focus = Math.sqrt(used / Math.max(1, table.documentFrequency[phrase] ?? 1));
      const bonus = nounLikeness(table.spellings[phrase] ?? '', table.lengths[phrase] ?? 1);
      const rarity = Math.log(1 + mean / Math.max(1e-9, total[phrase] ?? 0));
      scores.push({
        phrase,
        score: (frequency[cell] ?? 0) * rarity * Math.sqrt(coverage) * focus * bonus,
        papers: used,
      });
    }
    return scores.sort((a, b) => b.score - a.score || a.phrase - b.phrase);
  });
}

/** Longer phrases name better than single words, and a single word that is most likely no noun hardly names at all. */
function nounLikeness(spelling: string, words: number): number {
  const bonus = 1 + PHRASE_BONUS * (words - 1);
  return /(?:ed|ly|ive|able|ible|al|ous|ic|ful|ary|ent|ant)$/u.test(spelling) &&
    !/(?:ment)$/u.test(spelling)
    ? bonus * 0.35
    : bonus;
}

function columnSums(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      sums[column] = (sums[column] ?? 0) + (matrix[row * columns + column] ?? 0);
  return sums;
}
