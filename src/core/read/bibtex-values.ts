/** A value as it stands between its braces or quotation marks, and the offset behind it. */
export interface BibValue {
  readonly value: string;
  readonly next: number;
}

/** What names stand for: `@string` abbreviations, in lower case. */
export type BibStrings = ReadonlyMap<string, string>;

const BLANKS = /\s*/y;
const ENDS_QUOTE = /["]\s*(?:[,})#]|$|[A-Za-z][\w.:+-]{0,60}\s{0,99}=)/y;
const BARE = /[^,\n{}"#()]*/y;
const NEXT_NAME = /\s[A-Za-z][\w.:+-]{0,60}\s{0,99}=/;

/** Returns the offset of the first character that is not white space. */
export function skipBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

/** Returns the value that begins at the offset: braced, quoted, bare or several of these with `#` between them; null
 * where a brace or quotation mark is not closed before `end`. Braces count behind a backslash, too, as BibTeX counts
 * them. Cost: linear. */
export function bibValue(
  text: string,
  at: number,
  end: number,
  strings: BibStrings,
): BibValue | null {
  const parts: string[] = [];
  let next = at;
  for (;;) {
    const part = valuePart(text, skipBlanks(text, next), end, strings);
    if (part === null) return null;
    parts.push(part.value);
    const behind = skipBlanks(text, part.next);
    if (text[behind] !== '#' || behind >= end) {
      return { value: parts.length === 1 ? part.value : parts.join(''), next: part.next };
    }
    next = behind + 1;
  }
}

function valuePart(text: string, at: number, end: number, strings: BibStrings): BibValue | null {
  const sign = at < end ? text[at] : undefined;
  if (sign !== '{' && sign !== '"') return bareValue(text, Math.min(at, end), end, strings);
  const close = sign === '{' ? closingBrace(text, at, end) : closingQuote(text, at, end);
  return close < 0 ? null : { value: text.slice(at + 1, close), next: close + 1 };
}

/** A number, a name that stands for something, or a text that lost its braces. */
function bareValue(text: string, at: number, end: number, strings: BibStrings): BibValue {
  BARE.lastIndex = at;
  const bare = (BARE.exec(text)?.[0] ?? '').slice(0, end - at);
  const cut = NEXT_NAME.exec(bare)?.index ?? bare.length;
  const value = bare.slice(0, cut).trim();
  return { value: resolveName(value, strings), next: at + cut };
}

/** Returns what a bare word stands for; itself where it is no known name. */
export function resolveName(word: string, strings: BibStrings): string {
  return strings.get(word.toLowerCase()) ?? word;
}

/** Returns the offset of the brace that closes the one at the offset; -1 where there is none before `end`. */
export function closingBrace(text: string, at: number, end: number): number {
  let depth = 0;
  for (let index = at; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

/** A quotation mark inside braces, or one that nothing follows which could follow a value, belongs to the text. */
function closingQuote(text: string, at: number, end: number): number {
  let depth = 0;
  for (let index = at + 1; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth = Math.max(0, depth - 1);
    else if (code === QUOTE && depth === 0) {
      ENDS_QUOTE.lastIndex = index;
      if (ENDS_QUOTE.test(text)) return index;
    }
  }
  return -1;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x22;
