import type { FieldMap } from '../contract/map.ts';

export interface PaperNeighbour {
  readonly paper: number;
  readonly similarity: number;
  /** Shared terms of the link between the two; none where no link joins them. */
  readonly terms: readonly string[];
}

/** Returns a function that lists a paper's nearest papers, nearest first, with their shared terms; linked papers that are not among the nearest follow. */
export function createNeighbourLookup(map: FieldMap): (paper: number) => readonly PaperNeighbour[] {
  const linksOf = indexLinks(map);
  const { neighbourStart, neighbours, similarities } = map.columns;
  return (paper) => {
    const linked = linksOf[paper] ?? new Map<number, number>();
    const found = new Map<number, number>();
    for (let at = neighbourStart[paper] ?? 0; at < (neighbourStart[paper + 1] ?? 0); at += 1)
      found.set(neighbours[at] ?? 0, similarities[at] ?? 0);
    for (const [other, link] of linked)
      if (!found.has(other)) found.set(other, map.links.similarity[link] ?? 0);
    return [...found]
      .map(([other, similarity]) => ({
        paper: other,
        similarity,
        terms: map.links.terms[linked.get(other) ?? -1] ?? [],
      }))
      .sort((a, b) => b.similarity - a.similarity || a.paper - b.paper);
  };
}

/** Per paper: linked paper → link number. */
function indexLinks(map: FieldMap): readonly Map<number, number>[] {
  const index = map.papers.map(() => new Map<number, number>());
  const { source, target } = map.links;
  for (let link = 0; link < source.length; link += 1) {
    index[source[link] ?? 0]?.set(target[link] ?? 0, link);
    index[target[link] ?? 0]?.set(source[link] ?? 0, link);
  }
  return index;
}
