import type { StoredVectors } from '../contract/map.ts';
import type { Vectors } from '../embed/embedder.ts';

/** Vectors of more values than this are not worth their room in a map's folder. */
const MOST_VALUES = 64 * 2 ** 20;
const LARGEST = 127;

/** Returns the vectors in whole numbers of one byte, each row by its own scale, so that its largest value becomes 127: a
 * cosine changes by less than .01. Null above 64 Mi values. */
export function storeVectors({ count, dimension, values }: Vectors): StoredVectors | null {
  if (count * dimension > MOST_VALUES) return null;
  const scale = new Float32Array(count);
  const stored = new Int8Array(count * dimension);
  for (let row = 0; row < count; row += 1) {
    const from = row * dimension;
    let largest = 0;
    for (let at = from; at < from + dimension; at += 1)
      largest = Math.max(largest, Math.abs(values[at] ?? 0));
    scale[row] = largest / LARGEST;
    const factor = largest > 0 ? LARGEST / largest : 0;
    for (let at = from; at < from + dimension; at += 1)
      stored[at] = Math.round((values[at] ?? 0) * factor);
  }
  return { dimension, scale, values: stored };
}
