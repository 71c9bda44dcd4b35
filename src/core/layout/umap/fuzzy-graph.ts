import type { Neighbours } from '../../graph/neighbours.ts';

/** How strongly papers hang together, both ways: paper i owns the entries start[i] … start[i + 1], others rising. */
export interface FuzzyGraph {
  readonly count: number;
  readonly start: Int32Array;
  readonly other: Int32Array;
  /** 0 … 1, the same from both sides. */
  readonly weight: Float64Array;
}

const SEARCH_STEPS = 64;
const LEAST_SCALE = 1e-3;
const ENOUGH = 1e-5;

/** Returns UMAP's fuzzy graph of the first `used` neighbours of every paper at the distances 1 - similarity, joined from both sides as a + b - ab. O(n used).
 *
 * Source: L. McInnes, J. Healy, J. Melville, UMAP, 2018, arXiv:1802.03426, algorithms 2 and 3. */
export function fuzzyGraph(neighbours: Neighbours, used: number): FuzzyGraph {
  const { count } = neighbours;
  const directed = membership(neighbours, used);
  const incoming = new Int32Array(count + 1);
  for (const other of directed.other) incoming[other + 1] = (incoming[other + 1] ?? 0) + 1;
  const start = new Int32Array(count + 1);
  for (let paper = 0; paper < count; paper += 1)
    start[paper + 1] = (start[paper] ?? 0) + (incoming[paper + 1] ?? 0) + used;
  return joinSides(directed, used, start);
}

/** Per paper and place the neighbour and how surely it belongs: exp of the distance beyond the nearest, at a scale that makes the row add up to log2(used + 1). */
function membership(
  { count, k, indices, similarities }: Neighbours,
  used: number,
): { readonly other: Int32Array; readonly weight: Float64Array } {
  const other = new Int32Array(count * used);
  const weight = new Float64Array(count * used);
  const row = new Float64Array(used);
  let mean = 0;
  for (let paper = 0; paper < count; paper += 1)
    for (let place = 0; place < used; place += 1)
      mean += distance(similarities[paper * k + place]) / (count * (used + 1));
  for (let paper = 0; paper < count; paper += 1) {
    for (let place = 0; place < used; place += 1) {
      other[paper * used + place] = indices[paper * k + place] ?? 0;
      row[place] = distance(similarities[paper * k + place]);
    }
    const nearest = row.find((one) => one > 0) ?? 0;
    const scale = rowScale(row, nearest, mean);
    for (let place = 0; place < used; place += 1) {
      const beyond = (row[place] ?? 0) - nearest;
      weight[paper * used + place] = beyond <= 0 ? 1 : Math.exp(-beyond / scale);
    }
  }
  return { other, weight };
}

function distance(similarity: number | undefined): number {
  return Math.max(0, 1 - (similarity ?? 0));
}

function rowScale(row: Float64Array, nearest: number, mean: number): number {
  const target = Math.log2(row.length + 1);
  let [low, high, scale] = [0, Infinity, 1];
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    let sum = 0;
    for (const one of row) sum += one > nearest ? Math.exp(-(one - nearest) / scale) : 1;
    if (Math.abs(sum - target) < ENOUGH) break;
    if (sum > target) high = scale;
    else low = scale;
    scale = high === Infinity ? scale * 2 : (low + high) / 2;
  }
  const own = row.reduce((sum, one) => sum + one, 0) / (row.length + 1);
  return Math.max(scale, LEAST_SCALE * (nearest > 0 ? own : mean), Number.MIN_VALUE);
}

/** `start` has room for every entry from both sides; what both papers say is joined into one. */
function joinSides(
  directed: { readonly other: Int32Array; readonly weight: Float64Array },
  used: number,
  room: Int32Array,
): FuzzyGraph {
  const count = room.length - 1;
  const next = room.slice();
  const others = new Int32Array(room[count] ?? 0);
  const weights = new Float64Array(room[count] ?? 0);
  const put = (paper: number, other: number, weight: number): void => {
    const place = next[paper] ?? 0;
    others[place] = other;
    weights[place] = weight;
    next[paper] = place + 1;
  };
  for (let paper = 0; paper < count; paper += 1)
    for (let entry = paper * used; entry < (paper + 1) * used; entry += 1) {
      put(paper, directed.other[entry] ?? 0, directed.weight[entry] ?? 0);
      put(directed.other[entry] ?? 0, paper, directed.weight[entry] ?? 0);
    }
  const start = new Int32Array(count + 1);
  const joined = { other: new Int32Array(others.length), weight: new Float64Array(others.length) };
  let end = 0;
  for (let paper = 0; paper < count; paper += 1) {
    const own = others.subarray(room[paper], room[paper + 1]);
    const order = Array.from(own.keys()).sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
    for (const place of order) {
      const other = own[place] ?? 0;
      const weight = weights[(room[paper] ?? 0) + place] ?? 0;
      const isKnown = end > (start[paper] ?? 0) && joined.other[end - 1] === other;
      if (!isKnown) joined.other[end++] = other;
      const before = isKnown ? (joined.weight[end - 1] ?? 0) : 0;
      joined.weight[end - 1] = before + weight - before * weight;
    }
    start[paper + 1] = end;
  }
  return { count, start, other: joined.other.slice(0, end), weight: joined.weight.slice(0, end) };
}
