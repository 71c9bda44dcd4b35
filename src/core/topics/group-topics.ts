import type { Links } from '../graph/links.ts';
import { absorbSmallGroups } from './absorb-small.ts';
import { canonicalLabels, groupCount } from './communities.ts';
import { jitterLinks } from './jitter-links.ts';
import { leiden } from './leiden.ts';
import { partitionModularity } from './modularity.ts';
import { mergeNodes, networkOf } from './network.ts';
import { fittest, mostStable, mostAgreed, type Trial } from './stable-partition.ts';

const RESOLUTIONS = [0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1] as const;
const SEEDS = 10;
/** So many topics are read at once, without areas above them. */
export const MOST_WITHOUT_AREAS = 12;
/** One topic alone is no area. */
const LEAST_TOPICS = 2;

/** Returns the area of every topic, 0 … m - 1, the area of most papers first; null for twelve topics or fewer, or where they fall into fewer than two areas.
 * Areas are communities of the network of topics, whose links are all links between two topics together; of several lower resolutions that give 4 to 12 areas one is chosen by stability over seeds
 * and modularity on the papers' links, as for topics (see `mostStable`). An area of one topic joins its strongest neighbour. O(n + links), and 80 small partitions. */
export function groupTopics(topics: Int32Array, links: Links, seed: number): Int32Array | null {
  const count = groupCount(topics);
  if (count <= MOST_WITHOUT_AREAS) return null;
  const { strength, total, ...merged } = mergeNodes(networkOf(topics.length, links), topics, count);
  const between = linksOf(merged);
  const trials = RESOLUTIONS.map((resolution): Trial => {
    const agreed = mostAgreed(
      count,
      (random) => {
        const network = networkOf(count, jitterLinks(between, random));
        const groups = leiden({ ...network, strength, total }, resolution, random);
        return absorbSmallGroups(canonicalLabels(groups), between, LEAST_TOPICS);
      },
      { seed, seeds: SEEDS },
    );
    const areas = topics.map((topic) => agreed.labels[topic] ?? 0);
    return { resolution, ...agreed, modularity: partitionModularity(areas, links) };
  });
  const fit = fittest(trials, ({ labels }) => groupCount(labels), readableAreaCounts(count));
  const best = mostStable(fit);
  const papers = new Int32Array(count);
  for (const topic of topics) papers[topic] = (papers[topic] ?? 0) + 1;
  return groupCount(best.labels) < 2 ? null : canonicalLabels(best.labels, papers);
}

/** Four to twelve areas, growing with the square root of the topics. */
function readableAreaCounts(topics: number): readonly [number, number] {
  const root = Math.sqrt(topics);
  return [
    Math.max(4, Math.min(6, Math.round(0.7 * root))),
    Math.max(5, Math.min(12, Math.round(1.4 * root))),
  ];
}

function linksOf({
  count,
  start,
  neighbour,
  weight,
}: {
  readonly count: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
}): Links {
  const found = { source: [] as number[], target: [] as number[], similarity: [] as number[] };
  for (let node = 0; node < count; node += 1)
    for (let entry = start[node] ?? 0; entry < (start[node + 1] ?? 0); entry += 1) {
      const other = neighbour[entry] ?? 0;
      if (other <= node) continue;
      found.source.push(node);
      found.target.push(other);
      found.similarity.push(weight[entry] ?? 0);
    }
  return {
    source: Int32Array.from(found.source),
    target: Int32Array.from(found.target),
    similarity: Float64Array.from(found.similarity),
  };
}
