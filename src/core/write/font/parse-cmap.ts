/** Returns the glyph of every code point of a font's `cmap`, formats 4 and 12. */
export function parseCmap(cmap: DataView): ReadonlyMap<number, number> {
  const glyphOf = new Map<number, number>();
  for (let table = 0; table < cmap.getUint16(2); table += 1) {
    const at = 4 + 8 * table;
    const platform = cmap.getUint16(at);
    const offset = cmap.getUint32(at + 4);
    if (platform !== 0 && platform !== 3) continue;
    const format = cmap.getUint16(offset);
    if (format === 4) readSegments(cmap, offset, glyphOf);
    else if (format === 12) readGroups(cmap, offset, glyphOf);
  }
  return glyphOf;
}

function readSegments(cmap: DataView, at: number, glyphOf: Map<number, number>): void {
  const twice = cmap.getUint16(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const last = cmap.getUint16(at + 14 + segment);
    const first = cmap.getUint16(at + 16 + twice + segment);
    const delta = cmap.getUint16(at + 16 + 2 * twice + segment);
    const rangeAt = at + 16 + 3 * twice + segment;
    const range = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const found = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = found === 0 && range !== 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphOf.set(code, glyph);
    }
  }
}

function readGroups(cmap: DataView, at: number, glyphOf: Map<number, number>): void {
  for (let group = 0; group < cmap.getUint32(at + 12); group += 1) {
    const place = at + 16 + 12 * group;
    const [first, last] = [cmap.getUint32(place), cmap.getUint32(place + 4)];
    for (let code = first; code <= last; code += 1)
      glyphOf.set(code, cmap.getUint32(place + 8) + code - first);
  }
}
