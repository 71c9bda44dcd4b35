import { seededRandom } from '../math/random.ts';

const ROUNDS = 100;

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
 * Orthogonal iteration on the covariance without building it: O(100 · n · dimension).
 * Source: G. Golub, C. Van Loan, Matrix Computations, 4th ed. 2013, §8.2.4. */
export function principalAxes(rows: Rows): Float64Array {
  const centred = centreRows(rows);
  const random = seededRandom(1);
  const axes = [0, 1].map(() =>
    Float64Array.from({ length: rows.dimension }, () => random() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, axis] of axes.entries()) {
      axis.set(applyTransposed(centred, apply(centred, axis)));
      for (const earlier of axes.slice(0, index)) subtractProjection(axis, earlier);
      normalise(axis);
    }
  }
  const columns = axes.map((axis) => withSettledSign(apply(centred, axis)));
  const [first, second] = columns.sort((a, b) => dot(b, b) - dot(a, a));
  return Float64Array.from({ length: 2 * rows.count }, (_, index) => {
    const column = index % 2 === 0 ? first : second;
    return column?.[index >> 1] ?? 0;
  });
}

interface Centred {
  readonly count: number;
  readonly dimension: number;
  readonly values: Float64Array;
}

function centreRows({ count, dimension, values }: Rows): Centred {
  const mean = new Float64Array(dimension);
  values.forEach((value, at) => {
    const column = at % dimension;
    mean[column] = (mean[column] ?? 0) + value / count;
  });
  const centred = Float64Array.from(values, (value, at) => value - (mean[at % dimension] ?? 0));
  return { count, dimension, values: centred };
}

function apply({ count, dimension, values }: Centred, axis: Float64Array): Float64Array {
  return Float64Array.from({ length: count }, (_, row) =>
    dot(values.subarray(row * dimension, (row + 1) * dimension), axis),
  );
}

function applyTransposed({ dimension, values }: Centred, coordinates: Float64Array): Float64Array {
  const axis = new Float64Array(dimension);
  coordinates.forEach((coordinate, row) => {
    for (let column = 0; column < dimension; column++) {
      axis[column] = (axis[column] ?? 0) + coordinate * (values[row * dimension + column] ?? 0);
    }
  });
  return axis;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function subtractProjection(axis: Float64Array, unit: Float64Array): void {
  const share = dot(axis, unit);
  unit.forEach((value, index) => {
    axis[index] = (axis[index] ?? 0) - share * value;
  });
}

/** Unit length, or zero where nothing but rounding is left. */
function normalise(axis: Float64Array): void {
  const length = Math.sqrt(dot(axis, axis));
  const scale = length > 1e-12 ? 1 / length : 0;
  axis.forEach((value, index) => {
    axis[index] = value * scale;
  });
}

function withSettledSign(coordinates: Float64Array): Float64Array {
  const widest = coordinates.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const judge = coordinates.find((value) => Math.abs(value) > widest / 2) ?? 0;
  return judge < 0 ? coordinates.map((value) => -value) : coordinates;
}
