import { interpolateViridis, lab, rgb } from 'd3';

export type Scheme = 'light' | 'dark';

/** The page's background, which dimmed papers and faint links fade into. */
export const GROUND: Readonly<Record<Scheme, string>> = { light: '#fbfaf7', dark: '#15171b' };

/** One colour per topic, light and dark scheme: hues far apart come first, and lightness differs too, for readers who see
 * fewer hues. Each stands out from its ground by at least 3 : 1 (WCAG 2.2, 1.4.11). */
const TOPIC_COLOURS: readonly (readonly [light: string, dark: string])[] = [
  ['#2f69c9', '#609afa'],
  ['#d1671d', '#fe9b61'],
  ['#0b968a', '#1fd0c0'],
  ['#a8266f', '#e565a6'],
  ['#6a3798', '#a77bdc'],
  ['#806a10', '#e6c84a'],
  ['#c23b4b', '#f47482'],
  ['#2d5c12', '#84c24e'],
  ['#3a8dbd', '#86cdf2'],
  ['#7a4a2b', '#b98563'],
  ['#8a7fd6', '#b9b2ff'],
  ['#d9679f', '#ffb3d4'],
  ['#0d5a63', '#3f929c'],
  ['#8f588a', '#c58bbf'],
  ['#6f6a45', '#b5ad7c'],
  ['#2b3f8c', '#5d76d8'],
  ['#d2766a', '#ffb3a2'],
  ['#a976dd', '#d9c2ff'],
  ['#1f7a55', '#4fb184'],
  ['#47566b', '#8d9cb3'],
  ['#5f2550', '#a8568f'],
  ['#a5331f', '#d9603a'],
  ['#0f7cab', '#49a6d6'],
  ['#6e8c7a', '#b9d6c4'],
];

/** Returns one `#rrggbb` per topic, all different up to 24 topics (then from the start again), fit for discs on the
 * scheme's ground. */
export function topicPalette(count: number, scheme: Scheme): readonly string[] {
  const column = scheme === 'light' ? 0 : 1;
  return Array.from(
    { length: count },
    (_, topic) => TOPIC_COLOURS[topic % TOPIC_COLOURS.length]?.[column] ?? neutralColour(scheme),
  );
}

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
