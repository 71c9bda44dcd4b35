import { unitRows } from './centre-rows.ts';
import type { Vectors } from './embedder.ts';

/** Returns rows of one length as vectors of unit length; a row of zeros stays. Safe for any finite 32-bit numbers.
 * @throws RangeError for a row of another length */
export function toUnitVectors(rows: readonly Float32Array[], dimension: number): Vectors {
  const exact = new Float64Array(rows.length * dimension);
  for (const [row, numbers] of rows.entries()) {
    if (numbers.length !== dimension)
      throw new RangeError(`row ${row} has ${numbers.length} numbers, not ${dimension}`);
    exact.set(numbers, row * dimension);
  }
  unitRows(exact, rows.length, dimension);
  return { count: rows.length, dimension, values: Float32Array.from(exact) };
}
