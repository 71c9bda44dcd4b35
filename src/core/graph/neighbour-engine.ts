import { checkpoint, type Effects } from '../contract/effects.ts';
import { nearestKernel } from './nearest-kernel.ts';
import type { QuantisedRows } from './quantised-rows.ts';

/** Ranges of papers to compare: four numbers each, first, firstEnd, second, secondEnd, as the kernel takes them. */
export type BlockPairs = Int32Array;

/** Every pair of blocks whose papers are to be compared, and how many papers each paper keeps. */
export interface NeighbourWork {
  readonly rows: QuantisedRows;
  readonly kept: number;
  readonly pairs: BlockPairs;
}

/** Where the comparing is done: in this thread, or shared among several. */
export interface NeighbourEngine {
  /** Compares all pairs and returns what each thread kept (see `NearestKernel.kept`), together the whole; null if no
   * kernel runs there. Reports the papers done of the stage "neighbours".
   * @throws CancelledError */
  compare(work: NeighbourWork, effects: Effects): Promise<readonly Int32Array[] | null>;
}

/** Compares in the thread that calls. */
export const oneThread: NeighbourEngine = {
  async compare({ rows, kept, pairs }, effects) {
    const kernel = nearestKernel(rows, kept);
    if (kernel === null) return null;
    for (let at = 0; at < pairs.length; at += 4) {
      await reportPairs(effects, at, pairs.length, rows.count);
      const [first = 0, firstEnd = 0, second = 0, secondEnd = 0] = pairs.subarray(at, at + 4);
      kernel.compare(first, firstEnd, second, secondEnd);
    }
    return [kernel.kept()];
  },
};

/** Reports a part of the pairs as the same part of the papers; stops if cancelled.
 * @throws CancelledError */
export async function reportPairs(
  effects: Effects,
  done: number,
  total: number,
  papers: number,
): Promise<void> {
  await checkpoint(effects, 'neighbours', Math.floor((papers * done) / total), papers);
}

/** Returns the pairs that compare every paper with every other: blocks of 256 papers, 1,024 in large maps, so that a step
 * takes some milliseconds. */
export function allPairs(count: number): BlockPairs {
  const block = count > 8192 ? 1024 : 256;
  const pairs: number[] = [];
  for (let first = 0; first < count; first += block)
    for (let second = first; second < count; second += block)
      pairs.push(first, Math.min(count, first + block), second, Math.min(count, second + block));
  return Int32Array.from(pairs);
}
