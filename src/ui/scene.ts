import type { FieldMap } from '../core/contract/map.ts';
import { colourValues } from '../core/explore/paper-colours.ts';
import type { Colouring } from '../core/explore/view.ts';
import { shapeOf } from '../map/paper-shapes.ts';
import { neutralColour, weightScale, yearScale } from '../map/palette.ts';

type Scheme = 'light' | 'dark';

const NEAR_COLOUR = { light: '#8a1c6b', dark: '#ff9adf' } as const;

/** Returns one `#rrggbb` per paper for what the view colours by; grey where a paper has no value. */
export function paperColours(
  map: FieldMap,
  colouring: Colouring,
  topicColours: readonly string[],
  scheme: Scheme,
): readonly string[] {
  const grey = neutralColour(scheme);
  const values = colourValues(map, colouring);
  if (values.kind === 'category') {
    const palette =
      colouring.kind === 'topic'
        ? topicColours
        : values.legend.map(({ id }) => themeColour(map, id) ?? grey);
    return Array.from(values.category, (category) => palette[category] ?? grey);
  }
  const scale = numberScale(map, colouring, values, scheme);
  return Array.from(values.values, (value) => (Number.isNaN(value) ? grey : scale(value)));
}

/** Returns the number of each paper's shape for what the view colours by; null where that is a number, which lightness tells. */
export function paperShapes(map: FieldMap, colouring: Colouring): Uint8Array | null {
  const values = colourValues(map, colouring);
  return values.kind === 'category' ? Uint8Array.from(values.category, shapeOf) : null;
}

/** Returns the scale from a nearness of 0 … 1 to its colour. */
export function nearnessScale(scheme: Scheme): (nearness: number) => string {
  return weightScale(NEAR_COLOUR[scheme], scheme);
}

/** Returns one `#rrggbb` per paper for how near it is to what was asked: from grey to the accent, the nearest paper all of it. */
export function nearnessColours(scores: Float32Array, scheme: Scheme): readonly string[] {
  const most = scores.reduce((best, score) => Math.max(best, score), 0);
  const scale = nearnessScale(scheme);
  return Array.from(scores, (score) => scale(most > 0 ? score / most : 0));
}

/** Returns the scale of a numeric colouring, for papers and legend alike. */
export function numberScale(
  map: FieldMap,
  colouring: Colouring,
  bounds: { readonly min: number; readonly max: number },
  scheme: Scheme,
): (value: number) => string {
  if (colouring.kind === 'theme')
    return weightScale(themeColour(map, colouring.theme) ?? neutralColour(scheme), scheme);
  return yearScale(bounds.min, bounds.max, scheme);
}

/** The colour that the lexicon gives a theme; undefined for an unknown id. */
export function themeColour(map: FieldMap, id: string): string | undefined {
  return map.manifest.themes.find((theme) => theme.id === id)?.colour;
}
