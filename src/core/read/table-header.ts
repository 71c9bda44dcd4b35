import { mendHeader } from './mend-header.ts';
import { columnRoles, columnKey, type ColumnRoles, type PaperField } from './table-columns.ts';
import { firstRow, tableRows, type RowShape } from './table-rows.ts';

/** Columns that the user names: which column of the table holds which field. */
export type ColumnChoice = Readonly<Partial<Record<PaperField, string>>>;

/** A table as its header describes it. */
export interface TableHeader {
  readonly columns: readonly string[];
  readonly roles: ColumnRoles;
  readonly shape: RowShape;
  /** Whether each row has a number of its own before the cells that the header names. */
  readonly hasRowNumbers: boolean;
  /** Where the first row below the header starts. */
  readonly bodyStart: number;
}

const DELIMITERS = [',', ';', '\t', '|', '^', '~', '\u001F', '¦', '§'];
/** A header stands in the first lines; before it, a program may tell what the table is about. */
const MOST_PREFACE_LINES = 20;
const LONGEST_NAME = 150;
const LONGEST_HEADER = 100_000;
const MOST_COLUMNS = 5000;
const SAMPLE_ROWS = 60;

interface Candidate {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly roles: ColumnRoles;
  readonly bodyStart: number;
}

/** Returns the header of a table: the first line of the first 20 that names a title or abstract column and another one,
 * with the delimiter by which most names are known; null where there is none.
 * @param chosen names that the header must have instead */
export function findHeader(text: string, chosen: ColumnChoice = {}): TableHeader | null {
  const wanted = Object.values(chosen).map(columnKey);
  const fits = (candidate: Candidate): boolean =>
    wanted.length === 0
      ? isHeader(candidate)
      : wanted.every((name) => candidate.columns.map(columnKey).includes(name));
  const found = delimitersOf(text).flatMap((delimiter) => {
    const candidate = firstOf(candidatesFor(text, delimiter), fits);
    return candidate === undefined ? [] : [candidate];
  });
  const best = found.reduce<Candidate | null>(
    (known, other) => (known === null || score(other) > score(known) ? other : known),
    null,
  );
  if (best === null) return null;
  return mended({ ...best, ...shapeOf(text, best) });
}

/** The header as it was before one of its delimiters was spoilt, where its rows say so. */
function mended({ columns, roles, bodyStart, shape, hasRowNumbers }: TableHeader): TableHeader {
  const width = [...shape.widths].find((count) => count !== columns.length);
  const names = width === undefined || hasRowNumbers ? columns : mendHeader(columns, width);
  if (names === columns) return { columns, roles, bodyStart, shape, hasRowNumbers };
  const widths = new Set([names.length]);
  const mendedShape = { ...shape, widths };
  return {
    columns: names,
    roles: columnRoles(names),
    bodyStart,
    shape: mendedShape,
    hasRowNumbers,
  };
}

/** Returns the columns of the text's likeliest first row, for messages. */
export function likelyColumns(text: string): readonly string[] {
  const rows = delimitersOf(text).flatMap(
    (delimiter) => firstOf(candidatesFor(text, delimiter), () => true) ?? [],
  );
  return rows.reduce<readonly string[]>(
    (best, { columns }) => (columns.length > best.length ? columns : best),
    [],
  );
}

/** Excel's first line `sep=;` names any delimiter. */
function delimitersOf(text: string): readonly string[] {
  const named = /^\s{0,9}"?sep=(.)"?\s*\n/i.exec(text.slice(0, 200))?.[1];
  return named === undefined || DELIMITERS.includes(named) ? DELIMITERS : [named, ...DELIMITERS];
}

function score({ roles, columns }: Candidate): number {
  return knownRoles(roles) * MOST_COLUMNS + columns.length;
}

function knownRoles(roles: ColumnRoles): number {
  return Array.from(roles.values()).filter((indices) => indices.length > 0).length;
}

function isHeader({ roles }: Candidate): boolean {
  const has = (role: 'title' | 'abstract'): boolean => (roles.get(role) ?? []).length > 0;
  return (has('title') || has('abstract')) && knownRoles(roles) > 1;
}

function firstOf(
  candidates: Iterable<Candidate>,
  fits: (candidate: Candidate) => boolean,
): Candidate | undefined {
  for (const candidate of candidates) if (fits(candidate)) return candidate;
  return undefined;
}

/** Yields what the first lines would be as headers: rows of two and more short names. */
function* candidatesFor(text: string, delimiter: string): Generator<Candidate> {
  let start = 0;
  for (let line = 0; line < MOST_PREFACE_LINES && start < text.length; line += 1) {
    const lineEnd = text.indexOf('\n', start);
    const { cells, end, isBroken } = firstRow(text, start, delimiter, LONGEST_HEADER);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    const names = isBroken ? looseNames(text.slice(start, next), delimiter) : cells;
    const isNames =
      names.length > 1 &&
      names.length <= MOST_COLUMNS &&
      names.every((name) => name.length <= LONGEST_NAME);
    if (isNames) {
      const columns = names.map((name) => name.trim());
      const bodyStart = isBroken ? next : end + 1;
      yield { delimiter, columns, roles: columnRoles(columns), bodyStart };
    }
    start = next;
  }
}

/** Returns the names of a line where a quotation mark is lost or one too many: only a delimiter inside of whole quotes is
 * none. */
function looseNames(line: string, delimiter: string): readonly string[] {
  const names: string[] = [];
  const text = line.slice(0, LONGEST_HEADER).trimEnd();
  for (let at = 0; at <= text.length;) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    const behind = quoted === null ? -1 : at + quoted[0].length;
    const isWhole = behind === text.length || text[behind] === delimiter;
    const found = text.indexOf(delimiter, at);
    const end = isWhole ? behind : found < 0 ? text.length : found;
    names.push(text.slice(at, end).replace(/^[\s"]+|[\s"]+$/g, ''));
    at = end + 1;
  }
  return names;
}

const QUOTED = /\s{0,9}"[^"\n]{0,200}"\s{0,9}/y;

/** Rows may all have a cell more or less than the header. One more at the front is what R writes: the row's number. */
function shapeOf(
  text: string,
  { columns, bodyStart, delimiter }: Candidate,
): Pick<TableHeader, 'shape' | 'hasRowNumbers'> {
  const sample: (readonly string[])[] = [];
  const only = { delimiter, widths: new Set([columns.length]) };
  for (const { cells } of tableRows(text, bodyStart, only)) {
    sample.push(cells);
    if (sample.length === SAMPLE_ROWS) break;
  }
  const counts = new Map<number, number>();
  for (const { length } of sample) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual =
    Array.from(counts).find(([, count]) => count > 2 && count * 2 > sample.length)?.[0] ??
    columns.length;
  const usualRows = sample.filter(({ length }) => length === usual);
  return {
    shape: { delimiter, widths: new Set([columns.length, usual]) },
    hasRowNumbers:
      usual === columns.length + 1 &&
      usualRows.every(([first = '']) => /^\d+$/.test(first)) &&
      usualRows.some((cells) => (cells.at(-1) ?? '').trim() !== ''),
  };
}
