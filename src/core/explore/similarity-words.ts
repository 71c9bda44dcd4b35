import type { LinkColumns } from '../contract/map.ts';

/** Returns how a similarity compares with the links of its map, in words for readers: cosines alone say little, since what
 * is high depends on the map. O(links). */
export function similarityWords(
  similarity: number,
  links: Pick<LinkColumns, 'similarity'>,
): string {
  const all = links.similarity.length;
  if (all < 5)
    return similarity > 0 ? 'They have something in common.' : 'They have little in common.';
  const weaker = links.similarity.reduce((sum, other) => sum + Number(other < similarity), 0);
  const percent = Math.floor((100 * weaker) / all);
  if (percent >= 75)
    return `Among the strongest links of this map: stronger than ${percent} % of them.`;
  if (percent >= 25)
    return `A link of middling strength: stronger than ${percent} % of this map’s links.`;
  return `Among the weaker links of this map: stronger than ${percent} % of them.`;
}
