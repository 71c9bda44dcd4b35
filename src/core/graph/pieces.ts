/** Which papers hang together, while links are added. */
export interface Pieces {
  /** How many pieces there are. */
  count(): number;
  /** The piece of a paper, named by one of its papers. */
  of(paper: number): number;
  /** Joins the pieces of two papers; false where they were one already. */
  join(one: number, other: number): boolean;
}

/** Returns papers that stand alone, to be joined. Nearly O(1) a question.
 *
 * Source: union by size with path halving, R. Tarjan & J. van Leeuwen, "Worst-case analysis of set union algorithms", 1984, doi:10.1145/62.2160. */
export function createPieces(papers: number): Pieces {
  const parent = Int32Array.from({ length: papers }, (_, paper) => paper);
  const size = new Int32Array(papers).fill(1);
  let count = papers;
  const of = (paper: number): number => {
    let at = paper;
    while (parent[at] !== at) {
      const above = parent[at] ?? at;
      parent[at] = parent[above] ?? above;
      at = parent[at] ?? at;
    }
    return at;
  };
  return {
    of,
    count: () => count,
    join(one, other) {
      const [a, b] = [of(one), of(other)];
      if (a === b) return false;
      const [large, small] = (size[a] ?? 0) >= (size[b] ?? 0) ? [a, b] : [b, a];
      parent[small] = large;
      size[large] = (size[large] ?? 0) + (size[small] ?? 0);
      count -= 1;
      return true;
    },
  };
}
