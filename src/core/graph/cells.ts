import type { Vectors } from '../embed/embedder.ts';
import { createMatrixProducts } from '../math/matrix-products.ts';
import { seededRandom } from '../math/random.ts';

/** Papers grouped by where their vectors point. */
export interface Cells {
  readonly cells: number;
  /** Cell of every paper. */
  readonly cellOf: Int32Array;
  /** count × PROBES: the cells whose middle is nearest to the paper, nearest first. */
  readonly probes: Int32Array;
}

/** A paper's neighbours lie in one of so many cells nearest to it. */
export const PROBES = 16;
const CELLS = 256;
const SAMPLE = 8192;
const ROUNDS = 8;
const ROWS = 1024;
const SEED = 1;

/** Returns the cells of spherical k-means (256 of them, learnt from 8,192 papers in 8 rounds), and for every paper the
 * nearest ones. O(n × 256 × dimension). */
export function findCells(vectors: Vectors): Cells {
  const nearest = createNearestCells(vectors);
  const sample = sampleOf(vectors.count);
  const middles = firstMiddles(vectors, sample);
  for (let round = 0; round < ROUNDS; round += 1) {
    nearest.setMiddles(middles);
    moveMiddles(vectors, sample, nearest.find(sample, 1), middles);
  }
  nearest.setMiddles(middles);
  const all = Int32Array.from({ length: vectors.count }, (_, paper) => paper);
  const probes = nearest.find(all, PROBES);
  return { cells: CELLS, cellOf: all.map((paper) => probes[paper * PROBES] ?? 0), probes };
}

interface NearestCells {
  setMiddles(middles: Float32Array): void;
  /** papers × most: the nearest cells, nearest first, ties by number. */
  find(papers: Int32Array, most: number): Int32Array;
}

function createNearestCells({ dimension, values }: Vectors): NearestCells {
  const d = Math.ceil(dimension / 16) * 16;
  const products = createMatrixProducts([CELLS * d, ROWS * d, ROWS * CELLS]);
  const place = (matrix: Float32Array, at: number, source: Float32Array, row: number): void =>
    matrix.set(source.subarray(row * dimension, (row + 1) * dimension), at * d);
  return {
    setMiddles(middles) {
      const matrix = products.matrix(0);
      for (let cell = 0; cell < CELLS; cell += 1) place(matrix, cell, middles, cell);
    },
    find(papers, most) {
      const found = new Int32Array(papers.length * most);
      for (let start = 0; start < papers.length; start += ROWS) {
        const some = papers.subarray(start, start + ROWS);
        const rows = products.matrix(1);
        for (const [at, paper] of some.entries()) place(rows, at, values, paper);
        products.timesTransposed(1, 0, 2, { m: ROWS, n: CELLS, d });
        const cosines = products.matrix(2);
        for (let at = 0; at < some.length; at += 1)
          putLargest(
            cosines.subarray(at * CELLS, (at + 1) * CELLS),
            found,
            (start + at) * most,
            most,
          );
      }
      return found;
    },
  };
}

/** Writes the places of the largest values, largest first, ties by place. */
function putLargest(values: Float32Array, target: Int32Array, from: number, most: number): void {
  let filled = 0;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? 0;
    let at = from + filled;
    while (at > from && (values[target[at - 1] ?? 0] ?? 0) < value) {
      if (at < from + most) target[at] = target[at - 1] ?? 0;
      at -= 1;
    }
    if (at >= from + most) continue;
    target[at] = place;
    if (filled < most) filled += 1;
  }
}

/** So many papers drawn without return, in their order. */
function sampleOf(count: number): Int32Array {
  const random = seededRandom(SEED);
  const papers = Int32Array.from({ length: count }, (_, paper) => paper);
  const size = Math.min(count, SAMPLE);
  for (let at = 0; at < size; at += 1) {
    const other = at + Math.floor(random() * (count - at));
    [papers[at], papers[other]] = [papers[other] ?? 0, papers[at] ?? 0];
  }
  return papers.subarray(0, size);
}

function firstMiddles({ dimension, values }: Vectors, sample: Int32Array): Float32Array {
  const middles = new Float32Array(CELLS * dimension);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const paper = sample[cell % sample.length] ?? 0;
    middles.set(values.subarray(paper * dimension, (paper + 1) * dimension), cell * dimension);
  }
  return middles;
}

/** Each cell's middle becomes the direction of its papers' sum; an empty cell stays where it is. */
function moveMiddles(
  { dimension, values }: Vectors,
  sample: Int32Array,
  cells: Int32Array,
  middles: Float32Array,
): void {
  const sums = new Float64Array(middles.length);
  for (const [at, paper] of sample.entries()) {
    const from = (cells[at] ?? 0) * dimension;
    for (let column = 0; column < dimension; column += 1)
      sums[from + column] = (sums[from + column] ?? 0) + (values[paper * dimension + column] ?? 0);
  }
  for (let from = 0; from < sums.length; from += dimension) {
    const sum = sums.subarray(from, from + dimension);
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
    if (length > 0)
      middles.set(
        sum.map((value) => value / length),
        from,
      );
  }
}
