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
