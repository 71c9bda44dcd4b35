import type { FieldMap } from '../../contract/map.ts';

/** Returns a set of papers as a selection: rising, and last the one whose details are shown. That is the paper shown before
 * where it is among them, otherwise the one with the most link weight inside the set (ties: the lower number). O(n + links). */
export function orderSelection(
  map: FieldMap,
  papers: readonly number[],
  shownBefore: number | null,
): readonly number[] {
  const all = [...new Set(papers)].sort((a, b) => a - b);
  if (all.length < 2) return all;
  const isKept = shownBefore !== null && all.includes(shownBefore);
  const shown = isKept ? shownBefore : mostCentral(map, all);
  return [...all.filter((paper) => paper !== shown), shown];
}

function mostCentral({ links, papers }: FieldMap, set: readonly number[]): number {
  const isIn = new Uint8Array(papers.length);
  for (const paper of set) isIn[paper] = 1;
  const weights = new Float64Array(papers.length);
  for (const [link, source] of links.source.entries()) {
    const target = links.target[link] ?? 0;
    if (isIn[source] !== 1 || isIn[target] !== 1) continue;
    const similarity = Math.max(0, links.similarity[link] ?? 0);
    weights[source] = (weights[source] ?? 0) + similarity;
    weights[target] = (weights[target] ?? 0) + similarity;
  }
  let best = set[0] ?? 0;
  for (const paper of set) if ((weights[paper] ?? 0) > (weights[best] ?? 0)) best = paper;
  return best;
}
