import type { Random } from '../math/random.ts';
import { moveNodes } from './move-nodes.ts';
import { mergeNodes, type Network } from './network.ts';
import { refineGroups } from './refine-groups.ts';

/** Returns a group per node, 0 … n - 1 with gaps, of high modularity at the resolution (higher = more and smaller groups), every one connected. Each iteration starts from the groups of the one
 * before. O(links) an iteration, near enough.
 *
 * Source: V. Traag, L. Waltman & N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", 2019, doi:10.1038/s41598-019-41695-z; resolution as in J. Reichardt &
 * S. Bornholdt, 2006, doi:10.1103/PhysRevE.74.016110. */
export function leiden(
  network: Network,
  resolution: number,
  random: Random,
  iterations = 2,
): Int32Array {
  let groups: Int32Array = Int32Array.from({ length: network.count }, (_, node) => node);
  for (let iteration = 0; iteration < iterations; iteration += 1)
    groups = improve(network, groups, resolution, random);
  return groups;
}

function improve(
  network: Network,
  before: Int32Array,
  resolution: number,
  random: Random,
): Int32Array {
  const groups = before.slice();
  moveNodes(network, groups, resolution, random);
  const { parts, count } = refineGroups(network, groups, resolution, random);
  if (count === network.count) return groups;
  const merged = mergeNodes(network, parts, count);
  // A part lies inside one group; groups are numbered anew, as there are no more of them than parts.
  const groupOfPart = new Int32Array(count);
  for (const [node, part] of parts.entries()) groupOfPart[part] = groups[node] ?? 0;
  const found = improve(merged, compact(groupOfPart), resolution, random);
  return parts.map((part) => found[part] ?? 0);
}

function compact(groups: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return groups.map((group) => {
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
}
