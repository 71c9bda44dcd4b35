import type { Vectors } from '../embed/embedder.ts';

/** Smaller rests of a row are rounding: the text lies in the span of the texts before it. */
const TINY = 1e-9;

/** Returns vectors whose dot products are the given cosines: the rows of the Cholesky factor of the cosine matrix,
 * count × count. Texts that the ones before them span get no direction of their own. O(count³ / 6).
 *
 * Source: G. Golub, C. Van Loan, Matrix Computations, 4th ed. 2013, §4.2.8; ours skips empty pivots. */
export function factorVectors(
  count: number,
  fillRow: (text: number, row: Float64Array) => void,
): Vectors {
  const factor = new Float64Array(count * count);
  const cosines = new Float64Array(count);
  for (let text = 0; text < count; text += 1) {
    fillRow(text, cosines);
    const own = text * count;
    for (let column = 0; column <= text; column += 1) {
      const rest = (cosines[column] ?? 0) - dotBelow(factor, own, column * count, column);
      if (column === text) factor[own + column] = rest > TINY ? Math.sqrt(rest) : 0;
      else {
        const pivot = factor[column * count + column] ?? 0;
        factor[own + column] = pivot > 0 ? rest / pivot : 0;
      }
    }
  }
  return { count, dimension: count, values: Float32Array.from(factor) };
}

function dotBelow(factor: Float64Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let place = 0; place < length; place += 1)
    sum += (factor[a + place] ?? 0) * (factor[b + place] ?? 0);
  return sum;
}
