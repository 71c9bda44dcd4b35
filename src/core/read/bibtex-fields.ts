import { bibValue, closingBrace, skipBlanks, type BibStrings } from './bibtex-values.ts';

/** Fields by their names in lower case; of a name that comes twice, the first value that says something. */
export type BibFields = ReadonlyMap<string, string>;

/** Part of a text: offsets of its first character and behind its last. */
export interface BibRange {
  readonly from: number;
  readonly to: number;
}

/** What stands in an entry, and whether it reads as it was meant. */
export interface BibBody {
  readonly key: string;
  readonly fields: BibFields;
  /** False where a brace or a quotation mark must be missing or must be one too many. */
  readonly isWhole: boolean;
}

const MOST_FIELDS = 1000;
const LONGEST_KEY = 300;
const FIELD_FIRST = /\s*[A-Za-z][\w.:+-]{0,60}\s{0,99}=\s{0,20}(?=[{"\w])/y;
const NAME = /([^\s=,{}"#()%][^=,{}"#()%\n]{0,80}?)\s{0,99}=/y;
/** The equals sign was lost or became something else. */
const DAMAGED_NAME = /([A-Za-z][\w.:+-]{1,60})\s{0,20}[^\w\s{}",%=]{0,4}\s{0,20}(?=[{"])/y;
const FIELD_BEHIND = /[ \t]*(?:,|\n)\s*[A-Za-z_][\w.:+-]{1,60}\s{0,99}=\s{0,20}[{"\w]/y;
const SWALLOWED = /\n[ \t]{0,99}[A-Za-z_][\w.:+-]{1,60}[ \t]{0,99}=[ \t]{0,99}"/;

/** Returns the key at the start of an entry and the offset behind it: all up to a comma, a line's end or the closing
 * sign; '' where the first field comes at once. */
export function bibKey(text: string, { from, to }: BibRange): { key: string; next: number } {
  FIELD_FIRST.lastIndex = from;
  if (FIELD_FIRST.test(text)) return { key: '', next: from };
  const start = skipBlanks(text, from);
  let next = start;
  for (let depth = 0; next < to && !',\n'.includes(text[next] ?? ''); next += 1) {
    if (text[next] === '{') depth += 1;
    else if (text[next] === '}') {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  const key = text.slice(start, Math.min(next, to)).trim();
  return { key: key.length > LONGEST_KEY ? '' : key.replace(/\)$/, ''), next: Math.min(next, to) };
}

/** Returns what an entry says whose inside begins at `from` and which must end before `to`. Commas may be missing or
 * doubled, `%` makes a comment of a line's rest between fields, junk between fields is passed over. Cost: linear. */
export function bibBody(text: string, range: BibRange, strings: BibStrings): BibBody {
  const closer = text[range.from - 1] === '(' ? ')' : '}';
  const { key, next } = bibKey(text, range);
  const fields = new Map<string, string>();
  let hasJunk = false;
  let at = next;
  for (;;) {
    at = skipSeparators(text, at, range.to);
    if (at >= range.to) return { key, fields, isWhole: false };
    if (text[at] === closer) break;
    const name = fieldName(text, at);
    if (name === null) {
      at = skipJunk(text, at, range.to);
      hasJunk = true;
      continue;
    }
    const value = bibValue(text, name.next, range.to, strings);
    if (value === null) return { key, fields, isWhole: false };
    if (text[name.next] === '"' && SWALLOWED.test(value.value)) {
      return { key, fields, isWhole: false };
    }
    addField(fields, name.name, value.value);
    at = Math.max(value.next, name.next);
  }
  return { key, fields, isWhole: !isCutShort(text, at + 1, range.to, hasJunk) };
}

/** Takes a field up, unless the name is known or there are too many. */
export function addField(fields: Map<string, string>, name: string, value: string): void {
  const known = fields.get(name);
  if (known === undefined ? fields.size < MOST_FIELDS : known.trim() === '') {
    fields.set(name, value);
  }
}

/** True where more of the entry follows behind its closing sign, which then closed it too early. */
function isCutShort(text: string, at: number, to: number, hasJunk: boolean): boolean {
  FIELD_BEHIND.lastIndex = at;
  if (FIELD_BEHIND.test(text) && FIELD_BEHIND.lastIndex <= to) return true;
  const behind = skipBlanks(text, at);
  return hasJunk && behind < to && text[behind] === '}';
}

function skipSeparators(text: string, from: number, to: number): number {
  let at = skipBlanks(text, from);
  while (at < to && (text[at] === ',' || text[at] === '%')) {
    if (text[at] === '%') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? to : end;
    } else at += 1;
    at = skipBlanks(text, at);
  }
  return at;
}

function fieldName(text: string, at: number): { name: string; next: number } | null {
  for (const pattern of [NAME, DAMAGED_NAME]) {
    pattern.lastIndex = at;
    const words = pattern.exec(text)?.[1];
    if (words !== undefined) {
      return { name: tidyName(words), next: skipBlanks(text, pattern.lastIndex) };
    }
  }
  return null;
}

/** `Author Keywords` → `keywords`, but `funding_text 1` stays. */
function tidyName(words: string): string {
  const parts = words.trim().toLowerCase().split(/\s+/);
  const last = parts.at(-1) ?? '';
  return /^\d+$/.test(last) ? parts.slice(-2).join(' ') : last;
}

/** A group in braces is passed over whole, so that its end does not end the entry. */
function skipJunk(text: string, from: number, to: number): number {
  if (text[from] === '{') {
    const close = closingBrace(text, from, to);
    return close < 0 ? to : close + 1;
  }
  let at = from + 1;
  while (at < to && !',\n{})"'.includes(text[at] ?? '')) at += 1;
  return at;
}
