/** The characters 0x80 … 0x9F of Windows-1252; the five that it leaves open stand for themselves. */
const UPPER_CONTROLS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const CHUNK = 8192;

/** Returns the bytes read as Windows-1252 (as the WHATWG Encoding Standard maps them), one character a byte.
 * Own table: not every build of Node knows the encoding. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const codes = Array.from(bytes.subarray(start, start + CHUNK), toCode);
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

function toCode(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? UPPER_CONTROLS.charCodeAt(byte - 0x80) : byte;
}
