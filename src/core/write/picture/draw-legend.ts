import type { FontSet } from '../font/font-set.ts';
import type { Legend } from './picture-legend.ts';
import type { Shape, Text } from './picture.ts';

export interface LegendLook {
  readonly size: number;
  readonly ink: string;
  readonly ground: string;
  readonly width: number;
}

export interface LaidLegend {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const LINE = 1.6;
const MOST_ROWS = 4;
/** Three marks of growing size: place and radius, in letters' sizes. */
const SIZE_MARKS = [
  [0.25, 0.2],
  [1, 0.34],
  [2.05, 0.48],
] as const;

/** Returns a legend laid out in rows from 0, 0: entries that find no room in four rows are left out. */
export function layLegend(legend: Legend, look: LegendLook, fonts: FontSet): LaidLegend {
  const { size, width } = look;
  const shapes: Shape[] = [];
  let [x, row] = [0, 0];
  const gap = size * 1.5;
  const advance = (own: number): boolean => {
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    return row < MOST_ROWS && x + own <= width;
  };
  const baseOf = (): number => row * LINE * size + size * 1.05;
  const set = (text: string, left: number): Text => ({
    ...{ kind: 'text', x: left, y: baseOf(), text, size, weight: 400, fill: look.ink },
    width: fonts.measure(text, size, 400),
  });
  const measure = (text: string): number => fonts.measure(text, size, 400);
  for (const { label, colour } of legend.entries) {
    const own = size * 1.2 + measure(label);
    if (!advance(own)) continue;
    const disc = { x: x + size * 0.4, y: baseOf() - size * 0.34, radius: size * 0.4 };
    const plain = { stroke: look.ground, strokeWidth: 0, title: null } as const;
    shapes.push({ kind: 'disc', ...disc, fill: colour, ...plain }, set(label, x + size * 1.2));
    x += own + gap;
  }
  if (legend.scale !== null) {
    const { from, to, colours } = legend.scale;
    const bar = size * 9;
    const [before, after] = [measure(from), measure(to)];
    if (advance(before + bar + after + 1.2 * size)) {
      shapes.push(
        set(from, x),
        ...scaleBar(colours, x + before + size * 0.6, baseOf(), { bar, size }),
      );
      shapes.push(set(to, x + before + bar + size * 1.2));
      x += before + bar + after + 1.2 * size + gap;
    }
  }
  if (legend.sizes !== null && advance(size * 3 + measure(legend.sizes))) {
    for (const [shift, share] of SIZE_MARKS)
      shapes.push({
        ...{ kind: 'disc', x: x + size * shift, y: baseOf() - size * 0.34 },
        ...{ radius: size * share, fill: look.ground, stroke: look.ink },
        ...{ strokeWidth: size * 0.08, title: null },
      });
    shapes.push(set(legend.sizes, x + size * 3));
    x += size * 3;
  }
  const rows = shapes.length === 0 ? 0 : Math.min(row, MOST_ROWS - 1) + 1;
  return { shapes, height: rows * LINE * size };
}

function scaleBar(
  colours: readonly string[],
  left: number,
  base: number,
  { bar, size }: { readonly bar: number; readonly size: number },
): readonly Shape[] {
  const step = bar / colours.length;
  const [top, bottom] = [base - size * 0.75, base + size * 0.1];
  return colours.map((fill, at) => {
    const [from, to] = [
      left + at * step,
      left + (at + 1) * step + (at + 1 < colours.length ? 0.3 : 0),
    ];
    return {
      ...{ kind: 'area', rings: [[from, top, to, top, to, bottom, from, bottom]], fill },
      ...{ fillOpacity: 1, stroke: null, strokeWidth: 0, strokeOpacity: 1, title: null },
    } as const;
  });
}

/** Returns a shape moved. */
export function moveShape(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.kind) {
    case 'disc':
    case 'text':
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
    case 'area':
      return { ...shape, rings: shape.rings.map((ring) => movePoints(ring, dx, dy)) };
    case 'line':
      return { ...shape, points: movePoints(shape.points, dx, dy) };
  }
}

function movePoints(points: readonly number[], dx: number, dy: number): readonly number[] {
  return points.map((value, at) => value + (at % 2 === 0 ? dx : dy));
}
