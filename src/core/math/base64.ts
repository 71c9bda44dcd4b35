const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Returns the bytes that a base64 text stands for. O(length).
 * @throws RangeError for a letter that base64 does not have */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const bare = text.replace(/=+$/u, '');
  const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let end = 0;
  for (const letter of bare) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) throw new RangeError(`"${letter}" is no letter of base64`);
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[end] = (bits >> held) & 0xff;
    end += 1;
  }
  return bytes;
}

const BYTES_PER_PIECE = 3 * 2048;

/** Returns bytes as base64. O(length). */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_PER_PIECE)
    pieces.push(encodePiece(bytes.subarray(from, from + BYTES_PER_PIECE)));
  return pieces.join('');
}

function encodePiece(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const known = Math.min(3, bytes.length - at);
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter < 4; letter += 1)
      text += letter > known ? '=' : LETTERS.charAt((bits >> (18 - 6 * letter)) & 63);
  }
  return text;
}
