import type { Vectors } from '../embed/embedder.ts';
import { createMatrixProducts } from '../math/matrix-products.ts';

/** Sizes of the products are multiples of this. */
const STEP = 16;
/** Rows that are multiplied at once. */
const STRIP = 64;
const STRIP_PART = 0;
const ALL = 1;
const COSINES = 2;

/** Returns a function that fills a row (length count) with the cosine of one text to every text, within −1 … 1. Rows asked
 * for in order come 64 at a time out of one matrix product. O(count × dimension) a row; keeps count × dimension numbers. */
export function denseRows({
  count,
  dimension,
  values,
}: Vectors): (text: number, row: Float64Array) => void {
  const rows = Math.ceil(count / STRIP) * STRIP;
  const width = Math.ceil(dimension / STEP) * STEP;
  const products = createMatrixProducts([STRIP * width, rows * width, STRIP * rows]);
  const all = products.matrix(ALL);
  for (let text = 0; text < count; text += 1)
    all.set(values.subarray(text * dimension, (text + 1) * dimension), text * width);
  let first = -1;
  return (text, row) => {
    const strip = text - (text % STRIP);
    if (strip !== first) {
      const part = all.subarray(strip * width, (strip + STRIP) * width);
      products.matrix(STRIP_PART).set(part);
      products.timesTransposed(STRIP_PART, ALL, COSINES, { m: STRIP, n: rows, d: width });
      first = strip;
    }
    const from = (text - strip) * rows;
    const cosines = products.matrix(COSINES).subarray(from, from + count);
    for (const [other, cosine] of cosines.entries()) row[other] = Math.max(-1, Math.min(1, cosine));
  };
}
