import type { Vectors } from '../embed/embedder.ts';
import type { Links } from '../graph/links.ts';
import { groupCount } from './communities.ts';

/** Returns how strongly each paper belongs to its topic, 0 … 1: the mean of (a) the share of its link weight that stays in the topic and
 * (b) how much nearer the topic's centre is than the best other centre, 0.5 = equally near, scaled by the similarity range 0.5. A single topic gives 1. O(links + n × topics × dimension). */
export function topicStrength(labels: Int32Array, links: Links, vectors: Vectors): Float64Array {
  if (groupCount(labels) < 2) return new Float64Array(labels.length).fill(1);
  const inside = insideShare(labels, links);
  const nearer = centreAdvantage(labels, vectors);
  return inside.map((share, paper) => (share + (nearer[paper] ?? 0)) / 2);
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

function centreAdvantage(labels: Int32Array, vectors: Vectors): Float64Array {
  const { dimension, values } = vectors;
  const topics = groupCount(labels);
  const centres = topicCentres(labels, vectors, topics);
  return Float64Array.from(labels, (own, paper) => {
    let ownSimilarity = 0;
    let best = -1;
    for (let topic = 0; topic < topics; topic += 1) {
      let dot = 0;
      for (let place = 0; place < dimension; place += 1)
        dot += (values[paper * dimension + place] ?? 0) * (centres[topic * dimension + place] ?? 0);
      if (topic === own) ownSimilarity = dot;
      else best = Math.max(best, dot);
    }
    return Math.max(0, Math.min(1, 0.5 + (ownSimilarity - best)));
  });
}

/** Unit-length mean vector per topic, topics × dimension. */
function topicCentres(labels: Int32Array, vectors: Vectors, topics: number): Float64Array {
  const { dimension, values } = vectors;
  const centres = new Float64Array(topics * dimension);
  for (const [paper, topic] of labels.entries())
    for (let place = 0; place < dimension; place += 1)
      centres[topic * dimension + place] =
        (centres[topic * dimension + place] ?? 0) + (values[paper * dimension + place] ?? 0);
  for (let at = 0; at < centres.length; at += dimension) {
    let square = 0;
    for (let place = 0; place < dimension; place += 1) square += (centres[at + place] ?? 0) ** 2;
    const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let place = 0; place < dimension; place += 1)
      centres[at + place] = (centres[at + place] ?? 0) * factor;
  }
  return centres;
}
