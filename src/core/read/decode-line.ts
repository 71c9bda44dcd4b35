import { decodeWindows1252 } from './windows-1252.ts';

/** Decodes the lines of a file in their order. */
export interface LineDecoder {
  /** Returns the line's text: UTF-8, U+FFFD for single bytes that are none, or Windows-1252 where most are none. */
  decode(line: Uint8Array): string;
  /** Returns what had to be assumed so far, a sentence that begins with the file's name; null for nothing. */
  note(name: string): string | null;
}

/** Returns a decoder that counts its lines from 1. */
export function createLineDecoder(): LineDecoder {
  const foreign: number[] = [];
  const damaged: number[] = [];
  let line = 0;
  return {
    decode: (bytes) => {
      line += 1;
      const whole = strictUtf8(bytes);
      if (whole !== null) return whole;
      const text = damagedUtf8(bytes);
      (text === null ? foreign : damaged).push(line);
      return text ?? decodeWindows1252(bytes);
    },
    note: (name) => {
      const notes = [
        ...placesNote('read as Windows-1252, because ', foreign, 'is not UTF-8'),
        ...placesNote('', damaged, 'holds bytes that are no UTF-8, shown as "�"'),
      ];
      return notes.length === 0 ? null : `${name}: ${notes.join('; ')}`;
    },
  };
}

/** Returns the bytes read as UTF-8; null where they are none. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Returns a line in which UTF-8 outweighs what is none, as when single bytes of a long line are damaged; null for others. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const foreign = text.match(/[^\0-\x7F]/gu) ?? [];
  const wrong = foreign.filter((character) => character === '\uFFFD').length;
  return wrong * 2 < foreign.length ? text : null;
}

function placesNote(before: string, lines: readonly number[], what: string): readonly string[] {
  const [first] = lines;
  if (first === undefined) return [];
  const more = lines.length === 2 ? 'is one more' : `are ${lines.length - 1} more`;
  return [`${before}line ${first} ${what}${lines.length === 1 ? '' : ` (and so ${more})`}`];
}
