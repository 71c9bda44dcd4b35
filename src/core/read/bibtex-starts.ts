/** Where an entry begins: `@`, its type in lower case, and the brace or parenthesis that opens it. */
export interface BibStart {
  readonly at: number;
  readonly type: string;
  /** Offset of the opening sign. */
  readonly open: number;
  /** Line of the `@`, counted from 1. */
  readonly line: number;
}

const HEAD = /@([A-Za-z][\w.:+-]{0,60})\s{0,20}([{(])/y;
/** What must follow where the sign alone is no proof: `key,` or `name =`. */
const KEY_BEHIND = /\s{0,20}[^\s{}()=,"@]{0,200}\s{0,20}[,=]/y;
/** What must follow in the middle of a line: `key, name =`. */
const FIELD_BEHIND = /\s{0,20}[^{}()=,"@\n]{0,200},\s{0,200}[A-Za-z][\w.:+-]{0,60}\s{0,99}=/y;
const MOST_BLANKS = 40;

/** Returns where entries begin, in order: `@type{` at a line's start, or anywhere else if a key and a field follow. Lines
 * that `%` makes comments are passed over. Cost: linear. */
export function* bibStarts(text: string): Generator<BibStart> {
  let line = 1;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    while (lineEnd < at) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    HEAD.lastIndex = at;
    const [, type = '', sign] = HEAD.exec(text) ?? [];
    if (sign === undefined) continue;
    const open = HEAD.lastIndex - 1;
    if (isStart(text, lineStart, at, open)) yield { at, type: type.toLowerCase(), open, line };
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function isStart(text: string, lineStart: number, at: number, open: number): boolean {
  const before = text.slice(lineStart, Math.min(at, lineStart + MOST_BLANKS)).trimStart();
  if (before.startsWith('%')) return false;
  const isFirst = before === '' && at - lineStart <= MOST_BLANKS;
  if (isFirst && text[open] === '{') return true;
  const proof = isFirst ? KEY_BEHIND : FIELD_BEHIND;
  proof.lastIndex = open + 1;
  return proof.test(text);
}
