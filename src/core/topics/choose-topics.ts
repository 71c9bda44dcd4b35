import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Links } from '../graph/links.ts';
import { seededRandom } from '../math/random.ts';
import { absorbSmallGroups } from './absorb-small.ts';
import { canonicalLabels, groupCount } from './communities.ts';
import { jitterLinks } from './jitter-links.ts';
import { leiden } from './leiden.ts';
import { partitionModularity } from './modularity.ts';
import { networkOf } from './network.ts';
import { adjustedRandIndex } from './partition-agreement.ts';

/** Papers in topics, with how the choice was made. */
export interface ChosenTopics {
  /** Topic of every paper, 0 … m-1, the largest topic first. */
  readonly labels: Int32Array;
  readonly resolution: number;
  /** Mean adjusted Rand index between the chosen partition and those of the seeds; null below three papers. */
  readonly stability: number | null;
  readonly seeds: number;
  readonly modularity: number | null;
  readonly criterion: string;
}

export const STABILITY_SEEDS = 20;
const RESOLUTIONS = [0.6, 0.8, 1, 1.2, 1.4, 1.7, 2, 2.5, 3] as const;
/** Corpora above so many papers compare fewer seeds: one partition of many papers differs little from the next. */
const LARGE = 2000;
const VERY_LARGE = 10_000;
/** Of the best modularity a choice keeps this share. */
const MODULARITY_SHARE = 0.95;

/** Returns one topic per paper, none left out. For each resolution the communities of several seeds, on links jittered by ±10 %, are compared;
 * among the resolutions that give a number of topics fit to read and 95 % of the best modularity the most stable one wins (ties within 0.02: the higher modularity), and of its partitions the one that agrees most with the others.
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
  const trials: Trial[] = [];
  for (const [step, resolution] of RESOLUTIONS.entries()) {
    await checkpoint(effects, 'topics', step, RESOLUTIONS.length);
    trials.push(tryResolution(count, links, resolution, { seed, seeds: trialSeeds }));
  }
  await checkpoint(effects, 'topics', RESOLUTIONS.length, RESOLUTIONS.length);
  const distance = ({ labels }: Trial): number => outside(groupCount(labels), fewest, most);
  const nearest = Math.min(...trials.map(distance));
  const best = mostStable(trials.filter((trial) => distance(trial) === nearest));
  return {
    labels: best.labels,
    resolution: best.resolution,
    stability: count < 3 ? null : best.stability,
    seeds: trialSeeds,
    modularity: links.source.length === 0 ? null : best.modularity,
    criterion: `of ${RESOLUTIONS.length} resolutions from ${RESOLUTIONS[0]} to ${RESOLUTIONS.at(-1)} that give ${fewest} to ${most} topics and ${MODULARITY_SHARE * 100} % of the best modularity, the one most stable over ${trialSeeds} seeds`,
  };
}

interface Trial {
  readonly resolution: number;
  readonly labels: Int32Array;
  readonly stability: number;
  readonly modularity: number;
}

/** About n/9 to n/5 topics for small maps, growing with the square root for large ones: what a legend can hold. */
export function readableTopicCounts(count: number): readonly [number, number] {
  if (count < 4) return [1, 1];
  if (count < 12) return [1, Math.max(2, Math.floor(count / 3))];
  const middle = Math.min(count / 6.5, 1 + Math.sqrt(count) * 0.75);
  return [Math.max(2, Math.round(middle * 0.75)), Math.max(3, Math.round(middle * 1.4))];
}

function tryResolution(
  count: number,
  links: Links,
  resolution: number,
  { seed, seeds }: { readonly seed: number; readonly seeds: number },
): Trial {
  const leastSize = count < 9 ? 2 : 3;
  const partitions: Int32Array[] = [];
  for (let run = 0; run < seeds; run += 1) {
    const random = seededRandom(seed + 7919 * run);
    const network = networkOf(count, jitterLinks(links, random));
    const groups = canonicalLabels(leiden(network, resolution, random));
    partitions.push(absorbSmallGroups(groups, links, leastSize));
  }
  const agreement = partitions.map((one) => meanAgreement(one, partitions));
  const best = agreement.indexOf(Math.max(...agreement));
  const labels = partitions[best] ?? new Int32Array(count);
  const stability = agreement.reduce((sum, value) => sum + value, 0) / Math.max(1, seeds);
  return { resolution, labels, stability, modularity: partitionModularity(labels, links) };
}

function meanAgreement(one: Int32Array, others: readonly Int32Array[]): number {
  let sum = 0;
  for (const other of others) if (other !== one) sum += adjustedRandIndex(one, other);
  return others.length < 2 ? 1 : sum / (others.length - 1);
}

function outside(topics: number, fewest: number, most: number): number {
  return Math.max(0, fewest - topics, topics - most);
}

/** A partition that explains the links much worse than another is no better for being stable. */
function mostStable(trials: readonly Trial[]): Trial {
  const most = Math.max(...trials.map(({ modularity }) => modularity));
  const least = most - (1 - MODULARITY_SHARE) * Math.abs(most);
  const good = trials.filter(({ modularity }) => modularity >= least);
  return good.reduce((a, b) => (isBetter(b, a) ? b : a));
}

function isBetter(one: Trial, other: Trial): boolean {
  if (Math.abs(one.stability - other.stability) > 0.02) return one.stability > other.stability;
  return one.modularity > other.modularity;
}
