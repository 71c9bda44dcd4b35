/** How many papers weigh as much as the origin: small corpora are centred gently. */
export const ORIGIN_WEIGHT = 8;

/** Returns the rows at unit length, minus n / (n + 8) of their mean, at unit length again; rows of zeros stay zero.
 * Without the mean taken away one paper becomes everybody's neighbour. rows × dimension, row-major. O(rows × dimension). */
export function centreRows(values: Float64Array, rows: number, dimension: number): Float32Array {
  const unit = Float64Array.from(values);
  unitRows(unit, rows, dimension);
  const mean = new Float64Array(dimension);
  for (let entry = 0; entry < unit.length; entry += 1)
    mean[entry % dimension] = (mean[entry % dimension] ?? 0) + (unit[entry] ?? 0) / rows;
  const share = rows / (rows + ORIGIN_WEIGHT);
  for (let at = 0; at < unit.length; at += dimension) {
    if (squareLength(unit, at, dimension) === 0) continue;
    for (let place = 0; place < dimension; place += 1)
      unit[at + place] = (unit[at + place] ?? 0) - share * (mean[place] ?? 0);
  }
  unitRows(unit, rows, dimension);
  return Float32Array.from(unit);
}

/** Brings rows to unit length, in place; rows of (almost) zeros become zeros. */
export function unitRows(values: Float64Array, rows: number, dimension: number): void {
  for (let at = 0; at < rows * dimension; at += dimension) {
    const square = squareLength(values, at, dimension);
    const factor = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
    for (let place = 0; place < dimension; place += 1)
      values[at + place] = (values[at + place] ?? 0) * factor;
  }
}

function squareLength(values: Float64Array, at: number, dimension: number): number {
  let square = 0;
  for (let place = 0; place < dimension; place += 1) square += (values[at + place] ?? 0) ** 2;
  return square;
}
