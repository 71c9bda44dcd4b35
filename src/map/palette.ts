import { hcl, interpolateViridis, lab, rgb } from 'd3';

export type Scheme = 'light' | 'dark';

/** The page's background, which dimmed papers and faint links fade into. */
export const GROUND: Readonly<Record<Scheme, string>> = { light: '#fbfaf7', dark: '#15171b' };

/** Hues in an order that keeps neighbours in the list far apart, chosen to differ in lightness too (for readers who see fewer hues). */
const HUES: readonly (readonly [hue: number, chroma: number, lightness: number])[] = [
  [264, 54, 50],
  [52, 66, 62],
  [158, 46, 55],
  [352, 58, 52],
  [88, 58, 70],
  [225, 46, 62],
  [312, 56, 46],
  [24, 70, 55],
  [128, 52, 48],
  [290, 40, 66],
  [196, 44, 48],
  [70, 50, 50],
];
const TURNS_PER_ROUND = 15;

/** Returns one `#rrggbb` per topic, different for up to 24 topics, fit for discs on the scheme's ground. */
export function topicPalette(count: number, scheme: Scheme): readonly string[] {
  return Array.from({ length: count }, (_, topic) => {
    const [hue, chroma, lightness] = HUES[topic % HUES.length] ?? [0, 0, 50];
    const round = Math.floor(topic / HUES.length);
    const lift = (scheme === 'dark' ? 14 : 0) + (round % 2 === 1 ? -12 : 0);
    return hcl(hue + round * TURNS_PER_ROUND, chroma, lightness + lift).formatHex();
  });
}

/** Returns the colour, made darker or lighter until it reads on the background with at least the contrast ratio (WCAG 2.2, 1.4.3). */
export function readableOn(colour: string, background: string, ratio: number): string {
  const step = luminance(background) > 0.4 ? -2 : 2;
  const shade = lab(colour);
  while (contrast(shade.formatHex(), background) < ratio && shade.l > 0 && shade.l < 100)
    shade.l += step;
  return shade.formatHex();
}

/** Returns the contrast ratio of two colours, 1 … 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Returns a scale from year to colour: dark to light blue-green-yellow, clipped so that both ends show on the ground. */
export function yearScale(min: number, max: number, scheme: Scheme): (year: number) => string {
  const [low, high] = scheme === 'dark' ? [0.28, 1] : [0, 0.86];
  const span = Math.max(1, max - min);
  return (year) => rgb(interpolateViridis(low + ((high - low) * (year - min)) / span)).formatHex();
}

/** Returns a scale from weight 0 … 1 to a colour between neutral grey and `colour`. */
export function weightScale(colour: string, scheme: Scheme): (weight: number) => string {
  const grey = neutralColour(scheme);
  return (weight) => mixColours(grey, colour, Math.max(0, Math.min(1, weight)));
}

/** The colour of papers without a value. */
export function neutralColour(scheme: Scheme): string {
  return scheme === 'dark' ? '#565c66' : '#c4c2ba';
}

/** Returns the mixture with `share` of the second colour, in RGB: what a translucent layer would look like. */
export function mixColours(one: string, other: string, share: number): string {
  const [a, b] = [rgb(one), rgb(other)];
  const mix = (x: number, y: number): number => x + (y - x) * share;
  return rgb(mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)).formatHex();
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
