import type { Scheme } from '../../colour/topic-colours.ts';

/** `presentation`: for a screen or a poster; `paper`: a figure of a column's width. */
export const PICTURE_STYLES = ['presentation', 'paper'] as const;
export type PictureStyle = (typeof PICTURE_STYLES)[number];

/** `position`: topics that stand together have like hues; `map`: the colours of the view. */
export const PICTURE_COLOURS = ['position', 'map'] as const;
export type PictureColours = (typeof PICTURE_COLOURS)[number];

/** What a picture is to be like. */
export interface PictureOptions {
  readonly style: PictureStyle;
  readonly scheme: Scheme;
  readonly colours: PictureColours;
  /** In picture units: 1/96 inch, as in CSS and SVG. */
  readonly width: number;
  readonly height: number;
  /** Pixels of a PNG per picture unit. */
  readonly scale: number;
  /** Null = the map's own title, or what the part is; '' = none. */
  readonly title: string | null;
  readonly subtitle: string | null;
}

/** Picture units per millimetre. */
export const UNITS_PER_MM = 96 / 25.4;

/** The sizes that journals know, in millimetres. */
export const COLUMN_WIDTHS_MM = { single: 85, double: 178 } as const;

/** A picture of 16 : 9, as slides and screens are. */
export const PRESENTATION_PICTURE: PictureOptions = {
  style: 'presentation',
  scheme: 'light',
  colours: 'position',
  width: 1600,
  height: 900,
  scale: 2,
  title: null,
  subtitle: null,
};

/** A figure over both columns, printed at 600 dots an inch. */
export const PAPER_PICTURE: PictureOptions = {
  style: 'paper',
  scheme: 'light',
  colours: 'map',
  width: Math.round(COLUMN_WIDTHS_MM.double * UNITS_PER_MM),
  height: Math.round(110 * UNITS_PER_MM),
  scale: 6.25,
  title: '',
  subtitle: '',
};
