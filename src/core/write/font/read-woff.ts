import { unzlibSync } from 'fflate';

/** The tables of a TrueType font by their four-letter tags. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const HEADER = 44;
const ENTRY = 20;

/** Returns the tables of a font in WOFF 1.0.
 * @throws RangeError for anything else
 *
 * Source: https://www.w3.org/TR/WOFF/. */
export function readWoff(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== 0x774f4646)
    throw new RangeError('the font is not in WOFF 1.0');
  const tables = new Map<string, Uint8Array>();
  for (let table = 0; table < view.getUint16(12); table += 1) {
    const at = HEADER + table * ENTRY;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, packed, length] = [4, 8, 12].map((place) => view.getUint32(at + place));
    const stored = bytes.subarray(offset, (offset ?? 0) + (packed ?? 0));
    tables.set(tag, packed === length ? stored : unzlibSync(stored));
  }
  return tables;
}
