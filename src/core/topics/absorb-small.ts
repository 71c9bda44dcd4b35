import type { Links } from '../graph/links.ts';
import { canonicalLabels, groupCount } from './communities.ts';

/** Returns the partition with every group under `leastSize` merged into the group that it has most link weight with (the largest where there is no link), smallest first, equal ones by their last paper's group, until none is left or only one group. O(links + merges × groups). */
export function absorbSmallGroups(labels: Int32Array, links: Links, leastSize: number): Int32Array {
  const start = canonicalLabels(labels);
  const groups = createGroups(start, links);
  for (;;) {
    const smallest = groups.smallest();
    if (smallest === null || smallest.size >= leastSize) break;
    groups.absorb(smallest.group);
  }
  return canonicalLabels(start.map((label) => groups.home(label)));
}

interface Groups {
  /** Null where there is but one. */
  smallest(): { readonly group: number; readonly size: number } | null;
  absorb(group: number): void;
  /** The group that a group of the start has become part of. */
  home(group: number): number;
}

function createGroups(labels: Int32Array, links: Links): Groups {
  const count = groupCount(labels);
  const sizes = new Int32Array(count);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const weights = groupWeights(labels, links, count);
  const homes = Int32Array.from({ length: count }, (_, group) => group);
  const living = new Set(homes);
  const size = (group: number): number => sizes[group] ?? 0;
  const pick = (isBetter: (one: number, other: number) => boolean, not = -1): number => {
    let best = -1;
    for (const group of living)
      if (group !== not && (best < 0 || isBetter(group, best))) best = group;
    return best;
  };
  return {
    smallest() {
      if (living.size < 2) return null;
      const group = pick((one, other) => size(one) <= size(other));
      return { group, size: size(group) };
    },
    absorb(group) {
      const largest = pick((one, other) => size(one) > size(other), group);
      const target = strongest(weights[group] ?? new Map<number, number>(), largest);
      for (const [other, weight] of weights[group] ?? []) {
        weights[other]?.delete(group);
        if (other === target) continue;
        add(weights[target], other, weight);
        add(weights[other], target, weight);
      }
      weights[group] = new Map();
      sizes[target] = size(target) + size(group);
      homes[group] = target;
      living.delete(group);
    },
    home(group) {
      let at = group;
      while (homes[at] !== at) at = homes[at] ?? at;
      return at;
    },
  };
}

/** Per group the weight of its links to each other group. */
function groupWeights(labels: Int32Array, links: Links, count: number): Map<number, number>[] {
  const weights = Array.from({ length: count }, () => new Map<number, number>());
  for (const [link, source] of links.source.entries()) {
    const a = labels[source] ?? 0;
    const b = labels[links.target[link] ?? 0] ?? 0;
    if (a === b) continue;
    add(weights[a], b, links.similarity[link] ?? 0);
    add(weights[b], a, links.similarity[link] ?? 0);
  }
  return weights;
}

function add(weights: Map<number, number> | undefined, group: number, weight: number): void {
  weights?.set(group, (weights.get(group) ?? 0) + weight);
}

/** The group of most weight, ties by number; `otherwise` where there is no link. */
function strongest(weights: ReadonlyMap<number, number>, otherwise: number): number {
  let best = -1;
  let most = 0;
  for (const [group, weight] of weights)
    if (best < 0 || weight > most || (weight === most && group < best))
      [best, most] = [group, weight];
  return best < 0 ? otherwise : best;
}
