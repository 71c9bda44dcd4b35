/** Red, green and blue, 0 … 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Returns the parts of `#rrggbb`; anything else counts as black. */
export function parseHex(colour: string): Rgb {
  const value = /^#[0-9a-f]{6}$/iu.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Returns `#rrggbb`; parts are rounded and kept within 0 … 255. */
export function toHex(rgb: Rgb): string {
  const text = (part: number): string =>
    Math.max(0, Math.min(255, Math.round(part)))
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(text).join('')}`;
}

/** Returns the mixture with `share` (0 … 1) of the second colour, in RGB. */
export function mixHex(one: string, other: string, share: number): string {
  const [a, b] = [parseHex(one), parseHex(other)];
  const mix = (at: 0 | 1 | 2): number => a[at] + (b[at] - a[at]) * share;
  return toHex([mix(0), mix(1), mix(2)]);
}

/** Returns the relative luminance, 0 … 1 (WCAG 2.2). */
export function luminance(colour: string): number {
  const [red, green, blue] = parseHex(colour);
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** Returns the contrast ratio of two colours, 1 … 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Returns the colour, mixed with black or white until it stands out from the ground by at least the ratio. */
export function legibleOn(colour: string, ground: string, ratio: number): string {
  const end = luminance(ground) > 0.4 ? '#000000' : '#ffffff';
  for (let step = 0; step < 20; step += 1) {
    const shade = mixHex(colour, end, step / 20);
    if (contrastOf(shade, ground) >= ratio) return shade;
  }
  return end;
}

/** Returns a colour by lightness 0 … 1, chroma (0 = grey, vivid from 0.15 on) and hue in radians, as near as the screen's colours
 * come to it: chroma is given up, never lightness.
 *
 * Source: B. Ottosson, "A perceptual color space for image processing", 2020, https://bottosson.github.io/posts/oklab/. */
export function fromOklch(lightness: number, chroma: number, hue: number): string {
  for (let share = 1; share > 0; share -= 0.05) {
    const rgb = oklchToRgb(lightness, chroma * share, hue);
    if (rgb.every((part) => part >= -0.5 && part <= 255.5)) return toHex(rgb);
  }
  return toHex(oklchToRgb(lightness, 0, hue));
}

function oklchToRgb(lightness: number, chroma: number, hue: number): Rgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function toLinear(part: number): number {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
}
