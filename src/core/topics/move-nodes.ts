import type { Random } from '../math/random.ts';
import type { Network } from './network.ts';

/** Moves each node into the neighbouring group, or an empty one, where modularity at this resolution gains most; nodes whose neighbours moved are looked at again. Changes `groups` (0 … n - 1); returns whether
 * any node moved. O(links), near enough.
 *
 * Source: fast local moving of V. Traag, L. Waltman & N. J. van Eck, "From Louvain to Leiden", 2019, doi:10.1038/s41598-019-41695-z, A.2. */
export function moveNodes(
  network: Network,
  groups: Int32Array,
  resolution: number,
  random: Random,
): boolean {
  const { count, start, neighbour, strength, total } = network;
  const state = createGroups(network, groups);
  const queue = shuffled(count, random);
  const waits = new Uint8Array(count).fill(1);
  const factor = total > 0 ? resolution / total : 0;
  let [head, waiting] = [0, count];
  let hasMoved = false;
  while (waiting > 0) {
    const node = queue[head] ?? 0;
    head = (head + 1) % count;
    waiting -= 1;
    waits[node] = 0;
    const old = groups[node] ?? 0;
    const best = state.bestGroup(node, factor * (strength[node] ?? 0));
    state.put(node, best);
    if (best === old) continue;
    hasMoved = true;
    for (let entry = start[node] ?? 0; entry < (start[node + 1] ?? 0); entry += 1) {
      const other = neighbour[entry] ?? 0;
      if (waits[other] === 1 || groups[other] === best) continue;
      waits[other] = 1;
      queue[(head + waiting) % count] = other;
      waiting += 1;
    }
  }
  return hasMoved;
}

/** Numbers 0 … count - 1 in random order. */
export function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place -= 1) {
    const other = Math.floor(random() * (place + 1));
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return order;
}

interface Groups {
  /** Takes the node out of its group and returns the one it fits best; `toll` is what a unit of a group's strength costs it. */
  bestGroup(node: number, toll: number): number;
  put(node: number, group: number): void;
}

function createGroups(network: Network, groups: Int32Array): Groups {
  const { count, start, neighbour, weight, strength } = network;
  const sizes = new Int32Array(count);
  const sums = new Float64Array(count);
  for (const [node, group] of groups.entries()) {
    sizes[group] = (sizes[group] ?? 0) + 1;
    sums[group] = (sums[group] ?? 0) + (strength[node] ?? 0);
  }
  const empty: number[] = [];
  for (let group = count - 1; group >= 0; group -= 1) if (sizes[group] === 0) empty.push(group);
  const toGroup = new Float64Array(count);
  const met = new Int32Array(count);
  return {
    bestGroup(node, toll) {
      const old = groups[node] ?? 0;
      sizes[old] = (sizes[old] ?? 0) - 1;
      sums[old] = (sums[old] ?? 0) - (strength[node] ?? 0);
      if (sizes[old] === 0) empty.push(old);
      let found = 0;
      for (let entry = start[node] ?? 0; entry < (start[node + 1] ?? 0); entry += 1) {
        const group = groups[neighbour[entry] ?? 0] ?? 0;
        if (toGroup[group] === 0) met[found++] = group;
        toGroup[group] = (toGroup[group] ?? 0) + (weight[entry] ?? 0);
      }
      // To stay is best until another is better; an empty group gains nothing.
      let best = old;
      let most = (toGroup[old] ?? 0) - toll * (sums[old] ?? 0);
      if (most < 0) [best, most] = [empty.at(-1) ?? old, 0];
      for (let place = 0; place < found; place += 1) {
        const group = met[place] ?? 0;
        const gain = (toGroup[group] ?? 0) - toll * (sums[group] ?? 0);
        if (gain > most + 1e-12) [best, most] = [group, gain];
        toGroup[group] = 0;
      }
      return best;
    },
    put(node, group) {
      if (sizes[group] === 0) empty.splice(empty.lastIndexOf(group), 1);
      sizes[group] = (sizes[group] ?? 0) + 1;
      sums[group] = (sums[group] ?? 0) + (strength[node] ?? 0);
      groups[node] = group;
    },
  };
}
