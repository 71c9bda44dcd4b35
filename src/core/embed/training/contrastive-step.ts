import { createMatrixProducts } from '../../math/matrix-products.ts';
import type { Bags } from './views.ts';

/** One step of contrastive learning over a batch. */
export interface ContrastiveStep {
  /** Adds the loss's gradient by the table's rows to `gradient` (terms × dimension, as the table) and returns the mean loss of the batch, natural logarithm. */
  run(table: Float32Array, views: { first: Bags; second: Bags }, gradient: Float32Array): number;
}

/** Matrices of the step by index: the two sides' unit vectors and their gradients (batch × dimension), similarities and their transposed (batch × batch). */
const SIDE = [0, 1] as const;
const PULL = [2, 3] as const;
const PAIRS = 4;
const TURNED = 5;

/** Returns the step of InfoNCE both ways: a view's vector is the weighted sum of its terms' rows at unit length; its partner is to be more similar to it than the other papers' views of the batch are.
 * `batch` and `dimension` are multiples of 16. Loss = mean of −log softmax(similarity / temperature) over rows and over columns, halved. O(batch² × dimension + terms of the batch × dimension).
 *
 * Source: A. van den Oord, Y. Li & O. Vinyals, "Representation learning with contrastive predictive coding", 2018, arXiv:1807.03748; both ways as in A. Radford et al., 2021, arXiv:2103.00020. */
export function createContrastiveStep(
  batch: number,
  dimension: number,
  temperature: number,
): ContrastiveStep {
  const rows = batch * dimension;
  const products = createMatrixProducts([rows, rows, rows, rows, batch * batch, batch * batch]);
  const lengths = [new Float32Array(batch), new Float32Array(batch)] as const;
  const sizes = { m: batch, n: batch, d: dimension };
  return {
    run(table, { first, second }, gradient) {
      encode(table, first, products.matrix(SIDE[0]), lengths[0], dimension);
      encode(table, second, products.matrix(SIDE[1]), lengths[1], dimension);
      products.timesTransposed(SIDE[0], SIDE[1], PAIRS, sizes);
      const loss = softmaxGradient(products.matrix(PAIRS), batch, temperature);
      products.times(PAIRS, SIDE[1], PULL[0], sizes);
      products.transpose(PAIRS, TURNED, sizes);
      products.times(TURNED, SIDE[0], PULL[1], sizes);
      for (const side of [0, 1] as const)
        spread(
          side === 0 ? first : second,
          products.matrix(SIDE[side]),
          { pull: products.matrix(PULL[side]), lengths: lengths[side] },
          gradient,
          dimension,
        );
      return loss;
    },
  };
}

/** vectors = weighted sums of the bags' rows at unit length; `lengths` keeps what they were. */
function encode(
  table: Float32Array,
  bags: Bags,
  vectors: Float32Array,
  lengths: Float32Array,
  dimension: number,
): void {
  for (let bag = 0; bag < lengths.length; bag += 1) {
    const vector = vectors.subarray(bag * dimension, (bag + 1) * dimension);
    vector.fill(0);
    for (let entry = bags.start[bag] ?? 0; entry < (bags.start[bag + 1] ?? 0); entry += 1)
      addScaled(vector, table, (bags.term[entry] ?? 0) * dimension, bags.weight[entry] ?? 0);
    let square = 0;
    for (const value of vector) square += value * value;
    const length = Math.sqrt(square);
    lengths[bag] = length;
    const factor = length > 0 ? 1 / length : 0;
    for (let k = 0; k < dimension; k += 1) vector[k] = (vector[k] ?? 0) * factor;
  }
}

/** Turns similarities into the loss's gradient by them, in place, and returns the loss. Similarities are at most 1, so the exponents never overflow. */
function softmaxGradient(pairs: Float32Array, batch: number, temperature: number): number {
  const rowSum = new Float64Array(batch);
  const columnSum = new Float64Array(batch);
  let loss = 0;
  for (let row = 0; row < batch; row += 1)
    loss -= (2 * (pairs[row * batch + row] ?? 0)) / temperature;
  for (let row = 0; row < batch; row += 1) {
    let sum = 0;
    for (let column = 0, at = row * batch; column < batch; column += 1, at += 1) {
      const value = Math.exp(((pairs[at] ?? 0) - 1) / temperature);
      pairs[at] = value;
      sum += value;
      columnSum[column] = (columnSum[column] ?? 0) + value;
    }
    rowSum[row] = sum;
  }
  for (let row = 0; row < batch; row += 1)
    loss += Math.log(rowSum[row] ?? 1) + Math.log(columnSum[row] ?? 1) + 2 / temperature;
  const scale = 1 / (2 * batch * temperature);
  const columnScale = columnSum.map((sum) => scale / sum);
  for (let row = 0; row < batch; row += 1) {
    const rowScale = scale / (rowSum[row] ?? 1);
    for (let column = 0, at = row * batch; column < batch; column += 1, at += 1)
      pairs[at] = (pairs[at] ?? 0) * (rowScale + (columnScale[column] ?? 0));
    pairs[row * batch + row] = (pairs[row * batch + row] ?? 0) - 2 * scale;
  }
  return loss / (2 * batch);
}

/** Carries the gradient by unit vectors over to the rows of the bags' terms. */
function spread(
  bags: Bags,
  vectors: Float32Array,
  by: { readonly pull: Float32Array; readonly lengths: Float32Array },
  gradient: Float32Array,
  dimension: number,
): void {
  const { pull, lengths } = by;
  for (let bag = 0; bag < lengths.length; bag += 1) {
    const length = lengths[bag] ?? 0;
    if (length === 0) continue;
    const from = bag * dimension;
    let along = 0;
    for (let k = from; k < from + dimension; k += 1) along += (pull[k] ?? 0) * (vectors[k] ?? 0);
    for (let k = from; k < from + dimension; k += 1)
      pull[k] = ((pull[k] ?? 0) - along * (vectors[k] ?? 0)) / length;
    const own = pull.subarray(from, from + dimension);
    for (let entry = bags.start[bag] ?? 0; entry < (bags.start[bag + 1] ?? 0); entry += 1) {
      const row = (bags.term[entry] ?? 0) * dimension;
      const weight = bags.weight[entry] ?? 0;
      for (let k = 0; k < dimension; k += 1)
        gradient[row + k] = (gradient[row + k] ?? 0) + weight * (own[k] ?? 0);
    }
  }
}

function addScaled(target: Float32Array, source: Float32Array, from: number, factor: number): void {
  for (let k = 0; k < target.length; k += 1)
    target[k] = (target[k] ?? 0) + factor * (source[from + k] ?? 0);
}
