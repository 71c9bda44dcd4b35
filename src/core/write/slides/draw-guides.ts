import { mixHex } from '../../colour/colour-maths.ts';
import type { GuideLabel, Guides } from '../../explore/project/placement.ts';
import type { Point } from '../picture/label-columns.ts';
import { ASCENT, DESCENT, textBox, type Box, type Shape, type Text } from '../picture/picture.ts';
import { GROUNDS, INKS, SOFT_INKS } from '../picture/picture-grounds.ts';
import { overlap } from '../picture/draw-key.ts';
import type { ViewLook } from './view-look.ts';

const GAP = 6;

/** Returns what belongs to a projection beneath its papers: its lines and its words, as far as both lie in the box; of two words
 * without room for both the one of lower rank. */
export function drawGuides(
  { lines, labels }: Guides,
  toSlide: (x: number, y: number) => Point,
  box: Box,
  look: ViewLook,
): readonly Shape[] {
  const ground = GROUNDS[look.scheme];
  const strokes = lines.flatMap(({ from, to, kind }): Shape[] => {
    const [a, b] = [toSlide(...from), toSlide(...to)];
    if (!isIn(a, box) || !isIn(b, box)) return [];
    const stroke = mixHex(ground, INKS[look.scheme], kind === 'grid' ? 0.14 : 0.4);
    return [{ kind: 'line', points: [a.x, a.y, b.x, b.y], stroke, width: 1, opacity: 1 }];
  });
  const placed: Text[] = [];
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    const text = textOf(label, toSlide(label.x, label.y), look);
    const own = textBox(text);
    const isInside =
      own.left >= box.left &&
      own.right <= box.right &&
      own.top >= box.top &&
      own.bottom <= box.bottom;
    if (isInside && placed.every((other) => !overlap(own, textBox(other)))) placed.push(text);
  }
  return [...strokes, ...placed];
}

function textOf({ text, align, side, kind }: GuideLabel, { x, y }: Point, look: ViewLook): Text {
  const size = kind === 'title' ? look.label[0] : look.label[1];
  const weight = kind === 'title' ? 600 : 400;
  const width = look.fonts.measure(text, size, weight);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return {
    ...{ kind: 'text', x: left, text, size, weight, width },
    y: side === 'above' ? y - GAP - DESCENT * size : y + GAP + ASCENT * size,
    fill: kind === 'title' ? INKS[look.scheme] : SOFT_INKS[look.scheme],
  };
}

function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
