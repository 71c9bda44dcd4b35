import type { FieldMap } from '../contract/map.ts';

/** Returns the papers that a topic is held together by: the highest sum of similarities over links within the topic, weighed by
 * how strongly the paper belongs to it; ties: the stronger, then the lower number. `topic`: index in the manifest. O(papers + links). */
export function centralPapers(map: FieldMap, topic: number, most: number): readonly number[] {
  const { columns, links } = map;
  const held = new Float64Array(map.papers.length);
  for (const [link, source] of links.source.entries()) {
    const target = links.target[link] ?? 0;
    if (columns.topic[source] !== topic || columns.topic[target] !== topic) continue;
    const similarity = Math.max(0, links.similarity[link] ?? 0);
    held[source] = (held[source] ?? 0) + similarity;
    held[target] = (held[target] ?? 0) + similarity;
  }
  const strength = (paper: number): number => columns.topicStrength[paper] ?? 0;
  const weight = (paper: number): number => (held[paper] ?? 0) * strength(paper);
  return papersOf(map, topic)
    .toSorted((a, b) => weight(b) - weight(a) || strength(b) - strength(a) || a - b)
    .slice(0, most);
}

/** Returns the papers of a topic in their order. */
export function papersOf({ columns }: FieldMap, topic: number): readonly number[] {
  return [...columns.topic.keys()].filter((paper) => columns.topic[paper] === topic);
}
