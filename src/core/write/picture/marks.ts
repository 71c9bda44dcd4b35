import type { Area, Disc } from './picture.ts';

/** How a paper is marked: a shape, full or hollow, so that topics differ without colour too. */
export interface Mark {
  readonly shape: (typeof SHAPES)[number];
  readonly isHollow: boolean;
}

const SHAPES = [
  'disc',
  'square',
  'triangle',
  'diamond',
  'cross',
  'wedge',
  'star',
  'hexagon',
] as const;

/** Corners of each shape around 0, 0, for an area about that of a disc of radius 1. */
const CORNERS: Readonly<Record<Exclude<Mark['shape'], 'disc'>, readonly number[]>> = {
  square: [-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88],
  triangle: [0, -1.3, 1.2, 0.85, -1.2, 0.85],
  diamond: [0, -1.3, 1.15, 0, 0, 1.3, -1.15, 0],
  cross: crossCorners(0.42, 1.2),
  wedge: [0, 1.3, -1.2, -0.85, 1.2, -0.85],
  star: ring(10, (corner) => (corner % 2 === 0 ? 1.4 : 0.62)),
  hexagon: ring(6, () => 1.1),
};

/** Returns the mark of a topic: eight shapes, then the same hollow, then again. */
export function markOf(topic: number): Mark {
  const shape = SHAPES[topic % SHAPES.length] ?? 'disc';
  return { shape, isHollow: Math.floor(topic / SHAPES.length) % 2 === 1 };
}

/** Every topic's mark where shapes need not tell. */
export const PLAIN_MARK: Mark = { shape: 'disc', isHollow: false };

export interface MarkLook {
  readonly colour: string;
  /** What shows between marks. */
  readonly ground: string;
  readonly title: string | null;
}

/** Returns a mark of about a disc's size. */
export function drawMark(
  { shape, isHollow }: Mark,
  at: { readonly x: number; readonly y: number; readonly radius: number },
  { colour, ground, title }: MarkLook,
): Disc | Area {
  const strokeWidth = isHollow ? Math.max(0.5, at.radius * 0.32) : Math.max(0.3, at.radius * 0.14);
  const fill = isHollow ? ground : colour;
  const stroke = isHollow ? colour : ground;
  if (shape === 'disc') return { kind: 'disc', ...at, fill, stroke, strokeWidth, title };
  const points = CORNERS[shape].map(
    (value, axis) => (axis % 2 === 0 ? at.x : at.y) + value * at.radius,
  );
  return {
    ...{ kind: 'area', rings: [points], fill, stroke, strokeWidth, title },
    ...{ fillOpacity: 1, strokeOpacity: 1 },
  };
}

function crossCorners(inner: number, outer: number): readonly number[] {
  const [i, o] = [inner, outer];
  return [-i, -o, i, -o, i, -i, o, -i, o, i, i, i, i, o, -i, o, -i, i, -o, i, -o, -i, -i, -i];
}

function ring(corners: number, radius: (corner: number) => number): readonly number[] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * corner) / corners;
    return [radius(corner) * Math.cos(angle), radius(corner) * Math.sin(angle)];
  }).flat();
}
