import { bibBrokenBody } from './bibtex-broken.ts';
import { bibBody, type BibBody, type BibFields } from './bibtex-fields.ts';
import { bibStarts, type BibStart } from './bibtex-starts.ts';
import { closingBrace } from './bibtex-values.ts';

/** An entry of a bibliography; values are as they stand in the source, without the signs around them. */
export interface BibEntry {
  /** In lower case: `article`. */
  readonly type: string;
  /** '' where it has none. */
  readonly key: string;
  readonly fields: BibFields;
  /** Line of the `@`, counted from 1. */
  readonly line: number;
  /** False where braces or quotation marks do not match; the fields are then what could be read. */
  readonly isWhole: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Yields the entries of a BibTeX or BibLaTeX text in order, `@string` abbreviations resolved. Comments, preambles and
 * text between entries are passed over. An entry ends before the next `@type{` at a line's start at the latest, so that
 * a brace that is never closed costs no neighbour. Cost: linear, one entry in memory. */
export function* bibEntries(text: string): Generator<BibEntry> {
  const strings = new Map(MONTHS.map((month) => [month, month]));
  let hidden = 0;
  let mayHide = true;
  for (const [start, to] of regions(text)) {
    if (start.at < hidden) continue;
    if (start.type === 'comment') {
      const close: number = mayHide ? closingBrace(text, start.open, text.length) : -1;
      if (close >= 0 && isTorn(text, start.open, close)) continue;
      // One search to the end of the text is enough: a comment that is open there ends before the next entry.
      mayHide &&= close >= 0;
      hidden = close + 1;
    } else if (start.type !== 'preamble') {
      const body = readBody(text, start, to, strings);
      if (start.type === 'string') addStrings(strings, body.fields);
      else if (isEntry(body, text[start.open])) {
        yield { type: start.type, line: start.line, ...body };
      }
    }
  }
}

/** True where the sign that ends a comment is that of an entry in it, whose own was met too early: then the comment was never
 * closed, and what stands in it is no comment. */
function isTorn(text: string, open: number, close: number): boolean {
  let last = -1;
  INNER_ENTRY.lastIndex = open;
  for (let found = INNER_ENTRY.exec(text); found !== null && INNER_ENTRY.lastIndex <= close;) {
    last = INNER_ENTRY.lastIndex - 1;
    found = INNER_ENTRY.exec(text);
  }
  const end = last < 0 ? -1 : closingBrace(text, last, close);
  return end >= 0 && FIELD_BEHIND.test(text.slice(end + 1, close));
}

const INNER_ENTRY = /\n[ \t]{0,40}@[A-Za-z]{1,40}\s{0,20}\{/g;
const FIELD_BEHIND = /^\s{0,99}[,\n]\s{0,99}[A-Za-z_][\w.:+-]{1,60}\s{0,99}=\s{0,20}[{"\w]/;

/** The entries' starts, each with the offset of the next. */
function* regions(text: string): Generator<readonly [BibStart, number]> {
  let last: BibStart | null = null;
  for (const start of bibStarts(text)) {
    if (last !== null) yield [last, start.at];
    last = start;
  }
  if (last !== null) yield [last, text.length];
}

function readBody(
  text: string,
  { type, open }: BibStart,
  to: number,
  strings: ReadonlyMap<string, string>,
): BibBody {
  const range = { from: open + 1, to };
  const body = bibBody(text, range, strings);
  return body.isWhole || type === 'string' ? body : bibBrokenBody(text, range, strings);
}

function addStrings(strings: Map<string, string>, fields: BibFields): void {
  for (const [name, value] of fields) strings.set(name, value);
}

/** A sign like `@user{` without key and fields is text. */
function isEntry({ key, fields, isWhole }: BibBody, sign: string | undefined): boolean {
  return fields.size > 0 || (key !== '' && (isWhole || sign === '{'));
}
