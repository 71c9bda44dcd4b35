import type { TermCounts } from '../terms/read-terms.ts';
import type { StaticModel } from '../model/static-model.ts';

/** Returns per paper the sum of its terms' vectors, each × (1 + ln count) and without any IDF, as the vectors' lengths already say how telling a term is:
 * papers × dimension, row-major, not scaled. Terms beyond the model's are passed over. O(entries × dimension). */
export function denseBlock(counts: TermCounts, model: StaticModel): Float64Array {
  const { dimension, rows, scale } = model;
  const papers = counts.start.length - 1;
  const values = new Float64Array(papers * dimension);
  const sum = new Float32Array(dimension);
  for (let paper = 0; paper < papers; paper += 1) {
    sum.fill(0);
    for (let entry = at(counts.start, paper); entry < at(counts.start, paper + 1); entry += 1) {
      const term = at(counts.term, entry);
      const factor = (scale[term] ?? 0) * (1 + Math.log(counts.count[entry] ?? 1));
      if (factor > 0) addScaled(sum, rows, term * dimension, factor);
    }
    values.set(sum, paper * dimension);
  }
  return values;
}

function addScaled(sum: Float32Array, rows: Int8Array, from: number, factor: number): void {
  for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + factor * (rows[from + k] ?? 0);
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}
