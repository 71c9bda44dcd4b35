import type { Links } from '../graph/links.ts';
import { groupCount } from './communities.ts';
import type { TopicNearness } from './topic-nearness.ts';

/** Returns how strongly each paper belongs to its topic, 0 … 1: the mean of (a) the share of its link weight that stays in the topic and
 * (b) how much nearer the topic's centre is than the best other centre, 0.5 = equally near, scaled by the similarity range 0.5. A single topic gives 1. O(n + links). */
export function topicStrength(
  labels: Int32Array,
  links: Links,
  { own, secondCosine }: TopicNearness,
): Float64Array {
  if (groupCount(labels) < 2) return new Float64Array(labels.length).fill(1);
  return insideShare(labels, links).map((share, paper) => {
    const advantage = 0.5 + (own[paper] ?? 0) - (secondCosine[paper] ?? 0);
    return (share + Math.max(0, Math.min(1, advantage))) / 2;
  });
}

function insideShare(labels: Int32Array, links: Links): Float64Array {
  const inside = new Float64Array(labels.length);
  const all = new Float64Array(labels.length);
  for (const [link, source] of links.source.entries()) {
    const target = links.target[link] ?? 0;
    const weight = Math.max(0, links.similarity[link] ?? 0);
    for (const paper of [source, target]) {
      all[paper] = (all[paper] ?? 0) + weight;
      if (labels[source] === labels[target]) inside[paper] = (inside[paper] ?? 0) + weight;
    }
  }
  return inside.map((weight, paper) => ((all[paper] ?? 0) > 0 ? weight / (all[paper] ?? 1) : 0));
}
