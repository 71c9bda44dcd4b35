import type { FieldMap } from '../../contract/map.ts';

/** Returns how many links join two papers of a part. O(links). */
export function linksAmong({ papers, links }: FieldMap, part: readonly number[]): number {
  const isIn = new Uint8Array(papers.length);
  for (const paper of part) isIn[paper] = 1;
  return links.source.reduce(
    (sum, source, link) => sum + (isIn[source] ?? 0) * (isIn[links.target[link] ?? -1] ?? 0),
    0,
  );
}
