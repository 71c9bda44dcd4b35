import { createPairTable } from '../math/pair-table.ts';
import { IS_JOINED, IS_STOP, type TokenColumns } from './token-columns.ts';

/** The phrases of a corpus that enough papers use, by where they stand. */
export interface FrequentPhrases {
  /** In how many papers each phrase occurs; phrases bear numbers in no order that matters. */
  readonly documentFrequency: readonly number[];
  /** Words per phrase. */
  readonly lengths: readonly number[];
  /** Per length (from 1) and place of a word: the phrase that begins there, or -1. */
  readonly at: readonly Int32Array[];
}

/** Returns the phrases of up to `most` neighbouring words without a stop word, never across punctuation or sentences, that occur in `least` papers or more. A phrase can only be frequent if both phrases of one word less inside it are: so lengths are counted one after the
 * other, and memory holds little that is not kept. O(words × most).
 *
 * Source: R. Agrawal & R. Srikant, "Fast algorithms for mining association rules", VLDB 1994 (the Apriori principle). */
export function frequentPhrases(
  columns: TokenColumns,
  most: number,
  least: number,
): FrequentPhrases {
  const documentFrequency: number[] = [];
  const lengths: number[] = [];
  const at: Int32Array[] = [];
  for (let length = 1; length <= most; length += 1) {
    const candidates = length === 1 ? singleWords(columns) : longer(columns, at, length);
    const frequency = papersOf(columns, candidates.at, candidates.count);
    const number = new Int32Array(candidates.count).fill(-1);
    for (const [candidate, papers] of frequency.entries()) {
      if (papers < least) continue;
      number[candidate] = documentFrequency.push(papers) - 1;
      lengths.push(length);
    }
    at.push(candidates.at.map((candidate) => (candidate < 0 ? -1 : (number[candidate] ?? -1))));
  }
  return { documentFrequency, lengths, at };
}

interface Candidates {
  readonly count: number;
  /** Per place the candidate that begins there, or -1. */
  readonly at: Int32Array;
}

function singleWords({ word, flags, words }: TokenColumns): Candidates {
  const at = word.map((own, place) => (((flags[place] ?? 0) & IS_STOP) > 0 ? -1 : own));
  return { count: words.length, at };
}

function longer(
  { word, flags, start }: TokenColumns,
  shorter: readonly Int32Array[],
  length: number,
): Candidates {
  const before = shorter[length - 2] ?? new Int32Array(0);
  const table = createPairTable();
  const at = new Int32Array(word.length).fill(-1);
  for (let text = 0; text + 1 < start.length; text += 1)
    for (let place = start[text] ?? 0; place + length <= (start[text + 1] ?? 0); place += 1) {
      const first = before[place] ?? -1;
      const isJoined = ((flags[place + length - 1] ?? 0) & IS_JOINED) > 0;
      if (first < 0 || !isJoined || (before[place + 1] ?? -1) < 0) continue;
      at[place] = table.add(first, word[place + length - 1] ?? 0);
    }
  return { count: table.size, at };
}

/** In how many papers each candidate occurs. */
function papersOf({ start, papers }: TokenColumns, at: Int32Array, count: number): Int32Array {
  const frequency = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  for (let paper = 0; paper < papers; paper += 1)
    for (let place = start[2 * paper] ?? 0; place < (start[2 * paper + 2] ?? 0); place += 1) {
      const candidate = at[place] ?? -1;
      if (candidate < 0 || last[candidate] === paper) continue;
      last[candidate] = paper;
      frequency[candidate] = (frequency[candidate] ?? 0) + 1;
    }
  return frequency;
}
