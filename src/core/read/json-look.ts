import type { SourceLook } from './input-format.ts';
import { isObject } from './json-fields.ts';
import { looksLikePaper } from './json-shapes.ts';

const LONGEST_RECORD = 1_000_000;

/** Returns whether a text is one JSON value, or begins like one. */
export function looksLikeJson({ head, text }: SourceLook): boolean {
  if (looksLikeArray(head)) return true;
  return (
    !looksLikeLines({ head, text }) &&
    (/^\{\s*(?:["}]|$)/.test(head) || DAMAGED_ARRAY.test(head) || DAMAGED_OBJECT.test(head))
  );
}

/** The first record of a list may be damaged where it begins. */
const DAMAGED_ARRAY = /^\[[^]*?[[,\n]\s*\{\s*"[^"\n]{1,40}"\s*:/;

/** Nothing but the first sign of an object may be spoilt. */
const DAMAGED_OBJECT =
  /^[^"]{0,6}"[^"\n]{1,100}"\s{0,20}:\s{0,200}(?:[{[]|"[^"\n]{0,200}"\s{0,20},\s{0,200}"[^"\n]{1,100}"\s{0,20}:)/;

/** Text in square brackets may begin a title, too: `[Re] …`. */
function looksLikeArray(head: string): boolean {
  return /^\[\s*(?:[[{"]|\]\s*$|$)/.test(head);
}

/** Returns whether at least half of the lines that are not blank begin like an object and do not end like the first line of
 * a longer one, nor like an entry of a list; damaged lines may be among them. */
export function looksLikeLines({ head, text }: SourceLook): boolean {
  if (looksLikeArray(head)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.filter(
    (line) => /^\s*\{\s*["}]/.test(line) && !/[,[{]\s*$/.test(line.slice(-99)),
  );
  if (lines.length === 1) return objects.length === 1 && !isDocument(text);
  if (lines.length <= FEW_LINES && !objects.some(isJson)) return objects.length === lines.length;
  return objects.length > 0 && objects.length * 2 >= lines.length;
}

/** Of so few lines one must be sound, or they may be the pieces of one value. */
const FEW_LINES = 3;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** True for one object that holds a list of papers, and for one that breaks off: its place is told best as a whole. A long
 * text counts as one unread: to parse it twice is not worth a line number. */
function isDocument(text: string): boolean {
  if (text.length > LONGEST_RECORD) return true;
  try {
    const value: unknown = JSON.parse(text);
    return !isObject(value) || (Object.keys(value).length > 0 && !looksLikePaper(value));
  } catch {
    return true;
  }
}
