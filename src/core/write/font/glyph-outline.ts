/** A closed curve: points x, y; a point that is off the curve is a quadratic control. */
export interface Contour {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly onCurve: readonly boolean[];
}

type Place = (glyph: number) => readonly [start: number, end: number];

const DEEPEST = 5;

/** Returns the curves of a TrueType glyph, composites put together. */
export function glyphOutline(
  glyf: DataView,
  place: Place,
  glyph: number,
  depth = 0,
): readonly Contour[] {
  const [start, end] = place(glyph);
  if (end <= start || depth > DEEPEST) return [];
  const contours = glyf.getInt16(start);
  return contours >= 0
    ? simpleOutline(glyf, start, contours)
    : componentsOf(glyf, start).flatMap(({ glyph: part, matrix, x, y }) =>
        glyphOutline(glyf, place, part, depth + 1).map((contour) => moved(contour, matrix, x, y)),
      );
}

function simpleOutline(glyf: DataView, start: number, count: number): readonly Contour[] {
  const ends = Array.from({ length: count }, (_, at) => glyf.getUint16(start + 10 + 2 * at));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = start + 10 + 2 * count;
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyf.getUint8(at);
    at += 1;
    let repeats = 1;
    if ((flag & 8) !== 0) {
      repeats += glyf.getUint8(at);
      at += 1;
    }
    for (let time = 0; time < repeats; time += 1) flags.push(flag);
  }
  const read = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) {
        value += (flag & same) !== 0 ? glyf.getUint8(at) : -glyf.getUint8(at);
        at += 1;
      } else if ((flag & same) === 0) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const x = read(2, 16);
  const y = read(4, 32);
  return ends.map((end, contour) => {
    const first = contour === 0 ? 0 : (ends[contour - 1] ?? 0) + 1;
    return {
      x: x.slice(first, end + 1),
      y: y.slice(first, end + 1),
      onCurve: flags.slice(first, end + 1).map((flag) => (flag & 1) !== 0),
    };
  });
}

/** A glyph inside another, with its place and its 2 × 2 matrix. */
export interface Component {
  readonly glyph: number;
  readonly matrix: readonly [number, number, number, number];
  readonly x: number;
  readonly y: number;
}

/** Returns the glyphs that a composite glyph is made of; none for a simple one. */
export function componentsOf(glyf: DataView, start: number): readonly Component[] {
  if (glyf.getInt16(start) >= 0) return [];
  const parts: Component[] = [];
  let at = start + 10;
  for (let hasMore = true; hasMore;) {
    const flags = glyf.getUint16(at);
    const glyph = glyf.getUint16(at + 2);
    at += 4;
    const isWide = (flags & 1) !== 0;
    const isShift = (flags & 2) !== 0;
    const x = isWide ? glyf.getInt16(at) : glyf.getInt8(at);
    const y = isWide ? glyf.getInt16(at + 2) : glyf.getInt8(at + 1);
    at += isWide ? 4 : 2;
    const scales = (flags & 8) !== 0 ? 1 : (flags & 64) !== 0 ? 2 : (flags & 128) !== 0 ? 4 : 0;
    const read = (place: number): number => glyf.getInt16(at + 2 * place) / 16384;
    const matrix: Component['matrix'] =
      scales === 0
        ? [1, 0, 0, 1]
        : scales === 1
          ? [read(0), 0, 0, read(0)]
          : scales === 2
            ? [read(0), 0, 0, read(1)]
            : [read(0), read(1), read(2), read(3)];
    at += 2 * scales;
    parts.push({ glyph, matrix, x: isShift ? x : 0, y: isShift ? y : 0 });
    hasMore = (flags & 32) !== 0;
  }
  return parts;
}

function moved(
  contour: Contour,
  [a, b, c, d]: Component['matrix'],
  dx: number,
  dy: number,
): Contour {
  return {
    x: contour.x.map((x, at) => a * x + c * (contour.y[at] ?? 0) + dx),
    y: contour.y.map((y, at) => b * (contour.x[at] ?? 0) + d * y + dy),
    onCurve: contour.onCurve,
  };
}
