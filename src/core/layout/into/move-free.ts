import { seededRandom } from '../../math/random.ts';
import { fitCurve } from '../umap/curve.ts';
import { createForceTable } from '../umap/force-table.ts';
import type { FuzzyGraph } from '../umap/fuzzy-graph.ts';
import { createMover } from '../umap/move-places.ts';
import { scheduleLinks, type Schedule } from '../umap/schedule.ts';

/** How papers are moved among those that are held. */
export interface FreeMoves {
  /** The first papers do not move. */
  readonly held: number;
  readonly seed: number;
  readonly epochs: number;
  /** Told the epoch; the moves stop where it throws. */
  readonly report: (epoch: number) => Promise<void>;
}

const EPOCHS_PER_TURN = 2;
const NOISE = 0.01;

/** Returns the places (n × 2, row-major, map units) after UMAP's moves of the papers that are not held; the others' are
 * the very same numbers. O(epochs × links of papers that move). */
export async function moveFree(
  graph: FuzzyGraph,
  places: Float64Array,
  { held, seed, epochs, report }: FreeMoves,
): Promise<Float64Array> {
  const scale = umapUnits(graph.count) / halfSide(places.subarray(0, 2 * held));
  const random = seededRandom(seed);
  const noise = (at: number): number => (at < 2 * held ? 0 : (random() - 0.5) * NOISE);
  const start = Float32Array.from(places, (value, at) => value * scale + noise(at));
  const schedule = ofFreePapers(scheduleLinks(graph, epochs), held);
  const table = createForceTable(fitCurve(0.1, 1));
  const mover = createMover({ start, schedule, table, seed, fixed: held });
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    if (epoch % EPOCHS_PER_TURN === 0) await report(epoch);
    mover.step(epoch, 1 - epoch / epochs);
  }
  const moved = mover.places();
  return places.map((value, at) => (at < 2 * held ? value : (moved[at] ?? 0) / scale));
}

/** Half the side of a map of so many papers in UMAP's units, in which its forces balance: papers that are placed keep
 * the most neighbours within a factor of two of this (60 to 5,000 papers tried). */
function umapUnits(count: number): number {
  return 2.5 * count ** 0.2;
}

/** Half the longer side; 1 where all stand on one spot. */
function halfSide(places: Float64Array): number {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (const [at, value] of places.entries()) {
    low[at % 2] = Math.min(low[at % 2] ?? value, value);
    high[at % 2] = Math.max(high[at % 2] ?? value, value);
  }
  const half = Math.max((high[0] ?? 0) - (low[0] ?? 0), (high[1] ?? 0) - (low[1] ?? 0)) / 2;
  return half > 0 && Number.isFinite(half) ? half : 1;
}

/** Without the links between two papers that are held, which move nothing. */
function ofFreePapers(schedule: Schedule, held: number): Schedule {
  const { head, tail } = schedule;
  const isFree = (_: number, link: number): boolean =>
    (head[link] ?? 0) >= held || (tail[link] ?? 0) >= held;
  const kept = head.filter(isFree);
  return {
    links: kept.length,
    head: kept,
    tail: tail.filter(isFree),
    period: schedule.period.filter(isFree),
    nextPull: schedule.nextPull.filter(isFree),
    nextPush: schedule.nextPush.filter(isFree),
  };
}
