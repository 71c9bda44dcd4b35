import type { Random } from '../../math/random.ts';
import { rowSpace } from '../../math/row-space.ts';
import { normaliseRows, type SparseMatrix } from '../../math/sparse-matrix.ts';
import type { TermCounts } from '../terms/read-terms.ts';

/** Returns a vector per term to start training from, terms × dimension, row-major: the directions of the largest right singular vectors of the texts' TF-IDF matrix, each term's times its IDF, mean length 1.
 * O(entries × dimension × 10). */
export function backgroundVectors(
  counts: TermCounts,
  documentFrequency: Int32Array,
  dimension: number,
  random: Random,
): Float32Array {
  const rows = counts.start.length - 1;
  const idf = Float64Array.from(documentFrequency, (df) => Math.log((rows + 1) / (df + 1)) + 1);
  const matrix: SparseMatrix = {
    rows,
    columns: idf.length,
    start: counts.start,
    column: counts.term,
    value: Float64Array.from(
      counts.count,
      (count, entry) => (1 + Math.log(count)) * (idf[counts.term[entry] ?? 0] ?? 0),
    ),
  };
  normaliseRows(matrix);
  const { basis } = rowSpace(matrix, dimension, random);
  const table = new Float32Array(idf.length * dimension);
  for (const [at, value] of basis.entries())
    table[at] = value * (idf[Math.floor(at / dimension)] ?? 0);
  scaleToMeanLength(table, dimension);
  return table;
}

function scaleToMeanLength(table: Float32Array, dimension: number): void {
  let total = 0;
  for (let row = 0; row < table.length; row += dimension) {
    let square = 0;
    for (let at = row; at < row + dimension; at += 1) square += (table[at] ?? 0) ** 2;
    total += Math.sqrt(square);
  }
  const mean = total / (table.length / dimension);
  if (mean > 0) for (let at = 0; at < table.length; at += 1) table[at] = (table[at] ?? 0) / mean;
}
