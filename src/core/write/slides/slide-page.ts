import type { Scheme } from '../../colour/topic-colours.ts';
import type { WholeMap } from '../../contract/map.ts';
import { captionText } from '../../tour/caption.ts';
import type { FontSet } from '../font/font-set.ts';
import { layLegend, moveShape } from '../picture/draw-legend.ts';
import { fitText } from '../picture/fit-text.ts';
import {
  ASCENT,
  DESCENT,
  type Box,
  type Layer,
  type Picture,
  type Text,
} from '../picture/picture.ts';
import { GROUNDS, INKS, SOFT_INKS } from '../picture/picture-grounds.ts';
import { layCaption } from './caption-lines.ts';
import { drawView } from './draw-view.ts';
import type { Slide } from './slide.ts';

/** What all slides of a tour share. */
export interface SlideLook {
  readonly scheme: Scheme;
  readonly fonts: FontSet;
  /** Stands small above every title. */
  readonly tour: string;
  readonly credit: string;
}

/** A slide of 16 : 9 in picture units. */
export const SLIDE = { width: 1600, height: 900 } as const;
const MARGIN = 54;
const TEXT_RIGHT = 505;
const MAP: Box = { left: 535, right: 1600 - MARGIN, top: MARGIN, bottom: 900 - 96 };
const TITLE = 44;
const CAPTION = { largest: 31, smallest: 16 } as const;
const SMALL = 18;
const FOOT = 900 - 38;

/** Returns a whole slide: title and caption on the left, the view on the right, the legend below it, the place in the tour at the
 * foot. Nothing leaves the slide. */
export function slidePage(map: WholeMap, slide: Slide, look: SlideLook): Picture {
  const { fonts, scheme } = look;
  const text = slideText(slide, look);
  const { layers } = slideMap(map, slide, look, MAP);
  const small = (words: string, right: number | null): Text => {
    const width = fonts.measure(words, SMALL, 400);
    const x = right === null ? MARGIN : right - width;
    return {
      kind: 'text',
      x,
      y: FOOT,
      text: words,
      size: SMALL,
      weight: 400,
      fill: SOFT_INKS[scheme],
      width,
    };
  };
  const share = slide.number / slide.of;
  return {
    ...SLIDE,
    background: GROUNDS[scheme],
    title: slide.title === '' ? look.tour : slide.title,
    description: captionText(slide.caption),
    layers: [
      ...layers,
      { name: 'text', shapes: text },
      {
        name: 'foot',
        shapes: [
          small(`${slide.number} / ${slide.of}`, null),
          small(look.credit, SLIDE.width - MARGIN),
          {
            ...{
              kind: 'line',
              points: [0, SLIDE.height - 3, SLIDE.width * share, SLIDE.height - 3],
            },
            ...{ stroke: INKS[scheme], width: 6, opacity: 0.75 },
          },
        ],
      },
    ],
  };
}

/** Returns the view of a slide in a box, its legend below it. */
export function slideMap(
  map: WholeMap,
  slide: Slide,
  { scheme, fonts }: SlideLook,
  box: Box,
): { readonly layers: readonly Layer[] } {
  const { layers, content } = drawView(map, slide.view, box, { scheme, fonts, label: [24, 13] });
  const legendLook = {
    size: SMALL,
    ink: SOFT_INKS[scheme],
    ground: GROUNDS[scheme],
    width: box.right - box.left,
  };
  const legend = layLegend(content.legend, legendLook, fonts);
  const shapes = legend.shapes.map((shape) => moveShape(shape, box.left, box.bottom + 8));
  return { layers: [...layers, { name: 'legend', shapes }] };
}

function slideText(slide: Slide, { fonts, scheme, tour }: SlideLook): readonly Text[] {
  const width = TEXT_RIGHT - MARGIN;
  const texts: Text[] = [];
  let top = MARGIN;
  const head = (words: string, size: number, weight: Text['weight'], most: number): void => {
    const fill = weight === 600 ? INKS[scheme] : SOFT_INKS[scheme];
    for (const line of fitText(words, { size, weight }, width, most, fonts)) {
      const measured = fonts.measure(line, size, weight);
      texts.push({
        ...{ kind: 'text', x: MARGIN, y: top + ASCENT * size, text: line, size, weight, fill },
        width: measured,
      });
      top += 1.22 * size;
    }
  };
  head(tour, SMALL, 400, 2);
  top += SMALL * 0.6;
  head(slide.title, TITLE, 600, 4);
  top += TITLE * 0.5;
  const box = {
    left: MARGIN,
    right: TEXT_RIGHT,
    top,
    bottom: FOOT - SMALL * 2.4 - DESCENT * SMALL,
  };
  return [...texts, ...layCaption(slide.caption, box, { ...CAPTION, fonts, ink: INKS[scheme] })];
}
