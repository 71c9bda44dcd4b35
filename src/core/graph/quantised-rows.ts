import type { Vectors } from '../embed/embedder.ts';

/** Vectors as whole numbers, the way the kernel reads them. */
export interface QuantisedRows {
  readonly count: number;
  /** Numbers per paper: the dimension, filled with zeros to a multiple of eight. */
  readonly stride: number;
  /** Four papers side by side: eight numbers of each, then the next eight; the last four are filled with zeros. */
  readonly values: Int16Array;
  /** What a number was multiplied by; a product of two rows is scale² times their cosine, about. */
  readonly scale: number;
}

const LARGEST = 32767;

/** Returns the rows times 32,767 (less if a row is longer than 1), rounded. No sum of products overflows 32 bits, as no
 * part of a row is longer than 1. O(n × dimension). */
export function quantiseRows(vectors: Vectors): QuantisedRows {
  const { count, dimension, values } = vectors;
  const stride = Math.ceil(dimension / 8) * 8;
  const rows = new Int16Array(Math.ceil(count / 4) * 4 * stride);
  const scale = LARGEST / Math.max(1, longest(vectors));
  for (let paper = 0; paper < count; paper += 1) {
    const start = firstPlace(paper, stride);
    for (let column = 0; column < dimension; column += 1)
      rows[start + placeInRow(column)] = Math.round(
        (values[paper * dimension + column] ?? 0) * scale,
      );
  }
  return { count, stride, values: rows, scale };
}

/** Returns, per paper, how far at most the cosine with any other paper may lie from the product of the whole numbers over
 * scale²: |a·b − a′·b′| ≤ |a − a′||b| + |a′||b − b′|. About 2e-4 for 160 dimensions, 0 for a row of zeros. */
export function roundingBounds(vectors: Vectors, rows: QuantisedRows): Float64Array {
  const { count, dimension, values } = vectors;
  const errors = new Float64Array(count);
  const lengths = new Float64Array(count);
  for (let paper = 0; paper < count; paper += 1) {
    const start = firstPlace(paper, rows.stride);
    let error = 0;
    let length = 0;
    for (let column = 0; column < dimension; column += 1) {
      const rounded = (rows.values[start + placeInRow(column)] ?? 0) / rows.scale;
      error += ((values[paper * dimension + column] ?? 0) - rounded) ** 2;
      length += rounded ** 2;
    }
    errors[paper] = Math.sqrt(error);
    lengths[paper] = Math.sqrt(length);
  }
  const worst = errors.reduce((most, error) => Math.max(most, error), 0);
  const length = longest(vectors);
  return errors.map((error, paper) => error * length + (lengths[paper] ?? 0) * worst);
}

function firstPlace(paper: number, stride: number): number {
  return (paper >> 2) * 4 * stride + (paper & 3) * 8;
}

function placeInRow(column: number): number {
  return (column >> 3) * 32 + (column & 7);
}

function longest({ count, dimension, values }: Vectors): number {
  let most = 0;
  for (let paper = 0; paper < count; paper += 1) {
    let sum = 0;
    for (let column = 0; column < dimension; column += 1)
      sum += (values[paper * dimension + column] ?? 0) ** 2;
    most = Math.max(most, sum);
  }
  return Math.sqrt(most);
}
