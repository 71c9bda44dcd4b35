const BEYOND_ASCII = /[^\0-\x7F]/;

/** Returns whether a text holds nothing but ASCII, so that `asciiWords` finds all of its words. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** Returns where the runs of ASCII letters and digits of text[from … to] begin and end, in turns: several times as fast
 * as a regular expression. O(to - from). */
export function asciiWords(text: string, from: number, to: number): readonly number[] {
  const ends: number[] = [];
  let isInside = false;
  for (let at = from; at < to; at += 1) {
    if (isLetterOrDigit(text.charCodeAt(at)) === isInside) continue;
    isInside = !isInside;
    ends.push(at);
  }
  if (isInside) ends.push(to);
  return ends;
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}
