import { principalAxes } from './principal-axes.ts';

/** Width over height of the frame that a map is most often seen in. */
const FRAME = 1.6;
/** An axis is stretched by at most this much to fill the frame. */
const MAXIMUM_STRETCH = 1.5;
const GAP_ROUNDS = 30;

/** Returns the layout turned so that its widest direction runs along x: n × 2, row-major, centred. */
export function rotateToPrincipalAxis(positions: Float64Array): Float64Array {
  return principalAxes({ count: positions.length / 2, dimension: 2, values: positions });
}

/** Returns the layout with the empty bands along either axis narrowed to a tenth of the axis, or to four mean gaps
 * where papers are few, so that a lonely island does not squash the rest. The order along each axis stays. */
export function compressGaps(positions: Float64Array): Float64Array {
  const result = positions.slice();
  for (const axis of [0, 1]) {
    const count = positions.length / 2;
    const order = Array.from({ length: count }, (_, paper) => paper).sort(
      (a, b) => (positions[2 * a + axis] ?? 0) - (positions[2 * b + axis] ?? 0) || a - b,
    );
    const sorted = order.map((paper) => positions[2 * paper + axis] ?? 0);
    const places = narrowed(sorted);
    order.forEach((paper, rank) => {
      result[2 * paper + axis] = places[rank] ?? 0;
    });
  }
  return result;
}

/** Narrowing a gap narrows the axis too: repeats until the rule holds of the result. */
function narrowed(sorted: readonly number[]): readonly number[] {
  let gaps = sorted.slice(1).map((value, index) => value - (sorted[index] ?? 0));
  for (let round = 0; round < GAP_ROUNDS; round++) {
    const range = gaps.reduce((sum, gap) => sum + gap, 0);
    const limit = Math.max(range / 10, (4 * range) / Math.max(1, gaps.length));
    gaps = gaps.map((gap) => Math.min(gap, limit));
  }
  let place = sorted[0] ?? 0;
  return [place, ...gaps.map((gap) => (place += gap))];
}

/** Returns the layout with its bounding box centred on the origin and its longer side spanning -1 … 1. */
export function normaliseLayout(positions: Float64Array): Float64Array {
  const { centre, width, height } = bounds(positions);
  const half = Math.max(width, height) / 2;
  const scale = half > 0 ? 1 / half : 0;
  return positions.map((value, at) => (value - (centre[at % 2] ?? 0)) * scale);
}

/** Returns the layout with its narrower axis stretched towards a 16 : 10 frame, by at most 1.5; distances of UMAP have
 * no unit, and the measures of quality are taken afterwards. */
export function fillFrame(positions: Float64Array): Float64Array {
  const { width, height } = bounds(positions);
  if (width === 0 || height === 0) return positions.slice();
  const wanted = width / height / FRAME;
  const stretchX = Math.min(MAXIMUM_STRETCH, Math.max(1, 1 / wanted));
  const stretchY = Math.min(MAXIMUM_STRETCH, Math.max(1, wanted));
  return positions.map((value, at) => value * (at % 2 === 0 ? stretchX : stretchY));
}

function bounds(positions: Float64Array): {
  readonly centre: readonly [number, number];
  readonly width: number;
  readonly height: number;
} {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  positions.forEach((value, at) => {
    low[at % 2] = Math.min(low[at % 2] ?? value, value);
    high[at % 2] = Math.max(high[at % 2] ?? value, value);
  });
  const [left = 0, bottom = 0] = low;
  const [right = 0, top = 0] = high;
  return {
    centre: [(left + right) / 2, (bottom + top) / 2],
    width: right - left,
    height: top - bottom,
  };
}
