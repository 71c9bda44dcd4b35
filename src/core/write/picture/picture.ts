import type { Weight } from '../font/font-set.ts';

/** A drawing without a format: what is to be seen, from back to front. Lengths are in picture units (1/96 inch), x to the right,
 * y downwards. Colours are `#rrggbb`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Null = none: the page shows through. */
  readonly background: string | null;
  /** What the picture is called, and what it shows in a sentence. */
  readonly title: string;
  readonly description: string;
  readonly layers: readonly Layer[];
}

export interface Layer {
  /** Such as `papers`: an editor shows it. */
  readonly name: string;
  readonly shapes: readonly Shape[];
}

export type Shape = Disc | Area | Line | Text;

export interface Disc {
  readonly kind: 'disc';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Told where it is pointed at; null = nothing. */
  readonly title: string | null;
}

/** Closed outlines; a hole runs the other way round. */
export interface Area {
  readonly kind: 'area';
  /** x, y, x, y … */
  readonly rings: readonly (readonly number[])[];
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  /** Of both, 0 … 1. */
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly title: string | null;
}

export interface Line {
  readonly kind: 'line';
  /** x, y, x, y … */
  readonly points: readonly number[];
  readonly stroke: string;
  readonly width: number;
  readonly opacity: number;
}

/** One line of text that begins at x; y is its base line. */
export interface Text {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  /** As measured with the picture's fonts. */
  readonly width: number;
}

/** A rectangle in picture units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far letters reach above and below the base line, as shares of the size. */
export const ASCENT = 0.95;
export const DESCENT = 0.25;

/** Returns the room that a line of text takes. */
export function textBox({ x, y, size, width }: Text): Box {
  return { left: x, right: x + width, top: y - ASCENT * size, bottom: y + DESCENT * size };
}

/** Returns every text of a picture, from back to front. */
export function textsOf({ layers }: Picture): readonly Text[] {
  return layers.flatMap(({ shapes }) => shapes.filter((shape) => shape.kind === 'text'));
}
