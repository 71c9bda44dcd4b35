import type { Draft } from './draft.ts';

/** Returns how strongly each paper belongs to its topic, 0 … 1: as the map has it where nobody came to or left the topic, else
 * the share of the paper's link weight that stays inside. O(n + links). */
export function editedStrength({ map, topics, topicOf }: Draft, topic: Int32Array): Float64Array {
  const { source, target, similarity } = map.links;
  const inside = new Float64Array(topic.length);
  const all = new Float64Array(topic.length);
  for (const [link, from] of source.entries()) {
    const to = target[link] ?? 0;
    const weight = Math.max(0, similarity[link] ?? 0);
    for (const end of [from, to]) {
      all[end] = (all[end] ?? 0) + weight;
      if (topic[from] === topic[to]) inside[end] = (inside[end] ?? 0) + weight;
    }
  }
  return map.columns.topicStrength.map((before, paper) => {
    if (topics[topicOf[paper] ?? -1]?.place !== null) return before;
    const sum = all[paper] ?? 0;
    return sum === 0 ? before : (inside[paper] ?? 0) / sum;
  });
}
