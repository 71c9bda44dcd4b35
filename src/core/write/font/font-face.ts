import { parseCmap } from './parse-cmap.ts';
import { glyphOutline, type Contour } from './glyph-outline.ts';
import type { FontTables } from './read-woff.ts';

/** A TrueType font. Lengths are in units of the em. */
export interface FontFace {
  readonly tables: FontTables;
  readonly unitsPerEm: number;
  readonly glyphs: number;
  /** The glyph of every code point that the font has; others have glyph 0. */
  readonly glyphOf: ReadonlyMap<number, number>;
  /** Advance width of a glyph as a share of the em. */
  advance(glyph: number): number;
  /** Closed curves of a glyph in units per em, y upwards. */
  outline(glyph: number): readonly Contour[];
  /** Where a glyph's data lie in `glyf`. */
  place(glyph: number): readonly [start: number, end: number];
}

/** Returns a font by its tables.
 * @throws RangeError where a table is missing
 *
 * Source: the OpenType specification 1.9, https://learn.microsoft.com/typography/opentype/spec/. */
export function openFontFace(tables: FontTables): FontFace {
  const view = (tag: string): DataView => viewOf(tables, tag);
  const head = view('head');
  const unitsPerEm = head.getUint16(18);
  const isLong = head.getInt16(50) === 1;
  const glyphs = view('maxp').getUint16(4);
  const metrics = view('hhea').getUint16(34);
  const [hmtx, loca, glyf] = [view('hmtx'), view('loca'), view('glyf')];
  const start = (glyph: number): number =>
    isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  const place = (glyph: number): readonly [number, number] =>
    glyph < glyphs ? [start(glyph), start(glyph + 1)] : [0, 0];
  return {
    ...{ tables, unitsPerEm, glyphs, place },
    glyphOf: parseCmap(view('cmap')),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) / unitsPerEm,
    outline: (glyph) => glyphOutline(glyf, place, glyph),
  };
}

/** Returns a view of a font's table.
 * @throws RangeError where it is missing */
export function viewOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`the font has no table ${tag}`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}
