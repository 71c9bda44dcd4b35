import { legibleOn } from '../../colour/colour-maths.ts';
import type { FontSet } from '../font/font-set.ts';
import type { Point } from './label-columns.ts';
import { drawMark, markOf, PLAIN_MARK } from './marks.ts';
import { ASCENT, DESCENT, type Box, type Shape, type Text } from './picture.ts';
import type { TopicKey } from './topic-key.ts';

export interface KeyLook {
  readonly ground: string;
  readonly ink: string;
  readonly hasMarks: boolean;
}

const LINE = 1.25;
const DIRECTIONS = 12;
const RINGS = 10;

/** Returns the lines of a numbered key whose top left corner is given. */
export function drawKey(
  key: TopicKey,
  corner: Point,
  look: KeyLook,
  fonts: FontSet,
): readonly Shape[] {
  const { size, indent } = key;
  return key.entries.flatMap(({ topic, number, lines, x, y }): Shape[] => {
    const base = corner.y + y + ASCENT * size;
    const text = (content: string, weight: Text['weight'], left: number, line: number): Text => ({
      ...{ kind: 'text', x: left, y: base + line * LINE * size, text: content, size, weight },
      ...{ fill: look.ink, width: fonts.measure(content, size, weight) },
    });
    const { ground, hasMarks } = look;
    const at = { x: corner.x + x + size * 0.5, y: base - size * 0.34, radius: size * 0.36 };
    const digits = text(String(number), 600, 0, 0);
    const numberAt = corner.x + x + indent - size * 0.45 - digits.width;
    return [
      drawMark(hasMarks ? markOf(topic.topic) : PLAIN_MARK, at, {
        ...{ colour: topic.colour, ground, title: null },
      }),
      { ...digits, x: numberAt },
      ...lines.map((line, row) => text(line, 400, corner.x + x + indent, row)),
    ];
  });
}

/** Returns the numbers of a key on the map, each beside its topic's anchor, none over another and none outside the frame; one that
 * finds no place stays away. */
export function drawNumbers(
  key: TopicKey,
  anchors: ReadonlyMap<number, Point>,
  frame: Box,
  look: KeyLook,
  fonts: FontSet,
): readonly Shape[] {
  const { size } = key;
  const taken: Box[] = [];
  return key.entries.flatMap(({ topic, number }): Shape[] => {
    const anchor = anchors.get(topic.topic);
    const text = String(number);
    const width = fonts.measure(text, size, 600);
    const half = { x: width / 2 + size * 0.22, y: size * 0.62 };
    const box = anchor === undefined ? null : freeBox(anchor, half, taken, frame);
    if (box === null) return [];
    taken.push(box);
    const colour = legibleOn(topic.colour, look.ground, 4.5);
    const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom];
    const base = (top + bottom) / 2 + ((ASCENT - DESCENT) / 2) * size;
    return [
      {
        ...{ kind: 'area', rings: [[left, top, right, top, right, bottom, left, bottom]] },
        ...{ fill: look.ground, fillOpacity: 0.85, stroke: colour, strokeWidth: size * 0.07 },
        ...{ strokeOpacity: 1, title: topic.name },
      },
      {
        ...{ kind: 'text', x: (left + right - width) / 2, y: base, text, size, weight: 600 },
        ...{ fill: colour, width },
      },
    ];
  });
}

function freeBox(anchor: Point, half: Point, taken: readonly Box[], frame: Box): Box | null {
  for (let ring = 0; ring < RINGS; ring += 1)
    for (let step = 0; step < (ring === 0 ? 1 : DIRECTIONS); step += 1) {
      const angle = (2 * Math.PI * step) / DIRECTIONS - Math.PI / 2;
      const x = anchor.x + Math.cos(angle) * ring * half.x * 1.6;
      const y = anchor.y + Math.sin(angle) * ring * half.y * 1.6;
      const box = { left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y };
      if (isInside(box, frame) && !taken.some((other) => overlap(box, other))) return box;
    }
  return null;
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}

/** Whether two rectangles share an area. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
