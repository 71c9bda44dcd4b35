import type { Links } from '../graph/links.ts';
import { groupCount } from './communities.ts';
import { networkOf } from './network.ts';
import type { TopicNearness } from './topic-nearness.ts';

/** Topics that papers belong to: paper i owns the entries start[i] … start[i + 1], its own topic first, then by weight. */
export interface Memberships {
  readonly start: Int32Array;
  readonly topic: Int32Array;
  /** 0 … 1, to 4 decimals, rounded down; a paper's weights add up to 1 at most. */
  readonly weight: Float64Array;
}

const MOST_TOPICS = 3;
/** A neighbouring topic counts from this weight on. */
const LEAST_WEIGHT = 0.1;
/** A centre by so much less near than the nearest takes no part. */
const RANGE = 0.5;
const DECIMALS = 10_000;

/** Returns how much of every paper belongs to its own topic and to up to two others of a tenth or more: the mean of (a) the topic's share of the paper's link weight and
 * (b) its share of nearness, (0.5 - how much less near its centre is than the nearest)² among the own topic, those of linked papers and the nearest other centre. Ties by topic number. O(links × dimension). */
export function topicMemberships(
  labels: Int32Array,
  links: Links,
  nearness: TopicNearness,
): Memberships {
  const { start, neighbour, weight } = networkOf(labels.length, links);
  const linked = new Float64Array(groupCount(labels));
  const found = { topic: [] as number[], weight: [] as number[] };
  const starts = new Int32Array(labels.length + 1);
  for (let paper = 0; paper < labels.length; paper += 1) {
    const own = labels[paper] ?? 0;
    const met = new Set([own]);
    let all = 0;
    for (let entry = start[paper] ?? 0; entry < (start[paper + 1] ?? 0); entry += 1) {
      const topic = labels[neighbour[entry] ?? 0] ?? 0;
      met.add(topic);
      linked[topic] = (linked[topic] ?? 0) + (weight[entry] ?? 0);
      all += weight[entry] ?? 0;
    }
    const second = nearness.second[paper] ?? -1;
    if (second >= 0) met.add(second);
    const topics = [...met];
    const near = nearnessShares(topics, paper, nearness);
    const shares = topics.map((topic, place) => ({
      topic,
      weight: all > 0 ? ((linked[topic] ?? 0) / all + (near[place] ?? 0)) / 2 : (near[place] ?? 0),
    }));
    for (const one of strongest(shares, own)) {
      found.topic.push(one.topic);
      found.weight.push(Math.floor(one.weight * DECIMALS) / DECIMALS);
    }
    starts[paper + 1] = found.topic.length;
    for (const topic of topics) linked[topic] = 0;
  }
  return {
    start: starts,
    topic: Int32Array.from(found.topic),
    weight: Float64Array.from(found.weight),
  };
}

/** Shares that add up to 1. */
function nearnessShares(
  topics: readonly number[],
  paper: number,
  nearness: TopicNearness,
): readonly number[] {
  const cosines = topics.map((topic) => nearness.cosine(paper, topic));
  const best = Math.max(...cosines);
  const parts = cosines.map((cosine) => Math.max(0, RANGE - (best - cosine)) ** 2);
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / sum);
}

interface Share {
  readonly topic: number;
  readonly weight: number;
}

function strongest(shares: readonly Share[], own: number): readonly Share[] {
  const others = shares
    .filter(({ topic, weight }) => topic !== own && weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight || a.topic - b.topic);
  return [...shares.filter(({ topic }) => topic === own), ...others.slice(0, MOST_TOPICS - 1)];
}
