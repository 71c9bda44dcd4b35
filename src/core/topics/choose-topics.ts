import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Links } from '../graph/links.ts';
import { groupCount } from './communities.ts';
import { paperStability } from './paper-stability.ts';
import {
  fittest,
  goodTrials,
  MODULARITY_SHARE,
  mostStable,
  tryResolution,
  type Trial,
} from './stable-partition.ts';

/** Papers in topics, with how the choice was made. */
export interface ChosenTopics {
  /** Topic of every paper, 0 … m-1, the largest topic first. */
  readonly labels: Int32Array;
  readonly resolution: number;
  /** Mean adjusted Rand index between the chosen partition and those of the seeds; null below three papers. */
  readonly stability: number | null;
  readonly seeds: number;
  /** Per paper, 0 … 1: how much of its topic's company it keeps with the other seeds, see `paperStability`. */
  readonly paperStability: Float64Array;
  readonly modularity: number | null;
  readonly criterion: string;
}

export const STABILITY_SEEDS = 20;
const RESOLUTIONS = [0.6, 0.8, 1, 1.2, 1.4, 1.7, 2, 2.5, 3] as const;
/** Corpora above so many papers compare fewer seeds: one partition of many papers differs little from the next. */
const LARGE = 2000;
const VERY_LARGE = 10_000;

/** Returns one topic per paper, none left out. For each resolution the communities of several seeds, on links jittered by ±10 %, are compared;
 * among the resolutions that give a number of topics fit to read and 95 % of the best modularity the most stable one wins (ties within 0.02: the higher modularity), and of its partitions the one that agrees most with the others.
 * Above 2,000 papers one partition of each resolution says which of them are worth comparing.
 * Topics of under three papers (corpora of nine or more) join their strongest neighbour.
 * @throws CancelledError */
export async function chooseTopics(
  count: number,
  links: Links,
  seed: number,
  effects: Effects,
): Promise<ChosenTopics> {
  const [fewest, most] = readableTopicCounts(count);
  const trialSeeds = count > VERY_LARGE ? 3 : count > LARGE ? 5 : STABILITY_SEEDS;
  const leastSize = count < 9 ? 2 : 3;
  const trial = (resolution: number, seeds: number): Trial =>
    tryResolution(count, links, resolution, leastSize, { seed, seeds });
  const fit = (trials: readonly Trial[]): readonly Trial[] =>
    goodTrials(fittest(trials, ({ labels }) => groupCount(labels), [fewest, most]));
  const first: Trial[] = [];
  for (const [step, resolution] of RESOLUTIONS.entries()) {
    await checkpoint(effects, 'topics', step, RESOLUTIONS.length);
    first.push(trial(resolution, count > LARGE ? 1 : trialSeeds));
  }
  await checkpoint(effects, 'topics', RESOLUTIONS.length, RESOLUTIONS.length);
  const worthIt = count > LARGE ? fit(first) : [];
  const trials = count > LARGE ? worthIt.map((one) => trial(one.resolution, trialSeeds)) : first;
  const best = mostStable(fit(trials));
  return {
    labels: best.labels,
    resolution: best.resolution,
    stability: count < 3 ? null : best.stability,
    seeds: trialSeeds,
    paperStability: paperStability(
      best.labels,
      best.partitions.filter((one) => one !== best.labels),
    ),
    modularity: links.source.length === 0 ? null : best.modularity,
    criterion: `of ${RESOLUTIONS.length} resolutions from ${RESOLUTIONS[0]} to ${RESOLUTIONS.at(-1)} that give ${fewest} to ${most} topics and ${MODULARITY_SHARE * 100} % of the best modularity, the one most stable over ${trialSeeds} seeds`,
  };
}

/** About n/9 to n/5 topics for small maps, growing with the square root for large ones: what a legend can hold. */
export function readableTopicCounts(count: number): readonly [number, number] {
  if (count < 4) return [1, 1];
  if (count < 12) return [1, Math.max(2, Math.floor(count / 3))];
  const middle = Math.min(count / 6.5, 1 + Math.sqrt(count) * 0.75);
  return [Math.max(2, Math.round(middle * 0.75)), Math.max(3, Math.round(middle * 1.4))];
}
