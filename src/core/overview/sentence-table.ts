import { ROLES, type Role } from './roles.ts';

/** The sentences of a corpus that can stand alone, as columns; sentences of a paper stand together, in their order. */
export interface SentenceTable {
  /** Papers + 1: the sentences of paper p are `firstOf[p] … firstOf[p + 1] - 1`. */
  readonly firstOf: Int32Array;
  readonly paper: Int32Array;
  /** UTF-16 offsets into the paper's abstract. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Sentences × roles, row-major, 0 … 1. */
  readonly roles: Float32Array;
  /** How well each reads outside its abstract, 0 … 1, see `sentenceStyle`. */
  readonly style: Float32Array;
  /** Sentences + 1: the content words of sentence s are the entries `wordStart[s] … wordStart[s + 1]`, rising. */
  readonly wordStart: Int32Array;
  readonly word: Int32Array;
  /** TF-IDF over sentences' papers; each sentence has unit length. */
  readonly weight: Float32Array;
  /** How many different words there are. */
  readonly words: number;
}

/** Returns how well a sentence plays a role, 0 … 1. */
export function roleOf(table: SentenceTable, sentence: number, role: Role): number {
  return table.roles[sentence * ROLES.length + ROLES.indexOf(role)] ?? 0;
}

/** Returns the cosine of two sentences' words, 0 … 1. O(words of both). */
export function sentenceCosine(table: SentenceTable, one: number, other: number): number {
  const { wordStart, word, weight } = table;
  let [a, b, sum] = [wordStart[one] ?? 0, wordStart[other] ?? 0, 0];
  const [endA, endB] = [wordStart[one + 1] ?? 0, wordStart[other + 1] ?? 0];
  while (a < endA && b < endB) {
    const [left, right] = [word[a] ?? 0, word[b] ?? 0];
    if (left === right) sum += (weight[a] ?? 0) * (weight[b] ?? 0);
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  return sum;
}
