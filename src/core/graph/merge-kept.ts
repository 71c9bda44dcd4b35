/** For every paper the papers worth an exact look. */
export interface Candidates {
  /** Places per paper. */
  readonly kept: number;
  /** count × kept paper numbers, in no order; -1 where there are no more. */
  readonly papers: Int32Array;
  /** Per paper: no paper left out has a larger product; -2³¹ if none is left out. */
  readonly lowest: Int32Array;
}

export const NO_PRODUCT = -(2 ** 31);
/** Above every paper number; 2³⁰ × 2²² stays a whole number in a double. */
const NUMBERS = 2 ** 22;

/** Returns the `kept` papers of largest product that any thread kept for each paper, equal ones by number: the same ones
 * however the pairs were shared out, since each thread kept its best by the same order. */
export function mergeKept(shares: readonly Int32Array[], count: number, kept: number): Candidates {
  const papers = new Int32Array(count * kept).fill(-1);
  const lowest = new Int32Array(count).fill(NO_PRODUCT);
  const keys = new Float64Array(shares.length * kept);
  for (let paper = 0; paper < count; paper += 1) {
    const found = collect(shares, paper * kept * 2, kept * 2, keys);
    if (found > kept) keys.subarray(0, found).sort();
    const first = Math.max(0, found - kept);
    let least = Number.POSITIVE_INFINITY;
    for (let place = first; place < found; place += 1) {
      const key = keys[place] ?? 0;
      const product = Math.floor(key / NUMBERS);
      papers[paper * kept + place - first] = NUMBERS - 1 - (key - product * NUMBERS);
      least = Math.min(least, product);
    }
    if (found >= kept) lowest[paper] = least;
  }
  return { kept, papers, lowest };
}

/** Writes one number per kept paper, larger for a better one; returns how many. */
function collect(
  shares: readonly Int32Array[],
  start: number,
  length: number,
  keys: Float64Array,
): number {
  let found = 0;
  for (const share of shares)
    for (let place = start; place < start + length; place += 2) {
      const product = share[place + 1] ?? NO_PRODUCT;
      if (product === NO_PRODUCT) continue;
      keys[found] = product * NUMBERS + NUMBERS - 1 - ~(share[place] ?? 0);
      found += 1;
    }
  return found;
}
