import type { SparseMatrix } from '../../math/sparse-matrix.ts';
import type { PairSimilarity } from '../embedder.ts';

const TINY = 1e-12;

/** Returns the similarity of both blocks without loss: the product of the dense rows (papers × width, unit length or zero), × `share`, and that of the sparse rows, less `centred` of their mean and of unit length again, × (1 - share). A paper
 * that one block does not know rests on the other. O(entries of the others + width × others) a call. */
export function exactBlend(
  dense: Float32Array,
  sparse: SparseMatrix,
  { share, centred }: { readonly share: number; readonly centred: number },
): PairSimilarity {
  const width = dense.length / sparse.rows;
  const sparseOf = centredProducts(sparse, centred);
  const lengths = Float64Array.from({ length: sparse.rows }, (_, paper) => {
    const own = productOf(dense, paper, paper, width);
    return Math.sqrt(share * own + (1 - share) * (sparseOf.isEmpty(paper) ? 0 : 1));
  });
  return (paper, others, similarities) => {
    sparseOf.begin(paper);
    for (let place = 0; place < others.length; place += 1) {
      const other = others[place] ?? 0;
      const length = (lengths[paper] ?? 0) * (lengths[other] ?? 0);
      const blend =
        share * productOf(dense, paper, other, width) + (1 - share) * sparseOf.with(other);
      similarities[place] = length > TINY ? Math.max(-1, Math.min(1, blend / length)) : 0;
    }
    sparseOf.end(paper);
  };
}

function productOf(rows: Float32Array, one: number, other: number, width: number): number {
  const [a, b] = [one * width, other * width];
  let sum = 0;
  for (let column = 0; column < width; column += 1)
    sum += (rows[a + column] ?? 0) * (rows[b + column] ?? 0);
  return sum;
}

interface CentredProducts {
  isEmpty(paper: number): boolean;
  /** Lays one paper's row open; `with` is its product with another's. */
  begin(paper: number): void;
  with(other: number): number;
  end(paper: number): void;
}

/** (x - s m)(y - s m) = xy - s (xm + ym) + s² mm, over both lengths: so no row is ever made dense but one. */
function centredProducts(matrix: SparseMatrix, centred: number): CentredProducts {
  const { rows, columns, start, column, value } = matrix;
  const mean = new Float64Array(columns);
  for (const [entry, at] of column.entries())
    mean[at] = (mean[at] ?? 0) + (centred * (value[entry] ?? 0)) / rows;
  const square = mean.reduce((sum, one) => sum + one * one, 0);
  const dotWith = (open: Float64Array, paper: number): number => {
    let sum = 0;
    const end = start[paper + 1] ?? 0;
    for (let entry = start[paper] ?? 0; entry < end; entry += 1)
      sum += (value[entry] ?? 0) * (open[column[entry] ?? 0] ?? 0);
    return sum;
  };
  const toMean = Float64Array.from({ length: rows }, (_, paper) => dotWith(mean, paper));
  const scale = toMean.map((product, paper) => {
    const isEmpty = start[paper] === start[paper + 1];
    const length = 1 - 2 * product + square;
    return isEmpty || length < TINY ? 0 : 1 / Math.sqrt(length);
  });
  const open = new Float64Array(columns);
  let own = 0;
  const write = (paper: number, isOpen: boolean): void => {
    own = paper;
    const end = start[paper + 1] ?? 0;
    for (let entry = start[paper] ?? 0; entry < end; entry += 1)
      open[column[entry] ?? 0] = isOpen ? (value[entry] ?? 0) : 0;
  };
  return {
    isEmpty: (paper) => scale[paper] === 0,
    begin: (paper) => write(paper, true),
    with: (other) => {
      const factor = (scale[own] ?? 0) * (scale[other] ?? 0);
      if (factor === 0) return 0;
      return factor * (dotWith(open, other) - (toMean[own] ?? 0) - (toMean[other] ?? 0) + square);
    },
    end: (paper) => write(paper, false),
  };
}
