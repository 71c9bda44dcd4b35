import { ORIGIN_WEIGHT } from '../../embed/centre-rows.ts';
import type { SparseMatrix } from '../../math/sparse-matrix.ts';

/** A row to compare papers with, of unit length. */
export type Row =
  | { readonly kind: 'dense'; readonly values: Float64Array }
  | { readonly kind: 'sparse'; readonly column: Int32Array; readonly value: Float64Array };

/** Papers' rows less a share of their mean, n / (n + 8), at unit length again: (x - sm)(y - sm) = xy - s(xm + ym) + s²mm, over
 * both lengths, so that no row is ever written down centred. */
export interface CentredRows {
  /** Adds weight × the similarity with a paper to every paper's score. */
  addPaper(paper: number, weight: number, scores: Float32Array): void;
  /** Adds weight × the similarity with a row, which is centred like the papers' own, to every paper's score. */
  addRow(row: Row, weight: number, scores: Float32Array): void;
}

const TINY = 1e-12;

/** Returns the centred rows of a dense block: rows × any width, row-major, rows of unit length or zero. */
export function createDenseRows(values: Float64Array, rows: number): CentredRows {
  const width = rows === 0 ? 0 : values.length / rows;
  const rowOf = (paper: number): Row => ({
    kind: 'dense',
    values: values.subarray(paper * width, (paper + 1) * width),
  });
  const products = (row: Row): Float64Array => {
    const product = new Float64Array(rows);
    if (row.kind !== 'dense') return product;
    for (let paper = 0; paper < rows; paper += 1) {
      let sum = 0;
      for (let at = 0; at < width; at += 1)
        sum += (values[paper * width + at] ?? 0) * (row.values[at] ?? 0);
      product[paper] = sum;
    }
    return product;
  };
  const mean = new Float64Array(width);
  for (const [at, value] of values.entries())
    mean[at % width] = (mean[at % width] ?? 0) + value / rows;
  return centred(rows, { rowOf, products, mean: { kind: 'dense', values: mean } });
}

/** Returns the centred rows of a sparse block, whose rows are of unit length or empty. */
export function createSparseRows(matrix: SparseMatrix): CentredRows {
  const { rows, columns, start, column, value } = matrix;
  const rowOf = (paper: number): Row => ({
    kind: 'sparse',
    column: column.subarray(start[paper], start[paper + 1]),
    value: value.subarray(start[paper], start[paper + 1]),
  });
  const byColumn = transposed(matrix);
  const products = (row: Row): Float64Array => {
    const product = new Float64Array(rows);
    if (row.kind !== 'sparse') return product;
    for (const [at, term] of row.column.entries()) {
      const factor = row.value[at] ?? 0;
      const end = byColumn.start[term + 1] ?? 0;
      for (let entry = byColumn.start[term] ?? 0; entry < end; entry += 1) {
        const paper = byColumn.paper[entry] ?? 0;
        product[paper] = (product[paper] ?? 0) + factor * (byColumn.value[entry] ?? 0);
      }
    }
    return product;
  };
  const sums = new Float64Array(columns);
  for (const [entry, term] of column.entries())
    sums[term] = (sums[term] ?? 0) + (value[entry] ?? 0) / rows;
  const used = Int32Array.from(sums.keys()).filter((term) => (sums[term] ?? 0) !== 0);
  const mean = {
    kind: 'sparse',
    column: used,
    value: Float64Array.from(used, (term) => sums[term] ?? 0),
  } as const;
  return centred(rows, { rowOf, products, mean });
}

interface Block {
  readonly rowOf: (paper: number) => Row;
  /** A row's product with every paper's. */
  readonly products: (row: Row) => Float64Array;
  readonly mean: Row;
}

function centred(rows: number, { rowOf, products, mean }: Block): CentredRows {
  const share = rows / (rows + ORIGIN_WEIGHT);
  const toMean = products(mean);
  const square = toMean.reduce((sum, product) => sum + product / Math.max(1, rows), 0);
  const scaleOf = (own: number, withMean: number): number => {
    const length = own - 2 * share * withMean + share * share * square;
    return own < TINY || length < TINY ? 0 : 1 / Math.sqrt(length);
  };
  const scale = toMean.map((withMean, paper) => scaleOf(lengthOf(rowOf(paper)), withMean));
  const meanAt = pointwise(mean);
  const add = (row: Row, weight: number, scores: Float32Array): void => {
    const withMean = meanAt(row);
    const factor = weight * scaleOf(lengthOf(row), withMean);
    if (factor === 0) return;
    const product = products(row);
    for (let paper = 0; paper < rows; paper += 1) {
      const inner =
        (product[paper] ?? 0) - share * (withMean + (toMean[paper] ?? 0)) + share * share * square;
      scores[paper] = (scores[paper] ?? 0) + factor * (scale[paper] ?? 0) * inner;
    }
  };
  return { addPaper: (paper, weight, scores) => add(rowOf(paper), weight, scores), addRow: add };
}

function lengthOf(row: Row): number {
  const values = row.kind === 'dense' ? row.values : row.value;
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** Returns a function from a row to its product with the mean. */
function pointwise(mean: Row): (row: Row) => number {
  if (mean.kind === 'dense')
    return (row) =>
      row.kind === 'dense'
        ? row.values.reduce((sum, value, at) => sum + value * (mean.values[at] ?? 0), 0)
        : 0;
  const at = new Map(Array.from(mean.column, (term, place) => [term, mean.value[place] ?? 0]));
  return (row) =>
    row.kind === 'sparse'
      ? row.value.reduce(
          (sum, value, place) => sum + value * (at.get(row.column[place] ?? -1) ?? 0),
          0,
        )
      : 0;
}

function transposed({ rows, columns, start, column, value }: SparseMatrix): {
  readonly start: Int32Array;
  readonly paper: Int32Array;
  readonly value: Float64Array;
} {
  const first = new Int32Array(columns + 1);
  for (const term of column) first[term + 1] = (first[term + 1] ?? 0) + 1;
  for (let term = 0; term < columns; term += 1)
    first[term + 1] = (first[term + 1] ?? 0) + (first[term] ?? 0);
  const next = first.slice();
  const paper = new Int32Array(column.length);
  const values = new Float64Array(column.length);
  for (let row = 0; row < rows; row += 1)
    for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry += 1) {
      const term = column[entry] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      paper[place] = row;
      values[place] = value[entry] ?? 0;
    }
  return { start: first, paper, value: values };
}
