import { easeCubicInOut, interpolateZoom } from 'd3';
import type { CameraView } from '../core/explore/view.ts';

/** A camera's way from one view to another. */
export interface FlightPath {
  readonly durationMs: number;
  /** The view at a share of the time, 0 … 1. */
  at(share: number): CameraView;
}

const SHORTEST_MS = 450;
const LONGEST_MS = 2200;

/** Returns the way that looks smoothest: out, across and in again as one movement, gently begun and ended; the farther, the
 * longer, within bounds.
 *
 * J. J. van Wijk, W. A. A. Nuij: Smooth and efficient zooming and panning, 2003 (doi:10.1109/INFVIS.2003.1249004), as in d3. */
export function flightPath(from: CameraView, to: CameraView): FlightPath {
  const zoom = interpolateZoom([from.x, from.y, from.span], [to.x, to.y, to.span]);
  return {
    durationMs: Math.max(SHORTEST_MS, Math.min(LONGEST_MS, zoom.duration)),
    at(share) {
      const [x, y, span] = zoom(easeCubicInOut(Math.max(0, Math.min(1, share))));
      return { x, y, span };
    },
  };
}
