import type { Random } from '../math/random.ts';
import { shuffled } from './move-nodes.ts';
import { nodesByGroup, type Network } from './network.ts';

/** How freely a node chooses among the parts where it gains: gains are compared per unit of its strength. */
const RANDOMNESS = 0.01;

/** Returns parts of the groups, 0 … count - 1, each of them held together: inside every group nodes start alone and join, at random but better parts more often, a part that they are well linked with and gain by. O(links).
 *
 * Source: the refinement of V. Traag, L. Waltman & N. J. van Eck, 2019, doi:10.1038/s41598-019-41695-z, A.2; ours divides gains by the node's strength. */
export function refineGroups(
  network: Network,
  groups: Int32Array,
  resolution: number,
  random: Random,
): { readonly parts: Int32Array; readonly count: number } {
  const { count } = network;
  const parts = Int32Array.from({ length: count }, (_, node) => node);
  const refine = createRefinement(network, groups, parts, resolution);
  for (const node of shuffled(count, random)) refine(node, random);
  return renumber(parts);
}

function createRefinement(
  network: Network,
  groups: Int32Array,
  parts: Int32Array,
  resolution: number,
): (node: number, random: Random) => void {
  const { count, start, neighbour, weight, strength, total } = network;
  const factor = total > 0 ? resolution / total : 0;
  const groupSum = sumsOf(groups, strength, count);
  const partSum = strength.slice();
  const outward = linksInsideGroup(network, groups);
  const isAlone = new Uint8Array(count).fill(1);
  const toPart = new Float64Array(count);
  const isWellLinked = (part: number, group: number): boolean => {
    const own = partSum[part] ?? 0;
    return (outward[part] ?? 0) >= factor * own * ((groupSum[group] ?? 0) - own);
  };
  return (node, random) => {
    const group = groups[node] ?? 0;
    if (isAlone[node] !== 1 || !isWellLinked(node, group)) return;
    const met: number[] = [];
    for (let entry = start[node] ?? 0; entry < (start[node + 1] ?? 0); entry += 1) {
      const other = neighbour[entry] ?? 0;
      if (groups[other] !== group) continue;
      const part = parts[other] ?? 0;
      if (toPart[part] === 0) met.push(part);
      toPart[part] = (toPart[part] ?? 0) + (weight[entry] ?? 0);
    }
    const own = strength[node] ?? 0;
    const gains = met.map((part) =>
      isWellLinked(part, group) ? (toPart[part] ?? 0) - factor * own * (partSum[part] ?? 0) : -1,
    );
    const chosen = drawByGain(gains, own, random);
    const part = chosen < 0 ? node : (met[chosen] ?? node);
    if (part !== node) {
      parts[node] = part;
      isAlone[part] = 0;
      partSum[part] = (partSum[part] ?? 0) + own;
      outward[part] = (outward[part] ?? 0) + (outward[node] ?? 0) - 2 * (toPart[part] ?? 0);
    }
    for (const one of met) toPart[one] = 0;
  };
}

/** A place among the gains, at random: one that gains more is likelier; -1 where none gains. */
function drawByGain(gains: readonly number[], strength: number, random: Random): number {
  const most = Math.max(-1, ...gains);
  if (most < 0) return -1;
  const weights = gains.map((gain) =>
    gain < 0 ? 0 : Math.exp((gain - most) / (RANDOMNESS * strength)),
  );
  let left = random() * weights.reduce((sum, one) => sum + one, 0);
  for (const [place, one] of weights.entries()) {
    left -= one;
    if (one > 0 && left <= 0) return place;
  }
  return gains.indexOf(most);
}

function sumsOf(groups: Int32Array, strength: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const [node, group] of groups.entries())
    sums[group] = (sums[group] ?? 0) + (strength[node] ?? 0);
  return sums;
}

/** Per node the weight of its links to others of its group. */
function linksInsideGroup(network: Network, groups: Int32Array): Float64Array {
  const { count, start, neighbour, weight } = network;
  const inside = new Float64Array(count);
  for (let node = 0; node < count; node += 1)
    for (let entry = start[node] ?? 0; entry < (start[node + 1] ?? 0); entry += 1)
      if (groups[neighbour[entry] ?? 0] === groups[node])
        inside[node] = (inside[node] ?? 0) + (weight[entry] ?? 0);
  return inside;
}

function renumber(parts: Int32Array): { readonly parts: Int32Array; readonly count: number } {
  const { start } = nodesByGroup(parts, parts.length);
  const number = new Int32Array(parts.length);
  let count = 0;
  for (let part = 0; part < parts.length; part += 1)
    if ((start[part + 1] ?? 0) > (start[part] ?? 0)) number[part] = count++;
  return { parts: parts.map((part) => number[part] ?? 0), count };
}
