import { InputError } from '../contract/errors.ts';
import type { PaperRecord } from '../contract/paper.ts';
import type { PlacedReport } from './field-notes.ts';
import type { InputFormat, SourceLook } from './input-format.ts';
import { createLineCounter } from './line-counter.ts';
import { ownRecord } from './own-record.ts';
import {
  atLine,
  wholeSource,
  type DamagedRecord,
  type ReadResult,
  type TextSource,
} from './read-result.ts';
import { paperOfRow } from './table-cells.ts';
import { completeRoles, guessHeader } from './guess-header.ts';
import { columnKey, type ColumnRoles } from './table-columns.ts';
import { findHeader, likelyColumns, type ColumnChoice, type TableHeader } from './table-header.ts';
import { tableRows, type TableRow } from './table-rows.ts';

const MOST_SHOWN = 30;
const CERTAIN_ROLES = 5;
const LOOKED_AT = 300_000;
const SAMPLE_ROWS = 60;

/** A table with a line of column names: from any database, spreadsheet or program. */
export const TABLE: InputFormat = {
  id: 'table',
  label: 'a table (CSV, TSV …)',
  recognises: looksLikeTable,
  read: (source, report) => readTable(source, report),
};

/** A table whose header tells nothing: what no other format claims is looked at by its cells. */
export const UNNAMED_TABLE: InputFormat = {
  ...TABLE,
  recognises: ({ text, head }) =>
    !/^[[{<@]/.test(head) && guessHeader(text.slice(0, LOOKED_AT)) !== null,
};

function looksLikeTable({ text, head }: SourceLook): boolean {
  const header = findHeader(text.slice(0, LOOKED_AT));
  if (header === null) return false;
  // Another format's first sign may be a spoilt letter of the first name.
  const known = [...header.roles.values()].filter((columns) => columns.length > 0).length;
  return !/^[[{<@]/.test(head) || known >= CERTAIN_ROLES;
}

/** Returns the papers of a table, a row each, whatever stands between its cells. The columns are known by their names in
 * many programs and languages; `columns` names those that are not. Where title or abstract go by no known name, they are told
 * by what stands in the cells, and the result says so. A row with cells too many or too few is kept where
 * title and abstract are certain: where only empty cells are too many, and only cells behind them are missing. Rows
 * that are all empty, or repeat the header, are passed over. Cost: linear.
 * @throws InputError where a column of `columns` is not in the table, or no column holds the title */
export function readTable(
  source: TextSource,
  report: PlacedReport,
  columns: ColumnChoice = {},
): ReadResult {
  const { name, text } = source;
  const isChosen = Object.keys(columns).length > 0;
  const named = findHeader(text, columns);
  const guess = named === null && !isChosen ? guessHeader(text.slice(0, LOOKED_AT)) : null;
  const header = named ?? guess?.header ?? null;
  if (header === null) throw noColumn(source, columns);
  const told = completeRoles(
    { ...header, roles: chosenRoles(header, columns) },
    sampleRows(text, header),
  );
  const { roles } = told;
  const notes = [...(guess === null ? [] : [guess.note]), ...told.notes];
  if ((roles.get('title') ?? []).length === 0) throw noTitle(source, header.columns);
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  const isRepeated = headerTest(header);
  const fit = rowFitter(header, roles, text);
  const lineAt = createLineCounter(text);
  for (const found of tableRows(text, header.bodyStart, header.shape)) {
    const row = header.hasRowNumbers ? withoutNumber(found, header.columns.length) : found;
    const line = lineAt(row.start);
    if (row.cells.every((cell) => cell.trim() === '') || isRepeated(row.cells)) continue;
    const place = atLine(name, line);
    const reason = fit(row);
    if (reason !== null) damaged.push({ place, reason });
    else {
      records.push(
        ownRecord(
          paperOfRow(row.cells, roles, place, (field, problem) => report(place, field, problem)),
        ),
      );
    }
  }
  return { records, damaged, ...(notes.length === 0 ? {} : { note: notes.join('; ') }) };
}

/** The first rows that are as wide as the header. */
function sampleRows(
  text: string,
  { bodyStart, shape, columns }: TableHeader,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const { cells } of tableRows(text.slice(0, LOOKED_AT), bodyStart, shape)) {
    if (cells.length === columns.length) rows.push(cells);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return rows;
}

function withoutNumber(row: TableRow, width: number): TableRow {
  return row.cells.length === width + 1 ? { ...row, cells: row.cells.slice(1) } : row;
}

function chosenRoles({ columns, roles }: TableHeader, chosen: ColumnChoice): ColumnRoles {
  const keys = columns.map(columnKey);
  return new Map([
    ...roles,
    ...Object.entries(chosen).map(
      ([field, name]) => [field as keyof ColumnChoice, [keys.indexOf(columnKey(name))]] as const,
    ),
  ]);
}

/** Tables are put together by appending one to another; Markdown draws a line below its header. */
function headerTest({ columns }: TableHeader): (cells: readonly string[]) => boolean {
  return (cells) =>
    cells.every((cell, index) => cell.trim() === (columns[index] ?? '')) ||
    cells.every((cell) => /^\s*:?-*:?\s*$/.test(cell));
}

/** Returns a function that tells why a row cannot be trusted; null where it can. */
function rowFitter(
  { columns, shape }: TableHeader,
  roles: ColumnRoles,
  text: string,
): (row: TableRow) => string | null {
  const needed = Math.max(
    ...(['title', 'abstract'] as const).map((role) => (roles.get(role)?.[0] ?? 0) + 1),
  );
  const endsWithLine = text.endsWith('\n');
  let hasShort = false;
  return ({ cells, end, isBroken }) => {
    if (isBroken) return 'a quotation mark in this row is never closed';
    const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0 && !shape.widths.has(cells.length)) {
      return `the row has ${cells.length} cells, the header names ${columns.length}`;
    }
    if (cells.length >= columns.length) return null;
    const isCut = end >= text.length && !endsWithLine && !hasShort;
    hasShort = true;
    if (isCut && cells.length <= needed) return 'the row breaks off at the end of the file';
    return cells.length >= needed
      ? null
      : `the row has only ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} of ${columns.length}`;
  };
}

function listed(columns: readonly string[]): string {
  const shown = columns
    .filter((column) => column !== '')
    .slice(0, MOST_SHOWN)
    .map((column) => `"${column.slice(0, 60)}"`);
  const more = columns.length > MOST_SHOWN ? ` and ${columns.length - MOST_SHOWN} more` : '';
  return `${shown.join(', ')}${more}`;
}

function noTitle({ name }: TextSource, columns: readonly string[]): InputError {
  return new InputError(
    `no column of this table holds titles; name it with --column title=NAME; there are ${listed(columns)}`,
    wholeSource(name),
  );
}

function noColumn({ name, text }: TextSource, chosen: ColumnChoice): InputError {
  const known = likelyColumns(text);
  const keys = known.map(columnKey);
  const missing = Object.values(chosen).find((column) => !keys.includes(columnKey(column)));
  const place = wholeSource(name);
  if (known.length === 0) {
    return new InputError('this is no table: no line names at least two columns', place);
  }
  if (missing === undefined) return noTitle({ name, text }, known);
  return new InputError(`this table has no column "${missing}"; there are ${listed(known)}`, place);
}
