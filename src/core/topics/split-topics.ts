import { checkpoint, type Effects } from '../contract/effects.ts';
import { linksInside, type GroupLinks } from '../graph/links-inside.ts';
import type { Links } from '../graph/links.ts';
import { groupCount } from './communities.ts';
import { fittest, mostStable, tryResolution, type Trial } from './stable-partition.ts';

/** The finer level under topics. */
export interface Subtopics {
  /** Subtopic of every paper, -1 where its topic is not split. */
  readonly labels: Int32Array;
  /** The topic that each subtopic is part of, rising; within a topic the largest subtopic first. */
  readonly parents: Int32Array;
}

const RESOLUTIONS = [0.5, 0.7, 1, 1.4, 2] as const;
const SEEDS = 6;
/** Topics of more papers compare fewer: one partition of many papers differs little from the next. */
const LARGE = 300;
const SEEDS_OF_LARGE = 3;
/** Topics of fewer papers are read as a whole. */
export const LEAST_TOPIC = 25;
const LEAST_SUBTOPIC = 5;
/** A subtopic holds this share of its topic, at least. */
const LEAST_SHARE = 0.05;
/** Most subtopics of a topic. */
const MOST_SUBTOPICS = 10;
/** A split is worth it where it comes back with other seeds and explains the topic's links better than chance by so much. */
const LEAST_STABILITY = 0.6;
const LEAST_MODULARITY = 0.3;

/** Returns the subtopics of the topics: inside each topic of 25 papers or more the communities of its own links, at the resolution that is most stable over seeds, chosen as for topics (see `chooseTopics`).
 * A topic is split only where the split has a stability of 0.6 and a modularity of 0.3, at least. Subtopics of under five papers or a twentieth of their topic join their strongest neighbour. O(links) a partition, 30 partitions at most.
 * @throws CancelledError */
export async function splitTopics(
  topics: Int32Array,
  links: Links,
  seed: number,
  effects: Effects,
): Promise<Subtopics> {
  const labels = new Int32Array(topics.length).fill(-1);
  const parents: number[] = [];
  const count = groupCount(topics);
  for (const [topic, group] of linksInside(topics, links, count).entries()) {
    await checkpoint(effects, 'topics', count, count); // the choice of topics has told its progress
    const split = splitTopic(group, seed);
    if (split === null) continue;
    for (const [place, paper] of group.papers.entries())
      labels[paper] = parents.length + (split.labels[place] ?? 0);
    for (let part = groupCount(split.labels); part > 0; part -= 1) parents.push(topic);
  }
  return { labels, parents: Int32Array.from(parents) };
}

/** Returns the best split of one topic, or null where none is worth it. */
export function splitTopic({ papers, links }: GroupLinks, seed: number): Trial | null {
  const size = papers.length;
  if (size < LEAST_TOPIC) return null;
  const least = Math.max(LEAST_SUBTOPIC, Math.ceil(LEAST_SHARE * size));
  const most = Math.max(3, Math.min(MOST_SUBTOPICS, Math.round(Math.sqrt(size) / 1.5)));
  const seeds = size > LARGE ? SEEDS_OF_LARGE : SEEDS;
  const trials: Trial[] = [];
  for (const resolution of RESOLUTIONS) {
    const trial = tryResolution(size, links, resolution, least, { seed, seeds });
    const groups = groupCount(trial.labels);
    if (groups > 1) trials.push(trial);
    if (groups > most) break; // higher ones give more still
  }
  if (trials.length === 0) return null;
  const best = mostStable(fittest(trials, ({ labels }) => groupCount(labels), [2, most]));
  return best.stability >= LEAST_STABILITY && best.modularity >= LEAST_MODULARITY ? best : null;
}
