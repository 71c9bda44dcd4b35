import { keepHeaviestColumns } from '../math/heaviest-columns.ts';
import { seededRandom } from '../math/random.ts';
import { rowSpace } from '../math/row-space.ts';
import type { SparseMatrix } from '../math/sparse-matrix.ts';
import { exactBlend } from './built-in/exact-blend.ts';
import { centreGram, sparseGram, vectorsOfGram } from './built-in/gram-vectors.ts';
import { centreRows, ORIGIN_WEIGHT } from './centre-rows.ts';
import type { Vectors } from './embedder.ts';

/** Up to this many papers the vectors have exactly the products of the sparse block; above, those of its largest directions. */
const MOST_EXACT = 1024;
const SPARSE_DIRECTIONS = 256;
/** Of the corpus's terms so many are enough to find those directions. */
const MOST_COLUMNS = 20_000;

/** Returns vectors whose similarity is share × that of the dense rows + (1 - share) × that of the sparse rows: √share × one beside √(1 - share) × the other, of unit length. `dense` holds centred rows, papers × any width (or none at
 * all), the sparse rows are of unit length and are centred here. A paper that one block does not know rests on the other. Above 1,024 papers `exact` has what the vectors lose. O(papers³ / 3) up to 1,024 papers, then O(entries × 256). */
export function blendBlocks(dense: Float32Array, sparse: SparseMatrix, share: number): Vectors {
  const papers = sparse.rows;
  if (papers <= MOST_EXACT) return joinRows(dense, exactRows(sparse), papers, share);
  const vectors = joinRows(dense, largestDirections(sparse), papers, share);
  const centred = papers / (papers + ORIGIN_WEIGHT);
  return { ...vectors, exact: exactBlend(dense, sparse, { share, centred }) };
}

function exactRows(sparse: SparseMatrix): Float32Array {
  const { rows } = sparse;
  const gram = centreGram(sparseGram(sparse), rows, rows / (rows + ORIGIN_WEIGHT));
  return Float32Array.from(vectorsOfGram(gram, rows));
}

function largestDirections(sparse: SparseMatrix): Float32Array {
  const heaviest = keepHeaviestColumns(sparse, MOST_COLUMNS);
  const { coordinates } = rowSpace(heaviest, SPARSE_DIRECTIONS, seededRandom(1), 1);
  return centreRows(Float64Array.from(coordinates), sparse.rows, SPARSE_DIRECTIONS);
}

function joinRows(left: Float32Array, right: Float32Array, papers: number, share: number): Vectors {
  const widths = [left.length / Math.max(1, papers), right.length / Math.max(1, papers)] as const;
  const dimension = widths[0] + widths[1];
  const values = new Float32Array(papers * dimension);
  const factors = [Math.sqrt(share), Math.sqrt(1 - share)] as const;
  for (let paper = 0; paper < papers; paper += 1) {
    const own = [
      left.subarray(paper * widths[0], (paper + 1) * widths[0]),
      right.subarray(paper * widths[1], (paper + 1) * widths[1]),
    ] as const;
    const row = values.subarray(paper * dimension, (paper + 1) * dimension);
    for (const [k, value] of own[0].entries()) row[k] = value * factors[0];
    for (const [k, value] of own[1].entries()) row[widths[0] + k] = value * factors[1];
    scaleToUnit(row);
  }
  return { count: papers, dimension, values };
}

function scaleToUnit(row: Float32Array): void {
  let square = 0;
  for (const value of row) square += value * value;
  if (square < 1e-12 || Math.abs(square - 1) < 1e-6) return;
  const factor = 1 / Math.sqrt(square);
  for (let k = 0; k < row.length; k += 1) row[k] = (row[k] ?? 0) * factor;
}
