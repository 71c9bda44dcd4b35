import { loadKernel } from '../../math/load-kernel.ts';
import type { ForceTable } from './force-table.ts';
import { STRANGERS, type Schedule } from './schedule.ts';
import { MOVE_PLACES_WASM } from './wasm/move-places-wasm.ts';

/** Moves places one epoch on. */
export interface PlaceMover {
  /** `alpha`: the share of the forces that counts, falling from 1 to 0 over the epochs. */
  step(epoch: number, alpha: number): void;
  /** n × 2, row-major. A copy. */
  places(): Float32Array;
}

/** What a mover starts from. */
export interface Movement {
  /** n × 2, row-major. */
  readonly start: Float32Array;
  readonly schedule: Schedule;
  readonly table: ForceTable;
  readonly seed: number;
  /** Papers below this number do not move. */
  readonly fixed: number;
}

/** No place moves farther than this, times alpha, at once. */
const MOST = 4;
/** The kernel's own, below the arrays. */
const BASE = 1024;

/** Returns UMAP's stochastic gradient descent: every link whose turn it is draws its two ends together and pushes strangers, drawn at random, away from its head. In WebAssembly where it runs, else in plain TypeScript, the same to the bit.
 *
 * Source: `optimize_layout_euclidean` of UMAP (McInnes et al., 2018, arXiv:1802.03426); ours takes the forces from a table. */
export function createMover(movement: Movement): PlaceMover {
  return fastMover(movement) ?? plainMover(movement);
}

interface Kernel {
  prepare(...places: readonly number[]): void;
  setSizes(...sizes: readonly number[]): void;
  step(epoch: number, alpha: number): void;
}

/** The fast version alone; null where the host has no WebAssembly. */
export function fastMover({ start, schedule, table, seed, fixed }: Movement): PlaceMover | null {
  const { links, head, tail, period, nextPull, nextPush } = schedule;
  const arrays = [start, head, tail, period, nextPull, nextPush, table.pull, table.push];
  const offsets: number[] = [];
  let end = BASE;
  for (const { byteLength } of arrays) {
    offsets.push(end);
    end += Math.ceil(byteLength / 16) * 16;
  }
  const loaded = loadKernel<Kernel>(MOVE_PLACES_WASM, end);
  if (loaded === null) return null;
  const { exports, memory } = loaded;
  for (const [index, array] of arrays.entries()) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(memory.buffer, offsets[index]).set(bytes);
  }
  exports.prepare(...offsets);
  exports.setSizes(start.length / 2, links, fixed, table.first, table.pull.length, seed);
  return {
    step: (epoch, alpha) => exports.step(epoch, alpha),
    places: () => new Float32Array(memory.buffer, offsets[0], start.length).slice(),
  };
}

/** The plain version: for hosts without WebAssembly, and to check the fast one against. */
export function plainMover({ start, schedule, table, seed, fixed }: Movement): PlaceMover {
  const places = start.slice();
  const { links, head, tail, period } = schedule;
  const nextPull = schedule.nextPull.slice();
  const nextPush = schedule.nextPush.slice();
  const entryOf = entryFinder(table);
  const random = randomPaper(seed, places.length / 2);
  const pushAway = (a: number, strangers: number, alpha: number, at: [number, number]): void => {
    for (let turn = 0; turn < strangers; turn += 1) {
      const other = 2 * random();
      if (other === a) continue;
      const dx = at[0] - (places[other] ?? 0);
      const dy = at[1] - (places[other + 1] ?? 0);
      const distance = dx * dx + dy * dy;
      if (a < 2 * fixed || !(distance > 0)) continue;
      const away = table.push[entryOf(distance)] ?? 0;
      at[0] += clip(away * dx) * alpha;
      at[1] += clip(away * dy) * alpha;
    }
  };
  const stepLink = (link: number, epoch: number, alpha: number): void => {
    const a = 2 * (head[link] ?? 0);
    const b = 2 * (tail[link] ?? 0);
    const isFree = a >= 2 * fixed;
    const dx = (places[a] ?? 0) - (places[b] ?? 0);
    const dy = (places[a + 1] ?? 0) - (places[b + 1] ?? 0);
    const distance = dx * dx + dy * dy;
    const near = distance > 0 ? (table.pull[entryOf(distance)] ?? 0) : 0;
    const moveX = clip(near * dx) * alpha;
    const moveY = clip(near * dy) * alpha;
    const at: [number, number] = [
      (places[a] ?? 0) + (isFree ? moveX : 0),
      (places[a + 1] ?? 0) + (isFree ? moveY : 0),
    ];
    if (b >= 2 * fixed) {
      places[b] = (places[b] ?? 0) - moveX;
      places[b + 1] = (places[b + 1] ?? 0) - moveY;
    }
    const turn = period[link] ?? 1;
    nextPull[link] = (nextPull[link] ?? 0) + turn;
    const between = turn / STRANGERS;
    const strangers = Math.floor((epoch - (nextPush[link] ?? 0)) / between);
    pushAway(a, strangers, alpha, at);
    nextPush[link] = (nextPush[link] ?? 0) + strangers * between;
    places.set(at, a);
  };
  return {
    step(epoch, alpha) {
      for (let link = 0; link < links; link += 1)
        if ((nextPull[link] ?? 0) <= epoch) stepLink(link, epoch, alpha);
    },
    places: () => places.slice(),
  };
}

function clip(value: number): number {
  return value > MOST ? MOST : value < -MOST ? -MOST : value;
}

function entryFinder({ first, pull }: ForceTable): (square: number) => number {
  const value = new Float32Array(1);
  const bits = new Uint32Array(value.buffer);
  const last = pull.length - 1;
  return (square) => {
    value[0] = square;
    return Math.max(0, Math.min(last, ((bits[0] ?? 0) >>> 15) - first));
  };
}

/** Xorshift of 32 bits: G. Marsaglia, "Xorshift RNGs", 2003, doi:10.18637/jss.v008.i14. */
function randomPaper(seed: number, count: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 4294967296) * count);
  };
}
