import type { Table, TableValue } from './table.ts';
import { linesToBytes } from './text-bytes.ts';

/** What stands between the entries of a list. */
export const LIST_SEPARATOR = '; ';
const BYTE_ORDER_MARK = '\u{feff}';

/** Returns a table as CSV (RFC 4180): UTF-8 with a byte order mark, without which spreadsheets misread every accent; a
 * line of names; CRLF. What is not known is an empty field, an empty text is `""`; lists are joined by `; `; true and
 * false are spelled out. Text stays as it is, one that begins with `=` too. O(text). */
export function tableCsv(table: Table): Uint8Array {
  return linesToBytes(csvLines(table));
}

function* csvLines({ columns, rows }: Table): Generator<string> {
  yield `${BYTE_ORDER_MARK}${columns.map(({ name }) => field(name)).join(',')}\r\n`;
  for (let row = 0; row < rows; row += 1)
    yield `${columns.map(({ values }) => field(values[row] ?? null)).join(',')}\r\n`;
}

function field(value: TableValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return quoted(value);
  return isList(value) ? quoted(value.join(LIST_SEPARATOR)) : String(value);
}

function isList(value: Exclude<TableValue, null>): value is readonly string[] {
  return typeof value === 'object';
}

function quoted(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
