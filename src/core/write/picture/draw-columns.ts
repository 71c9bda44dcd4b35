import { legibleOn } from '../../colour/colour-maths.ts';
import type { FontSet } from '../font/font-set.ts';
import {
  COUNT_SHARE,
  LINE,
  type ColumnFrame,
  type ColumnLabel,
  type ColumnLabels,
  type Point,
} from './label-columns.ts';
import { ASCENT, type Shape, type Text } from './picture.ts';
import { drawMark, markOf } from './marks.ts';

export interface LabelLook {
  readonly ground: string;
  readonly softInk: string;
  /** Whether each label shows its topic's mark. */
  readonly hasMarks: boolean;
}

/** Names at least so legible (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;

/** Returns the leader lines of labels in columns, and the labels themselves. Lines end before the anchor's mark, whose radius is
 * given; null = among crowded marks, where a dot of their own shows their ends. */
export function drawColumns(
  { labels, size }: ColumnLabels,
  frame: ColumnFrame,
  look: LabelLook,
  fonts: FontSet,
  anchorRadius: number | null,
): { readonly leaders: readonly Shape[]; readonly texts: readonly Shape[] } {
  const leaders: Shape[] = [];
  const texts: Shape[] = [];
  for (const label of labels) {
    const isLeft = label.side === 'left';
    const edge = isLeft ? frame.left.right : frame.right.left;
    const colour = legibleOn(label.topic.colour, look.ground, TEXT_CONTRAST);
    const set = (text: string, weight: Text['weight'], share: number, y: number): Text => {
      const width = fonts.measure(text, size * share, weight);
      const fill = weight === 600 ? colour : look.softInk;
      return {
        kind: 'text',
        x: isLeft ? edge - width : edge,
        y,
        text,
        size: size * share,
        weight,
        fill,
        width,
      };
    };
    for (const [line, text] of label.lines.entries())
      texts.push(set(text, 600, 1, label.top + (line * LINE + ASCENT) * size));
    const countAt = label.top + (label.lines.length * LINE + ASCENT * COUNT_SHARE) * size;
    const count = set(label.count, 400, COUNT_SHARE, countAt);
    texts.push(count);
    if (look.hasMarks) {
      const radius = size * 0.3;
      const x = isLeft ? count.x - 2 * radius : count.x + count.width + 2 * radius;
      const at = { x, y: countAt - size * COUNT_SHARE * 0.34, radius };
      const { ground } = look;
      texts.push(
        drawMark(markOf(label.topic.topic), at, {
          colour: label.topic.colour,
          ground,
          title: null,
        }),
      );
    }
    leaders.push(...leaderOf(label, edge, { size, colour, ground: look.ground, anchorRadius }));
  }
  return { leaders, texts };
}

interface LeaderLook {
  readonly size: number;
  readonly colour: string;
  readonly ground: string;
  readonly anchorRadius: number | null;
}

function leaderOf(
  { anchor, side, top, height }: ColumnLabel,
  edge: number,
  { size, colour, ground, anchorRadius }: LeaderLook,
): readonly Shape[] {
  const way = side === 'left' ? 1 : -1;
  const y = top + height / 2;
  const bend = { x: edge + way * size * 1.1, y };
  const end = anchorRadius === null ? anchor : before(anchor, bend, anchorRadius);
  const points = [edge + way * size * 0.4, y, bend.x, y, end.x, end.y];
  const line = { kind: 'line', points } as const;
  const lines: readonly Shape[] = [
    { ...line, stroke: ground, width: size * 0.2, opacity: 0.75 },
    { ...line, stroke: colour, width: Math.max(0.6, size * 0.065), opacity: 0.9 },
  ];
  if (anchorRadius !== null) return lines;
  const look = { fill: colour, stroke: ground, strokeWidth: size * 0.07, title: null };
  return [...lines, { kind: 'disc', ...anchor, radius: size * 0.17, ...look }];
}

/** The point on the way to a goal that is still so far from it. */
function before(goal: Point, from: Point, distance: number): Point {
  const whole = Math.hypot(from.x - goal.x, from.y - goal.y);
  const share = whole <= distance ? 1 : distance / whole;
  return { x: goal.x + (from.x - goal.x) * share, y: goal.y + (from.y - goal.y) * share };
}
