import { interpolateViridis, lab, rgb } from 'd3';
import { TOPIC_COLOURS } from '../core/colour/topic-colours.ts';

export type Scheme = 'light' | 'dark';

/** The page's background, which dimmed papers and faint links fade into. */
export const GROUND: Readonly<Record<Scheme, string>> = { light: '#fbfaf7', dark: '#15171b' };

/** Returns one `#rrggbb` per topic, all different up to 24 topics (then from the start again), fit for discs on the
 * scheme's ground. */
export function topicPalette(count: number, scheme: Scheme): readonly string[] {
  const column = scheme === 'light' ? 0 : 1;
  return Array.from(
    { length: count },
    (_, topic) => TOPIC_COLOURS[topic % TOPIC_COLOURS.length]?.[column] ?? neutralColour(scheme),
  );
}

/** What the palette's colours are called, in its order. */
export const TOPIC_COLOUR_NAMES: readonly string[] = [
  ...['blue', 'orange', 'teal', 'magenta', 'purple', 'olive', 'red', 'green', 'sky', 'brown'],
  ...['lavender', 'pink', 'petrol', 'mauve', 'khaki', 'navy', 'salmon', 'lilac', 'emerald'],
  ...['slate', 'plum', 'rust', 'cerulean', 'sage'],
];

/** Returns the colour, made darker or lighter until it reads on the background with at least the contrast ratio (WCAG 2.2, 1.4.3). */
export function readableOn(colour: string, background: string, ratio: number): string {
  const darker = luminance(background) > 0.4;
  const shade = lab(colour);
  while (contrast(shade.formatHex(), background) < ratio && (darker ? shade.l > 0 : shade.l < 100))
    shade.l += darker ? -2 : 2;
  return shade.formatHex();
}

/** Returns the contrast ratio of two colours, 1 … 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Returns a scale from year to colour (viridis, even in lightness): the newest stands out most, dark on light ground and
 * bright on dark ground; the end nearest to the ground is cut off. */
export function yearScale(min: number, max: number, scheme: Scheme): (year: number) => string {
  const [oldest, newest] = scheme === 'dark' ? [0.3, 1] : [0.76, 0.05];
  const span = Math.max(1, max - min);
  return (year) => {
    const share = Math.max(0, Math.min(1, (year - min) / span));
    return rgb(interpolateViridis(oldest + (newest - oldest) * share)).formatHex();
  };
}

/** Returns a scale from weight 0 … 1 to a colour between neutral grey and `colour`. */
export function weightScale(colour: string, scheme: Scheme): (weight: number) => string {
  const grey = neutralColour(scheme);
  return (weight) => mixColours(grey, colour, Math.max(0, Math.min(1, weight)));
}

/** The colour of papers without a value. */
export function neutralColour(scheme: Scheme): string {
  return scheme === 'dark' ? '#5d6470' : '#b3b1a8';
}

/** Mixtures already worked out: a map asks for the same few at every hover. */
const mixtures = new Map<string, string>();
const MOST_MIXTURES = 20_000;
const SHARE_STEPS = 100;

/** Returns the mixture with `share` (to a hundredth) of the second colour, in RGB: what a translucent layer would look like. */
export function mixColours(one: string, other: string, share: number): string {
  const steps = Math.round(share * SHARE_STEPS);
  const key = `${one}${other}${steps}`;
  let mixture = mixtures.get(key);
  if (mixture === undefined) {
    const [a, b] = [rgb(one), rgb(other)];
    const mix = (x: number, y: number): number => x + ((y - x) * steps) / SHARE_STEPS;
    mixture = rgb(mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)).formatHex();
    if (mixtures.size >= MOST_MIXTURES) mixtures.clear();
    mixtures.set(key, mixture);
  }
  return mixture;
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
