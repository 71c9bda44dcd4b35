import type { FieldMap } from '../../contract/map.ts';

/** Links whose papers are hardly alike still count a little, so that every paper is reached. */
const LEAST_WEIGHT = 0.01;
/** Share of a step that goes on; the rest stays at home. */
const GOES_ON = 0.5;
/** What is left after so many steps moves no paper by a pixel. */
const STEPS = 12;

/** Papers with the papers near to them: row i is `start[i] … start[i + 1]`. */
interface Nearness {
  readonly start: Int32Array;
  readonly paper: Int32Array;
  /** Adds up to 1 in a row. */
  readonly share: Float64Array;
}

const known = new WeakMap<FieldMap, Nearness>();

/** Returns for every paper how much of `seeds` a walker meets who sets out from it, steps to one of its neighbours or linked papers
 * with the probability of their similarity, goes on after half of the steps, and looks around where it stops: half of what the
 * paper has itself, the rest from what is near to it. `seeds`: a value ≥ 0 per paper; the result is of the same scale.
 * Neighbours count both ways. O(12 × (neighbours + links)).
 *
 * Source: random walk with restart, as in D. Zhou et al., "Learning with local and global consistency", NIPS 2003. */
export function walkFromEach(map: FieldMap, seeds: Float64Array): Float64Array {
  const { start, paper, share } = nearnessOf(map);
  const n = map.papers.length;
  let now = seeds.slice();
  for (let step = 0; step < STEPS; step += 1) {
    const next = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      let around = 0;
      const [first = 0, end = 0] = [start[i], start[i + 1]];
      for (let at = first; at < end; at += 1)
        around += (share[at] ?? 0) * (now[paper[at] ?? 0] ?? 0);
      const own = seeds[i] ?? 0;
      next[i] = first === end ? own : (1 - GOES_ON) * own + GOES_ON * around;
    }
    now = next;
  }
  return now;
}

/** The graph of a map, made once: every neighbour and every link joins two papers, and a pair that is joined twice counts twice. */
function nearnessOf(map: FieldMap): Nearness {
  let nearness = known.get(map);
  if (nearness === undefined) {
    nearness = makeNearness(map);
    known.set(map, nearness);
  }
  return nearness;
}

function makeNearness(map: FieldMap): Nearness {
  const n = map.papers.length;
  const start = new Int32Array(n + 1);
  forEachPair(map, (one, other) => {
    start[one + 1] = (start[one + 1] ?? 0) + 1;
    start[other + 1] = (start[other + 1] ?? 0) + 1;
  });
  for (let i = 0; i < n; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice();
  const paper = new Int32Array(start[n] ?? 0);
  const share = new Float64Array(paper.length);
  const put = (from: number, to: number, weight: number): void => {
    const at = next[from] ?? 0;
    next[from] = at + 1;
    paper[at] = to;
    share[at] = weight;
  };
  forEachPair(map, (one, other, similarity) => {
    const weight = Math.max(LEAST_WEIGHT, similarity);
    put(one, other, weight);
    put(other, one, weight);
  });
  for (let i = 0; i < n; i += 1) {
    const row = share.subarray(start[i], start[i + 1]);
    const total = row.reduce((sum, weight) => sum + weight, 0);
    for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) / total;
  }
  return { start, paper, share };
}

function forEachPair(
  { papers, columns, links }: FieldMap,
  visit: (one: number, other: number, similarity: number) => void,
): void {
  const { neighbourStart, neighbours, similarities } = columns;
  for (let i = 0; i < papers.length; i += 1)
    for (let at = neighbourStart[i] ?? 0; at < (neighbourStart[i + 1] ?? 0); at += 1)
      visit(i, neighbours[at] ?? 0, similarities[at] ?? 0);
  for (let link = 0; link < links.source.length; link += 1)
    visit(links.source[link] ?? 0, links.target[link] ?? 0, links.similarity[link] ?? 0);
}
