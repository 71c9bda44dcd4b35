import type { SparseMatrix } from '../math/sparse-matrix.ts';
import { similarityOfRows, type Similarity } from './similarity.ts';

/** How many rows weigh as much as the origin, as for dense vectors (`centreRows`). */
const ORIGIN_WEIGHT = 8;
/** A square length below this is rounding. */
const TINY = 1e-12;

/** Returns the share of the mean that gentle centring takes away from n rows: n / (n + 8). */
export function centredShare(rows: number): number {
  return rows / (rows + ORIGIN_WEIGHT);
}

/** Returns the cosines between sparse unit rows from which `share` of their mean is taken away (0: none), without making
 * them dense: (x − s m)(y − s m) comes of xy, xm, ym and mm. Rows of zeros are like nothing, 0.
 * A row of the similarity costs the entries of the columns that it has. */
export function sparseSimilarity(matrix: SparseMatrix, share: number): Similarity {
  const byColumn = transpose(matrix);
  const shift = shiftOf(matrix, share);
  return similarityOfRows(matrix.rows, (text, row) => {
    row.fill(0);
    for (let entry = at(matrix.start, text); entry < at(matrix.start, text + 1); entry += 1) {
      const column = at(matrix.column, entry);
      const weight = matrix.value[entry] ?? 0;
      const end = at(byColumn.start, column + 1);
      for (let posting = at(byColumn.start, column); posting < end; posting += 1) {
        const other = at(byColumn.column, posting);
        row[other] = (row[other] ?? 0) + weight * (byColumn.value[posting] ?? 0);
      }
    }
    centre(row, text, shift);
  });
}

/** What centring subtracts: per row s·xm, the square s²·mm, and one over the length of each centred row (0 for zeros). */
interface Shift {
  readonly toMean: Float64Array;
  readonly square: number;
  readonly scale: Float64Array;
}

function shiftOf(matrix: SparseMatrix, share: number): Shift {
  const { rows, columns, start, column, value } = matrix;
  const mean = new Float64Array(columns);
  for (const [entry, place] of column.entries())
    mean[place] = (mean[place] ?? 0) + (share * (value[entry] ?? 0)) / rows;
  const square = mean.reduce((sum, part) => sum + part * part, 0);
  const toMean = new Float64Array(rows);
  const scale = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let own = 0;
    let product = 0;
    for (let entry = at(start, row); entry < at(start, row + 1); entry += 1) {
      own += (value[entry] ?? 0) ** 2;
      product += (value[entry] ?? 0) * (mean[at(column, entry)] ?? 0);
    }
    toMean[row] = product;
    const centred = own - 2 * product + square;
    scale[row] = own > TINY && centred > TINY ? 1 / Math.sqrt(centred) : 0;
  }
  return { toMean, square, scale };
}

function centre(row: Float64Array, text: number, { toMean, square, scale }: Shift): void {
  const constant = square - (toMean[text] ?? 0);
  const factor = scale[text] ?? 0;
  for (let other = 0; other < row.length; other += 1) {
    const dot = (row[other] ?? 0) - (toMean[other] ?? 0) + constant;
    row[other] = Math.max(-1, Math.min(1, dot * factor * (scale[other] ?? 0)));
  }
}

/** The same entries by columns: `start` per column, `column` holds rows, rising. */
function transpose(matrix: SparseMatrix): SparseMatrix {
  const { rows, columns, column, value } = matrix;
  const start = new Int32Array(columns + 1);
  for (const place of column) start[place + 1] = at(start, place + 1) + 1;
  for (let place = 0; place < columns; place += 1)
    start[place + 1] = at(start, place + 1) + at(start, place);
  const next = start.slice();
  const byColumn = new Int32Array(column.length);
  const values = new Float64Array(column.length);
  for (let row = 0; row < rows; row += 1)
    for (let entry = at(matrix.start, row); entry < at(matrix.start, row + 1); entry += 1) {
      const place = at(column, entry);
      const target = at(next, place);
      byColumn[target] = row;
      values[target] = value[entry] ?? 0;
      next[place] = target + 1;
    }
  return { rows: columns, columns: rows, start, column: byColumn, value: values };
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}
