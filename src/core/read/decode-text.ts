import { InputError } from '../contract/errors.ts';
import { fileSignature } from './file-signature.ts';
import { decodeGbk } from './gbk.ts';
import { createLineDecoder, strictUtf8 } from './decode-line.ts';
import { wholeSource } from './read-result.ts';

/** A source's text with line feeds only, and what had to be assumed to read it (null for nothing). */
export interface DecodedText {
  readonly text: string;
  readonly note: string | null;
}

type Utf16 = 'utf-16le' | 'utf-16be';

const EXPECTED =
  'expected text; export the papers as BibTeX, RIS, CSV, JSON Lines or in another format that "build --help" names';
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SAMPLE = 65_536;
/** Text holds hardly any control characters; a picture or an archive holds about one in ten. */
const MOST_CONTROLS = 0.02;
/** A disk or a transfer that fails leaves a zero byte here and there, which must not cost the file. */
const MOST_ZEROS = 0.005;

/** Returns the text of a file: UTF-8 with or without byte order mark, UTF-16 of either order with the mark or
 * recognisable without, GBK where the bytes read as Chinese, and else line by line Windows-1252 where a line is no UTF-8.
 * In a line that is UTF-8 for the most part, and for zero bytes among text, U+FFFD stands for what is damaged. Whatever is
 * guessed or damaged has a note. CR LF and CR become LF; a character cut off at the very end is dropped. Cost: linear.
 * @throws InputError for what is no text, naming what it is */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const signature = fileSignature(bytes);
  if (signature !== null) throw notText(name, `is ${signature}`);
  const marked = markedUtf16(bytes);
  const utf16 = marked ?? likelyUtf16(bytes);
  const zeros = utf16 === null ? zeroNote(bytes, name) : null;
  const { text, note } =
    utf16 === null
      ? decodeBytes(withLineFeeds(bytes), name)
      : decodeUtf16(bytes, utf16, marked !== null, name);
  if (controlShare(text) > MOST_CONTROLS) throw notText(name, 'holds binary data');
  const notes = [note, zeros].filter((one) => one !== null);
  return { text: readable(text), note: notes.length === 0 ? null : notes.join('; ') };
}

/** Returns what to say of zero bytes; null for none.
 * @throws InputError for more than text can have */
function zeroNote(bytes: Uint8Array, name: string): string | null {
  const first = bytes.indexOf(0);
  if (first < 0) return null;
  let count = 0;
  for (let at = first; at >= 0; at = bytes.indexOf(0, at + 1)) count += 1;
  if (count > bytes.length * MOST_ZEROS)
    throw notText(name, `holds binary data (a zero byte at offset ${first})`);
  return `${name}: damaged at offset ${first} (${count === 1 ? 'a zero byte' : `${count} zero bytes in all`})`;
}

function notText(name: string, what: string): InputError {
  return new InputError(`this ${what}, not text; ${EXPECTED}`, wholeSource(name));
}

function markedUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Blanks, digits and line ends of any language put zero bytes on one side of the pairs, and on that side only. */
function likelyUtf16(bytes: Uint8Array): Utf16 | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  const zeros: [number, number] = [0, 0];
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  }
  const enough = Math.max(2, end / 2 / 20);
  if (zeros[1] >= enough && zeros[0] * 20 < zeros[1]) return 'utf-16le';
  return zeros[0] >= enough && zeros[1] * 20 < zeros[0] ? 'utf-16be' : null;
}

function decodeUtf16(
  bytes: Uint8Array,
  encoding: Utf16,
  isMarked: boolean,
  name: string,
): DecodedText {
  const whole = bytes.subarray(0, bytes.length & ~1);
  const littleEndian = encoding === 'utf-16le' ? whole : swapPairs(whole);
  return {
    text: new TextDecoder('utf-16le').decode(littleEndian),
    note: isMarked
      ? null
      : `${name}: read as ${encoding.toUpperCase()}, because of the zero bytes between its letters`,
  };
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, index) => bytes[index ^ 1] ?? 0);
}

function decodeBytes(bytes: Uint8Array, name: string): DecodedText {
  const whole = strictUtf8(bytes);
  if (whole !== null) return { text: whole, note: null };
  const complete = bytes.subarray(0, bytes.length - cutCharacter(bytes));
  const rest = strictUtf8(complete);
  if (rest !== null) return { text: rest, note: `${name}: the last character is cut off` };
  const chinese = decodeGbk(bytes);
  if (chinese !== null) {
    return {
      text: chinese,
      note: `${name}: read as GBK, because it is not UTF-8 and reads as Chinese`,
    };
  }
  return decodeLineByLine(bytes, name);
}

/** Returns how many bytes at the end begin a UTF-8 character that is not finished: 0 … 3. */
function cutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** One bad line must not spoil the accents of all others, hence line by line. */
function decodeLineByLine(bytes: Uint8Array, name: string): DecodedText {
  const texts: string[] = [];
  const decoder = createLineDecoder();
  for (let start = 0; start < bytes.length;) {
    const end = lineEnd(bytes, start);
    texts.push(decoder.decode(bytes.subarray(start, end)));
    start = end;
  }
  return { text: texts.join(''), note: decoder.note(name) };
}

/** Returns the offset behind the line's end mark. */
function lineEnd(bytes: Uint8Array, start: number): number {
  for (let index = start; index < bytes.length; index += 1) {
    if (bytes[index] === LINE_FEED) return index + 1;
  }
  return bytes.length;
}

/** Returns the share of control characters other than white space; halves of characters count too. */
function controlShare(text: string): number {
  const found = text.match(/(?![\t-\r\u0085])[\p{Cc}\uFFFD\uFFFF]/gu);
  return text.length === 0 ? 0 : (found?.length ?? 0) / text.length;
}

/** Returns the bytes with LF for CR LF and CR. Before they are decoded, since a text can take twice their room. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  let from = bytes.indexOf(CARRIAGE_RETURN);
  if (from < 0) return bytes;
  const unified = Uint8Array.from(bytes);
  let to = from;
  for (; from < bytes.length; from += 1) {
    const byte = bytes[from] ?? 0;
    const isFirstOfTwo = byte === CARRIAGE_RETURN && bytes[from + 1] === LINE_FEED;
    if (isFirstOfTwo) continue;
    unified[to] = byte === CARRIAGE_RETURN ? LINE_FEED : byte;
    to += 1;
  }
  return unified.subarray(0, to);
}

/** One kind of line end, and a sign for each zero byte. */
function readable(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('\0') ? lines.replaceAll('\0', '\uFFFD') : lines;
}
