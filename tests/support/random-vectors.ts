import type { Vectors } from '../../src/core/embed/embedder.ts';
import type { Neighbours } from '../../src/core/graph/neighbours.ts';

/** Unit rows; a row of zeros stays one. */
export function unitVectors(rows: readonly (readonly number[])[]): Vectors {
  const dimension = rows[0]?.length ?? 0;
  const values = rows.flatMap((row) => {
    const length = Math.hypot(...row);
    return row.map((value) => (length > 0 ? value / length : 0));
  });
  return { count: rows.length, dimension, values: Float32Array.from(values) };
}

/** Every pair compared, all sorted: the plainest neighbours there are. Ties by number. */
export function plainNeighbours({ count, dimension, values }: Vectors, wanted: number): Neighbours {
  const k = Math.max(0, Math.min(wanted, count - 1));
  const row = (paper: number) => values.subarray(paper * dimension, (paper + 1) * dimension);
  const cosine = (a: number, b: number) =>
    row(a).reduce((sum, value, column) => sum + value * (row(b)[column] ?? 0), 0);
  const lists = Array.from({ length: count }, (_, paper) =>
    Array.from({ length: count }, (_, other) => ({ other, similarity: cosine(paper, other) }))
      .filter(({ other }) => other !== paper)
      .sort((a, b) => b.similarity - a.similarity || a.other - b.other)
      .slice(0, k),
  ).flat();
  return {
    count,
    k,
    indices: Int32Array.from(lists, ({ other }) => other),
    similarities: Float64Array.from(lists, ({ similarity }) => similarity),
  };
}
