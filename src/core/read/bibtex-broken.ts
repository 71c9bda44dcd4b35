import { addField, bibKey, type BibBody, type BibRange } from './bibtex-fields.ts';
import { resolveName, type BibStrings } from './bibtex-values.ts';

/** A field that begins a line, or follows a closed value. Names have two letters at least: `p = 0.05` is prose. */
const FIELD =
  /(?:\n|[}"][ \t]{0,9},)[ \t]{0,99}([A-Za-z_][\w.:+-]{1,60})[ \t]{0,99}=[ \t]{0,99}(?=[{"]|\w{1,40}[ \t]{0,9}(?:[,}\n#]|$))/g;
const FIRST_FIELD = /[\s,]*([A-Za-z_][\w.:+-]{1,60})\s{0,99}=\s{0,20}(?=[{"\w])/y;
/** A line that holds nothing but the entry's end. */
const END = /\n[ \t]{0,99}[})][ \t]{0,99}(?:\n|$)/;

/** Returns what can be read of an entry whose braces or quotation marks do not match: every value ends where the next
 * field begins. Cost: linear. */
export function bibBrokenBody(text: string, range: BibRange, strings: BibStrings): BibBody {
  const { key, next } = bibKey(text, range);
  const fields = new Map<string, string>();
  const inside = text.slice(next, range.to);
  FIRST_FIELD.lastIndex = 0;
  const first = FIRST_FIELD.exec(inside);
  let name = first?.[1];
  let start = first === null ? 0 : FIRST_FIELD.lastIndex;
  FIELD.lastIndex = Math.max(0, start - 1);
  for (;;) {
    const found = FIELD.exec(inside);
    const end = found === null ? inside.length : found.index + 1;
    if (name !== undefined) {
      addField(fields, name.toLowerCase(), looseValue(inside.slice(start, end), strings));
    }
    if (found === null) return { key, fields, isWhole: false };
    name = found[1];
    start = FIELD.lastIndex;
  }
}

/** The value without the signs around it, however many of them are left. */
function looseValue(raw: string, strings: BibStrings): string {
  const value = raw
    .slice(0, END.exec(raw)?.index ?? raw.length)
    .trim()
    .replace(/,$/, '')
    .trimEnd();
  const sign = value[0];
  if (sign === '{') return withoutEnds(value.slice(1), '}');
  if (sign === '"') return withoutEnds(value.slice(1).replace(/\}$/, '').trimEnd(), '"');
  return resolveName(value.replace(/[{}"\s]{1,9}$/, ''), strings);
}

/** One closing sign is the value's; one more is the entry's if no brace inside asks for it. */
function withoutEnds(value: string, sign: string): string {
  const body = value.endsWith(sign) ? value.slice(0, -1).trimEnd() : value;
  if (sign === '"' || !body.endsWith('}')) return body;
  const balance = body.split('{').length - body.split('}').length;
  return balance < 0 ? body.slice(0, -1).trimEnd() : body;
}
