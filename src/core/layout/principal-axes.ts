import { seededRandom } from '../math/random.ts';

const ROUNDS = 100;
/** So many rows tell the axes of all. */
const MOST_ROWS = 4096;

/** Rows of numbers: n × dimension, row-major. */
export interface Rows {
  readonly count: number;
  readonly dimension: number;
  readonly values: Float32Array | Float64Array;
}

/** Returns each row's coordinates on the two axes of largest variance: n × 2, row-major, centred, the wider axis first;
 * zeros on an axis without variance. Signs are settled by the first row that stands clearly off the centre, so equal
 * input gives equal output. Distances between unit rows are Euclidean, so this is their classical scaling too.
 *
 * Orthogonal iteration on the covariance of at most 4,096 rows, evenly drawn: O(4,096 · dimension² + n · dimension).
 * Source: G. Golub, C. Van Loan, Matrix Computations, 4th ed. 2013, §8.2.4. */
export function principalAxes(rows: Rows): Float64Array {
  const mean = meanRow(rows);
  const axes = leadingAxes(covariance(rows, mean), rows.dimension);
  const columns = axes.map((axis) => withSettledSign(coordinatesOn(rows, mean, axis)));
  const [first, second] = columns.sort((a, b) => dot(b, b) - dot(a, a));
  return Float64Array.from({ length: 2 * rows.count }, (_, index) => {
    const column = index % 2 === 0 ? first : second;
    return column?.[index >> 1] ?? 0;
  });
}

function meanRow({ count, dimension, values }: Rows): Float64Array {
  const mean = new Float64Array(dimension);
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < dimension; column += 1)
      mean[column] = (mean[column] ?? 0) + (values[row * dimension + column] ?? 0) / count;
  return mean;
}

/** dimension × dimension. */
function covariance({ count, dimension, values }: Rows, mean: Float64Array): Float64Array {
  const products = new Float64Array(dimension * dimension);
  const centred = new Float64Array(dimension);
  const step = Math.max(1, Math.floor(count / MOST_ROWS));
  for (let row = 0; row < count; row += step) {
    for (let column = 0; column < dimension; column += 1)
      centred[column] = (values[row * dimension + column] ?? 0) - (mean[column] ?? 0);
    for (let one = 0; one < dimension; one += 1) {
      const value = centred[one] ?? 0;
      if (value === 0) continue;
      const from = one * dimension;
      for (let other = 0; other <= one; other += 1)
        products[from + other] = (products[from + other] ?? 0) + value * (centred[other] ?? 0);
    }
  }
  for (let one = 0; one < dimension; one += 1)
    for (let other = 0; other < one; other += 1)
      products[other * dimension + one] = products[one * dimension + other] ?? 0;
  return products;
}

function leadingAxes(matrix: Float64Array, dimension: number): readonly Float64Array[] {
  const random = seededRandom(1);
  const axes = [0, 1].map(() => Float64Array.from({ length: dimension }, () => random() - 0.5));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, axis] of axes.entries()) {
      axis.set(
        axis.map((_, row) => dot(matrix.subarray(row * dimension, (row + 1) * dimension), axis)),
      );
      for (const earlier of axes.slice(0, index)) subtractProjection(axis, earlier);
      normalise(axis);
    }
  }
  return axes;
}

function coordinatesOn(
  { count, dimension, values }: Rows,
  mean: Float64Array,
  axis: Float64Array,
): Float64Array {
  const middle = dot(mean, axis);
  const coordinates = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let sum = -middle;
    for (let column = 0; column < dimension; column += 1)
      sum += (values[row * dimension + column] ?? 0) * (axis[column] ?? 0);
    coordinates[row] = sum;
  }
  return coordinates;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function subtractProjection(axis: Float64Array, unit: Float64Array): void {
  const share = dot(axis, unit);
  for (let index = 0; index < axis.length; index++)
    axis[index] = (axis[index] ?? 0) - share * (unit[index] ?? 0);
}

/** Unit length, or zero where nothing but rounding is left. */
function normalise(axis: Float64Array): void {
  const length = Math.sqrt(dot(axis, axis));
  const scale = length > 1e-12 ? 1 / length : 0;
  for (let index = 0; index < axis.length; index++) axis[index] = (axis[index] ?? 0) * scale;
}

function withSettledSign(coordinates: Float64Array): Float64Array {
  const widest = coordinates.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const judge = coordinates.find((value) => Math.abs(value) > widest / 2) ?? 0;
  return judge < 0 ? coordinates.map((value) => -value) : coordinates;
}
