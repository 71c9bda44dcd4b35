import type { Links } from '../graph/links.ts';
import type { Random } from '../math/random.ts';
import { seededRandom } from '../math/random.ts';
import { absorbSmallGroups } from './absorb-small.ts';
import { canonicalLabels } from './communities.ts';
import { jitterLinks } from './jitter-links.ts';
import { leiden } from './leiden.ts';
import { partitionModularity } from './modularity.ts';
import { networkOf } from './network.ts';
import { adjustedRandIndex } from './partition-agreement.ts';

/** What one resolution gave. */
export interface Trial {
  readonly resolution: number;
  /** Of its partitions the one that agrees most with the others; groups 0 … m - 1, the largest first. */
  readonly labels: Int32Array;
  /** Mean adjusted Rand index between the partitions of the seeds. */
  readonly stability: number;
  readonly modularity: number;
  /** The partitions of all seeds, `labels` among them. */
  readonly partitions: readonly Int32Array[];
}

/** How often and from where partitions start. */
export interface Seeds {
  readonly seed: number;
  readonly seeds: number;
}

/** Of the best modularity a choice keeps this share. */
export const MODULARITY_SHARE = 0.95;

/** Returns the communities of the links at a resolution: of several seeds, on links jittered by ±10 %, groups under `leastSize` papers joined to their strongest neighbour. */
export function tryResolution(
  count: number,
  links: Links,
  resolution: number,
  leastSize: number,
  seeds: Seeds,
): Trial {
  const partition = (random: Random): Int32Array => {
    const network = networkOf(count, jitterLinks(links, random));
    const groups = canonicalLabels(leiden(network, resolution, random));
    return absorbSmallGroups(groups, links, leastSize);
  };
  const agreed = mostAgreed(count, partition, seeds);
  return { resolution, ...agreed, modularity: partitionModularity(agreed.labels, links) };
}

/** Returns of the partitions of several seeds the one that agrees most with the others, and how well they agree: the mean adjusted Rand index. */
export function mostAgreed(
  count: number,
  partition: (random: Random) => Int32Array,
  { seed, seeds }: Seeds,
): Pick<Trial, 'labels' | 'stability' | 'partitions'> {
  const partitions = Array.from({ length: seeds }, (_, run) =>
    partition(seededRandom(seed + 7919 * run)),
  );
  const agreement = partitions.map((one) => meanAgreement(one, partitions));
  const best = agreement.indexOf(Math.max(...agreement));
  return {
    labels: partitions[best] ?? new Int32Array(count),
    stability: agreement.reduce((sum, value) => sum + value, 0) / Math.max(1, seeds),
    partitions,
  };
}

function meanAgreement(one: Int32Array, others: readonly Int32Array[]): number {
  let sum = 0;
  for (const other of others) if (other !== one) sum += adjustedRandIndex(one, other);
  return others.length < 2 ? 1 : sum / (others.length - 1);
}

/** Returns the trials (of at least one) that keep 95 % of the best modularity: a partition that explains the links much worse than another is no better for being stable. */
export function goodTrials(trials: readonly Trial[]): readonly Trial[] {
  const most = Math.max(...trials.map(({ modularity }) => modularity));
  const least = most - (1 - MODULARITY_SHARE) * Math.abs(most);
  return trials.filter(({ modularity }) => modularity >= least);
}

/** Returns the most stable of the good trials (of at least one), ties within 0.02 by modularity. */
export function mostStable(trials: readonly Trial[]): Trial {
  return goodTrials(trials).reduce((a, b) => (isBetter(b, a) ? b : a));
}

function isBetter(one: Trial, other: Trial): boolean {
  if (Math.abs(one.stability - other.stability) > 0.02) return one.stability > other.stability;
  return one.modularity > other.modularity;
}

/** Returns the trials whose number of groups is nearest to the range. */
export function fittest(
  trials: readonly Trial[],
  groupsOf: (trial: Trial) => number,
  [fewest, most]: readonly [number, number],
): readonly Trial[] {
  const distance = (trial: Trial): number =>
    Math.max(0, fewest - groupsOf(trial), groupsOf(trial) - most);
  const nearest = Math.min(...trials.map(distance));
  return trials.filter((trial) => distance(trial) === nearest);
}
