import { viewOf, type FontFace } from './font-face.ts';
import { componentsOf } from './glyph-outline.ts';

/** What a font needs to be drawn; the rest (kerning, alternatives) is left out. */
const TABLES = ['OS/2', 'cmap', 'cvt ', 'fpgm', 'gasp', 'glyf', 'head', 'hhea', 'hmtx', 'loca'];
const MORE_TABLES = ['maxp', 'name', 'post', 'prep'];

/** Returns a font as a TrueType file in which only some glyphs are drawn; glyphs keep their numbers. */
export function subsetFont(face: FontFace, glyphs: ReadonlySet<number>): Uint8Array {
  const glyf = viewOf(face.tables, 'glyf');
  const kept = new Set([0, ...glyphs]);
  for (const glyph of kept) {
    const [start, end] = face.place(glyph);
    if (end > start) for (const part of componentsOf(glyf, start)) kept.add(part.glyph);
  }
  const loca = new DataView(new ArrayBuffer(4 * (face.glyphs + 1)));
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < face.glyphs; glyph += 1) {
    loca.setUint32(4 * glyph, length);
    if (!kept.has(glyph)) continue;
    const [start, end] = face.place(glyph);
    const part = new Uint8Array(Math.ceil((end - start) / 4) * 4);
    part.set(new Uint8Array(glyf.buffer, glyf.byteOffset + start, end - start));
    parts.push(part);
    length += part.length;
  }
  loca.setUint32(4 * face.glyphs, length);
  const tables = new Map(face.tables);
  tables.set('glyf', joined(parts, length));
  tables.set('loca', new Uint8Array(loca.buffer));
  const head = new Uint8Array(face.tables.get('head') ?? []);
  new DataView(head.buffer).setInt16(50, 1);
  tables.set('head', head);
  return writeTrueType(tables);
}

function writeTrueType(all: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...TABLES, ...MORE_TABLES].filter((tag) => all.has(tag));
  const power = Math.floor(Math.log2(tags.length));
  const size = tags.reduce((sum, tag) => sum + padded(all.get(tag)?.length ?? 0), 0);
  const bytes = new Uint8Array(12 + 16 * tags.length + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tags.length - 16 * 2 ** power);
  let offset = 12 + 16 * tags.length;
  let headAt = 0;
  for (const [at, tag] of tags.entries()) {
    const table = all.get(tag) ?? new Uint8Array(0);
    bytes.set(table, offset);
    if (tag === 'head') {
      headAt = offset;
      view.setUint32(offset + 8, 0);
    }
    const entry = 12 + 16 * at;
    for (let letter = 0; letter < 4; letter += 1) bytes[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  }
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, bytes.length)) >>> 0);
  return bytes;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
