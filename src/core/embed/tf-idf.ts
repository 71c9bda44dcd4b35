import { normaliseRows, type SparseMatrix } from '../math/sparse-matrix.ts';
import type { PhraseTable } from '../text/phrases.ts';

/** Returns unit-length TF-IDF rows, papers × phrases: (1 + ln count) × ln((n + 1) / (df + 1)) + 1 per entry.
 * A paper without any phrase of the table has an empty row.
 *
 * Source: G. Salton & C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988, doi:10.1016/0306-4573(88)90021-0; smoothed IDF. */
export function tfIdf(table: PhraseTable): SparseMatrix {
  const rows = table.start.length - 1;
  const idf = Float64Array.from(
    table.documentFrequency,
    (frequency) => Math.log((rows + 1) / (frequency + 1)) + 1,
  );
  const value = Float64Array.from(
    table.count,
    (count, entry) => (1 + Math.log(count)) * (idf[table.phrase[entry] ?? 0] ?? 0),
  );
  const matrix: SparseMatrix = {
    rows,
    columns: table.keys.length,
    start: table.start,
    column: table.phrase,
    value,
  };
  normaliseRows(matrix);
  return matrix;
}
