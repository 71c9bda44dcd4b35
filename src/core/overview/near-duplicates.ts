import { sentenceCosine, type SentenceTable } from './sentence-table.ts';

/** From this cosine of their content words on, two sentences say the same … */
const SAME_COSINE = 0.5;
/** … or where so much of the shorter one's weight lies on words of the longer one. */
const SAME_CONTAINED = 0.75;

/** Whether two sentences say the same: their content words have a TF-IDF cosine of at least .5, or three quarters of the shorter
 * one's words, by weight, stand in the longer one. O(words of both). */
export function saySame(table: SentenceTable, one: number, other: number): boolean {
  if (sentenceCosine(table, one, other) >= SAME_COSINE) return true;
  const [shorter, longer] =
    sizeOf(table, one) <= sizeOf(table, other) ? [one, other] : [other, one];
  return containedShare(table, shorter, longer) >= SAME_CONTAINED;
}

function sizeOf({ wordStart }: SentenceTable, sentence: number): number {
  return (wordStart[sentence + 1] ?? 0) - (wordStart[sentence] ?? 0);
}

/** Share of a sentence's squared weight that lies on words of another. */
function containedShare(
  { wordStart, word, weight }: SentenceTable,
  part: number,
  whole: number,
): number {
  const words = new Set(word.subarray(wordStart[whole] ?? 0, wordStart[whole + 1] ?? 0));
  let [shared, all] = [0, 0];
  for (let at = wordStart[part] ?? 0; at < (wordStart[part + 1] ?? 0); at += 1) {
    const square = (weight[at] ?? 0) ** 2;
    all += square;
    if (words.has(word[at] ?? -1)) shared += square;
  }
  return all === 0 ? 0 : shared / all;
}
