import type { FontSet } from '../font/font-set.ts';
import { moveShape, layLegend } from './draw-legend.ts';
import { fitText } from './fit-text.ts';
import { ASCENT, DESCENT, type Box, type Shape, type Text } from './picture.ts';
import type { PictureContent } from './picture-content.ts';
import { GROUNDS, INKS, SOFT_INKS } from './picture-grounds.ts';
import type { PictureOptions } from './picture-options.ts';

/** Sizes of a picture's parts in picture units. */
export interface PageSizes {
  readonly margin: number;
  readonly title: number;
  readonly subtitle: number;
  /** Of topics' names: at most, at least. */
  readonly label: readonly [number, number];
  readonly legend: number;
  readonly credit: number;
}

/** What stands around the map, and the room that is left. */
export interface PageFrame {
  readonly sizes: PageSizes;
  readonly shapes: readonly Shape[];
  readonly room: Box;
  /** Where the last line of the page stands; null = there is none. */
  readonly creditAt: number | null;
}

const TITLE_LINE = 1.2;

/** Returns sizes that fit the picture: on a page for print they are those of captions (6 to 9 points), else they grow with it. */
export function pageSizes({ style, width, height }: PictureOptions): PageSizes {
  if (style === 'paper')
    return { margin: 5, title: 12, subtitle: 9, label: [10.7, 8], legend: 8.5, credit: 8 };
  const unit = Math.max(0.42, Math.min(width / 1600, height / 900));
  return {
    ...{ margin: 36 * unit, title: 36 * unit, subtitle: 19 * unit },
    label: [22 * unit, Math.max(8, 11.5 * unit)],
    legend: 14 * unit,
    credit: 12 * unit,
  };
}

/** Returns title, subtitle, legend and credit in their places, and the box between them. */
export function pageFrame(
  content: PictureContent,
  options: PictureOptions,
  fonts: FontSet,
): PageFrame {
  const { width, height, scheme, style } = options;
  const sizes = pageSizes(options);
  const { margin } = sizes;
  const inner = width - 2 * margin;
  const shapes: Shape[] = [];
  let top = margin;
  const head = (text: string, size: number, weight: Text['weight'], fill: string): void => {
    for (const line of fitText(text, { size, weight }, inner, 2, fonts)) {
      const measured = fonts.measure(line, size, weight);
      const y = top + ASCENT * size;
      shapes.push({ kind: 'text', x: margin, y, text: line, size, weight, fill, width: measured });
      top += TITLE_LINE * size;
    }
  };
  head(content.title, sizes.title, 600, INKS[scheme]);
  if (content.title !== '') top += sizes.subtitle * 0.15;
  head(content.subtitle, sizes.subtitle, 400, SOFT_INKS[scheme]);
  if (shapes.length > 0) top += sizes.subtitle * 0.6;
  let bottom = height - margin;
  let creditAt: number | null = null;
  if (style === 'presentation') {
    creditAt = bottom - DESCENT * sizes.credit;
    bottom -= sizes.credit * 1.7;
  }
  const look = {
    size: sizes.legend,
    ink: SOFT_INKS[scheme],
    ground: GROUNDS[scheme],
    width: inner,
  };
  const legend = layLegend(content.legend, look, fonts);
  if (legend.height > 0) {
    bottom -= legend.height;
    shapes.push(...legend.shapes.map((shape) => moveShape(shape, margin, bottom)));
    bottom -= sizes.legend * 0.4;
  }
  return { sizes, shapes, creditAt, room: { left: margin, right: width - margin, top, bottom } };
}
