import type { FontSet } from '../font/font-set.ts';
import type { Contour } from '../font/glyph-outline.ts';
import type { Disc, Text } from './picture.ts';

type Rings = readonly (readonly number[])[];

/** A curve's pieces are about so long, in pixels. */
const PIECE = 1.5;

/** Returns a circle as a polygon, `scale` pixels a unit. */
export function discRing(
  { x, y, radius }: Pick<Disc, 'x' | 'y' | 'radius'>,
  scale: number,
): readonly number[] {
  const corners = Math.max(12, Math.ceil((2 * Math.PI * radius * scale) / PIECE));
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    return [(x + radius * Math.cos(angle)) * scale, (y + radius * Math.sin(angle)) * scale];
  }).flat();
}

/** Returns the outline of a line of some width with round joints: a box a piece and a disc a corner, all wound the same way. */
export function strokeRings(
  points: readonly number[],
  width: number,
  isClosed: boolean,
  scale: number,
): Rings {
  const rings: (readonly number[])[] = [];
  const corners = points.length / 2;
  const half = width / 2;
  for (let from = 0; from < corners - (isClosed ? 0 : 1); from += 1) {
    const to = (from + 1) % corners;
    const [ax, ay] = [points[2 * from] ?? 0, points[2 * from + 1] ?? 0];
    const [bx, by] = [points[2 * to] ?? 0, points[2 * to + 1] ?? 0];
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) continue;
    const [nx, ny] = [(-(by - ay) / length) * half, ((bx - ax) / length) * half];
    const box = [ax - nx, ay - ny, bx - nx, by - ny, bx + nx, by + ny, ax + nx, ay + ny];
    rings.push(box.map((value) => value * scale));
    if (half * scale > 0.6) rings.push(discRing({ x: bx, y: by, radius: half }, scale));
  }
  return rings;
}

/** Returns the glyphs of a text as polygons; characters without a glyph as empty boxes. */
export function textRings(
  { x, y, text, size, weight }: Text,
  fonts: FontSet,
  scale: number,
): Rings {
  const rings: (readonly number[])[] = [];
  let left = x;
  for (const { face, glyph, advance } of fonts.glyphs(text, weight)) {
    if (face === null)
      rings.push(
        ...missingBox(left, y, advance * size, size).map((ring) =>
          ring.map((value) => value * scale),
        ),
      );
    else {
      const unit = (size * scale) / face.unitsPerEm;
      for (const contour of face.outline(glyph))
        rings.push(flatten(contour, left * scale, y * scale, unit));
    }
    left += advance * size;
  }
  return rings;
}

function missingBox(left: number, base: number, width: number, size: number): Rings {
  if (width === 0) return [];
  const [l, r, t, b] = [left + width * 0.12, left + width * 0.88, base - size * 0.72, base];
  const pen = size * 0.06;
  return [
    [l, t, r, t, r, b, l, b],
    [l + pen, t + pen, l + pen, b - pen, r - pen, b - pen, r - pen, t + pen],
  ];
}

/** Quadratic curves become straight pieces; between two controls in a row lies a point of the curve. */
function flatten(
  { x, y, onCurve }: Contour,
  left: number,
  base: number,
  unit: number,
): readonly number[] {
  const count = x.length;
  const at = (index: number): readonly [number, number] => [
    left + (x[index % count] ?? 0) * unit,
    base - (y[index % count] ?? 0) * unit,
  ];
  const ring: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const [px, py] = at(index);
    if (onCurve[index] === true) {
      ring.push(px, py);
      continue;
    }
    const [bx, by] = at(index + count - 1);
    const [ax, ay] = at(index + 1);
    const before = onCurve[(index + count - 1) % count] === true;
    const after = onCurve[(index + 1) % count] === true;
    const [sx, sy] = before ? [bx, by] : [(bx + px) / 2, (by + py) / 2];
    const [ex, ey] = after ? [ax, ay] : [(ax + px) / 2, (ay + py) / 2];
    if (!before) ring.push(sx, sy);
    const steps = Math.max(2, Math.min(12, Math.ceil(Math.hypot(ex - sx, ey - sy) / PIECE)));
    for (let step = 1; step < steps; step += 1) {
      const t = step / steps;
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
      ring.push(a * sx + b * px + c * ex, a * sy + b * py + c * ey);
    }
  }
  return ring;
}
