import { contrastOf, fromOklch, legibleOn } from '../../colour/colour-maths.ts';
import type { Scheme } from '../../colour/topic-colours.ts';
import { GROUNDS } from './picture-grounds.ts';

/** On its ground a mark stands out at least so much (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

/** Returns one colour per topic, by where it stands: hues go around the middle of the map in the order of the topics' directions,
 * evenly, so that neighbours are alike and no two the same; the farther out, the more vivid; every second one a little
 * lighter. `members`: the papers of each topic.
 *
 * After the colouring of DataMapPlot (L. McInnes, 2024); ours spreads the hues evenly, so that crowded directions do not share
 * one. */
export function positionColours(
  positions: Float64Array,
  members: readonly (readonly number[])[],
  scheme: Scheme,
): readonly string[] {
  const centres = members.map((papers) => centreOf(positions, papers));
  const middle = centreOf(positions, members.flat());
  const polar = centres.map(({ x, y }, topic) => ({
    topic,
    angle: Math.atan2(y - middle.y, x - middle.x),
    reach: Math.hypot(x - middle.x, y - middle.y),
  }));
  const farthest = Math.max(1e-9, ...polar.map(({ reach }) => reach));
  const colours: string[] = members.map(() => '#000000');
  const around = polar
    .filter(({ topic }) => (members[topic]?.length ?? 0) > 0)
    .sort((a, b) => a.angle - b.angle || a.topic - b.topic);
  for (const [rank, { topic, reach }] of around.entries()) {
    const base = scheme === 'light' ? 0.54 : 0.76;
    const lightness = base + (rank % 2 === 0 ? 0 : scheme === 'light' ? 0.08 : -0.09);
    const chroma = 0.1 + 0.07 * (reach / farthest);
    const hue = 0.45 + (2 * Math.PI * rank) / around.length;
    const colour = fromOklch(lightness, chroma, hue);
    const ground = GROUNDS[scheme];
    colours[topic] =
      contrastOf(colour, ground) >= LEAST_CONTRAST
        ? colour
        : legibleOn(colour, ground, LEAST_CONTRAST);
  }
  return colours;
}

function centreOf(
  positions: Float64Array,
  papers: readonly number[],
): { readonly x: number; readonly y: number } {
  const mean = (axis: number): number =>
    papers.reduce((sum, paper) => sum + (positions[2 * paper + axis] ?? 0), 0) /
    Math.max(1, papers.length);
  return { x: mean(0), y: mean(1) };
}
