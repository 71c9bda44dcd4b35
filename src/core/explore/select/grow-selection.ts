import type { FieldMap } from '../../contract/map.ts';

/** Along what a selection grows: the links that the map draws, or each paper's own list of nearest papers. */
export type GrowAlong = 'links' | 'neighbours';

/** Returns the papers together with all that can be reached from them in at most `steps` steps, rising. Links lead both
 * ways; neighbours lead from a paper to those nearest to it, not back. O(steps × (n + links) + papers × neighbours). */
export function growSelection(
  map: FieldMap,
  papers: readonly number[],
  steps: number,
  along: GrowAlong,
): readonly number[] {
  const reached = new Uint8Array(map.papers.length);
  for (const paper of papers) if (paper in reached) reached[paper] = 1;
  for (let step = 0; step < steps; step += 1) {
    const before = reached.slice();
    if (along === 'links') stepAlongLinks(map, before, reached);
    else stepToNeighbours(map, before, reached);
  }
  return [...reached.keys()].filter((paper) => reached[paper] === 1);
}

function stepAlongLinks({ links }: FieldMap, before: Uint8Array, reached: Uint8Array): void {
  for (const [link, source] of links.source.entries()) {
    const target = links.target[link] ?? 0;
    if (before[source] === 1) reached[target] = 1;
    if (before[target] === 1) reached[source] = 1;
  }
}

function stepToNeighbours({ columns }: FieldMap, before: Uint8Array, reached: Uint8Array): void {
  const { neighbourStart, neighbours } = columns;
  for (const [paper, isIn] of before.entries()) {
    if (isIn !== 1) continue;
    const end = neighbourStart[paper + 1] ?? 0;
    for (let at = neighbourStart[paper] ?? 0; at < end; at += 1) reached[neighbours[at] ?? 0] = 1;
  }
}
