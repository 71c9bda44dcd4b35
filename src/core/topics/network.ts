import type { Links } from '../graph/links.ts';

/** An undirected weighted network by nodes: node v owns the entries start[v] … start[v + 1] of `neighbour` and `weight`;
 * every link is there from both sides, none leads back to its own node. */
export interface Network {
  readonly count: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
  /** Per node the weight of its links' ends, those inside the node included. */
  readonly strength: Float64Array;
  /** Sum of all strengths: twice the weight of all links. */
  readonly total: number;
}

/** Links without similarity still hold papers together a little. */
const LEAST_WEIGHT = 0.001;

/** Returns the papers as a network of their links. O(n + links). */
export function networkOf(count: number, { source, target, similarity }: Links): Network {
  const start = new Int32Array(count + 1);
  for (const end of [source, target])
    for (const paper of end) start[paper + 1] = (start[paper + 1] ?? 0) + 1;
  for (let paper = 0; paper < count; paper += 1)
    start[paper + 1] = (start[paper + 1] ?? 0) + (start[paper] ?? 0);
  const next = start.slice();
  const neighbour = new Int32Array(2 * source.length);
  const weight = new Float64Array(2 * source.length);
  const put = (from: number, to: number, value: number): void => {
    const place = next[from] ?? 0;
    neighbour[place] = to;
    weight[place] = value;
    next[from] = place + 1;
  };
  for (const [link, paper] of source.entries()) {
    const value = Math.max(LEAST_WEIGHT, similarity[link] ?? 0);
    put(paper, target[link] ?? 0, value);
    put(target[link] ?? 0, paper, value);
  }
  const strength = new Float64Array(count);
  for (let paper = 0; paper < count; paper += 1)
    for (const value of weight.subarray(start[paper], start[paper + 1]))
      strength[paper] = (strength[paper] ?? 0) + value;
  const total = strength.reduce((sum, value) => sum + value, 0);
  return { count, start, neighbour, weight, strength, total };
}

/** Returns the network of groups: links between nodes of two groups add up to one. Groups are 0 … count - 1. O(n + links). */
export function mergeNodes(network: Network, groups: Int32Array, count: number): Network {
  const { start, neighbour, weight, strength } = network;
  const members = nodesByGroup(groups, count);
  const own = new Float64Array(count);
  for (const [node, group] of groups.entries())
    own[group] = (own[group] ?? 0) + (strength[node] ?? 0);
  const sums = new Float64Array(count);
  const merged = {
    group: new Int32Array(neighbour.length),
    weight: new Float64Array(neighbour.length),
  };
  let size = 0;
  const starts = new Int32Array(count + 1);
  for (let group = 0; group < count; group += 1) {
    const met: number[] = [];
    const add = (entry: number): void => {
      const other = groups[neighbour[entry] ?? 0] ?? 0;
      if (other === group) return;
      if (sums[other] === 0) met.push(other);
      sums[other] = (sums[other] ?? 0) + (weight[entry] ?? 0);
    };
    for (const node of members.nodes.subarray(members.start[group], members.start[group + 1]))
      for (let entry = start[node] ?? 0; entry < (start[node + 1] ?? 0); entry += 1) add(entry);
    for (const other of met) {
      merged.group[size] = other;
      merged.weight[size] = sums[other] ?? 0;
      size += 1;
      sums[other] = 0;
    }
    starts[group + 1] = size;
  }
  return {
    count,
    start: starts,
    neighbour: merged.group.slice(0, size),
    weight: merged.weight.slice(0, size),
    strength: own,
    total: network.total,
  };
}

/** Nodes listed by group: group g owns start[g] … start[g + 1] of `nodes`, rising. O(n). */
export function nodesByGroup(
  groups: Int32Array,
  count: number,
): { readonly start: Int32Array; readonly nodes: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const group of groups) start[group + 1] = (start[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group += 1)
    start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  const next = start.slice();
  const nodes = new Int32Array(groups.length);
  for (const [node, group] of groups.entries()) {
    const place = next[group] ?? 0;
    nodes[place] = node;
    next[group] = place + 1;
  }
  return { start, nodes };
}
