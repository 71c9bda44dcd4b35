import type { CitationColumns } from '../contract/map.ts';

/** What a paper cites on its map, and what cites it there: paper numbers, in order. */
export interface PaperCitations {
  readonly cites: readonly number[];
  readonly citedBy: readonly number[];
}

/** Returns a function that tells a paper's citations. The lists are made once, O(papers + citations). */
export function createCitationLookup(
  count: number,
  { citing, cited }: CitationColumns,
): (paper: number) => PaperCitations {
  const cites: number[][] = Array.from({ length: count }, () => []);
  const citedBy: number[][] = Array.from({ length: count }, () => []);
  for (const [at, from] of citing.entries()) {
    const to = cited[at] ?? 0;
    cites[from]?.push(to);
    citedBy[to]?.push(from);
  }
  return (paper) => ({ cites: cites[paper] ?? [], citedBy: citedBy[paper] ?? [] });
}
