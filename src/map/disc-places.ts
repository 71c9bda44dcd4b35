import type { FrameSize, Projection } from './camera-frame.ts';
import type { Disc } from './disc.ts';

const PLAIN_RADIUS_PX = 4;

/** Returns a function from papers to their discs in pixels of the frame. `positions`: n × 2 map units; `sizes`: radius per paper
 * at the fitted camera, null = all the same; `growth`: how much larger papers are drawn than there. */
export function discLocator(
  positions: Float64Array,
  { scale, left, top }: Projection,
  sizes: Float64Array | null,
  growth: number,
): (paper: number) => Disc {
  return (paper) => ({
    x: left + scale * (positions[2 * paper] ?? 0),
    y: top - scale * (positions[2 * paper + 1] ?? 0),
    radius: (sizes?.[paper] ?? PLAIN_RADIUS_PX) * growth,
  });
}

/** Returns the size factor for a share of the fitted span: papers grow gently when one comes nearer. */
export function growthAt(share: number): number {
  return Math.max(0.6, Math.min(3, (1 / share) ** 0.45));
}

/** Returns the size factor of a frame: small frames get smaller papers. */
export function frameFactor({ width, height }: FrameSize): number {
  return Math.max(0.6, Math.min(1, Math.min(width, height) / 620));
}

/** Returns the disc whose rim is nearest to a place of the frame, or null where none is within `reachPx`. */
export function nearestDisc(
  discs: readonly Disc[],
  x: number,
  y: number,
  reachPx: number,
): number | null {
  let best: number | null = null;
  let least = reachPx;
  for (const [paper, disc] of discs.entries()) {
    const distance = Math.hypot(disc.x - x, disc.y - y) - disc.radius;
    if (distance < least) [best, least] = [paper, distance];
  }
  return best;
}
