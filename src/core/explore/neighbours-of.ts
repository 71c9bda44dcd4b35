import { termsOfLink } from '../contract/link-terms.ts';
import type { FieldMap } from '../contract/map.ts';
import { indexLinks } from './links-of.ts';

export interface PaperNeighbour {
  readonly paper: number;
  /** Cosine, -1 … 1. */
  readonly similarity: number;
  /** Shared terms of the link between the two, most telling first; none where no link joins them. */
  readonly terms: readonly string[];
  /** The two are linked only to hold the graph together. */
  readonly isBridge: boolean;
}

/** Returns a function that lists a paper's nearest papers and all papers linked to it, each once, nearest first (ties: lower
 * number), with what they share. The index of links is built once, O(n + links); a list costs O(its length × log). */
export function createNeighbourLookup(map: FieldMap): (paper: number) => readonly PaperNeighbour[] {
  const index = indexLinks(map.papers.length, map.links);
  const { neighbourStart, neighbours, similarities } = map.columns;
  return (paper) => {
    const found = new Map<number, PaperNeighbour>();
    for (let at = neighbourStart[paper] ?? 0; at < (neighbourStart[paper + 1] ?? 0); at += 1) {
      const other = neighbours[at] ?? 0;
      const similarity = similarities[at] ?? 0;
      found.set(other, { paper: other, similarity, terms: [], isBridge: false });
    }
    for (let at = index.start[paper] ?? 0; at < (index.start[paper + 1] ?? 0); at += 1) {
      const [other, link] = [index.other[at] ?? 0, index.link[at] ?? 0];
      const similarity = found.get(other)?.similarity ?? map.links.similarity[link] ?? 0;
      const terms = termsOfLink(map.links, link);
      found.set(other, { paper: other, similarity, terms, isBridge: map.links.bridge[link] === 1 });
    }
    return [...found.values()].sort((a, b) => b.similarity - a.similarity || a.paper - b.paper);
  };
}
