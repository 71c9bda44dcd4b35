import { mixHex } from './colour-maths.ts';
import type { Scheme } from './topic-colours.ts';

/** Viridis in eleven steps.
 *
 * Source: S. van der Walt & N. Smith, "A better default colormap for Matplotlib", SciPy 2015. */
const VIRIDIS = [
  '#440154',
  '#482576',
  '#414487',
  '#35608d',
  '#2a788e',
  '#21908c',
  '#22a884',
  '#43bf71',
  '#7ad151',
  '#bddf26',
  '#fde725',
] as const;

/** Returns a colour for a share of 0 … 1 along viridis; the most stands out most: dark on light ground, bright on dark ground. */
export function scaleColour(share: number, scheme: Scheme): string {
  const [least, most] = scheme === 'dark' ? [0.3, 1] : [0.76, 0.05];
  const place = (least + (most - least) * Math.max(0, Math.min(1, share))) * (VIRIDIS.length - 1);
  const below = Math.min(VIRIDIS.length - 2, Math.floor(place));
  return mixHex(VIRIDIS[below] ?? VIRIDIS[0], VIRIDIS[below + 1] ?? VIRIDIS[10], place - below);
}
