import { guessColumns } from './guess-columns.ts';
import { columnRoles, type ColumnRole, type ColumnRoles } from './table-columns.ts';
import type { TableHeader } from './table-header.ts';
import { firstRow } from './table-rows.ts';

/** A header that was guessed, and the sentence that says so. */
export interface GuessedHeader {
  readonly header: TableHeader;
  readonly note: string;
}

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_ROWS = 60;
const LONGEST_ROW = 300_000;
/** A table has at least so many rows of one width … */
const LEAST_ROWS = 2;
/** … and few of another. */
const ALIKE = 0.7;
/** A name of a column has no more words. */
const LONGEST_NAME_WORDS = 8;
/** Columns of running text that is no abstract. */
const OTHER_TEXT =
  /affil|address|correspond|fund|grant|author|referenc|citation|keyword|note|comment|acknowl|tag|index|source|full.?text|review|history/i;
const WANTED: ReadonlySet<ColumnRole> = new Set([
  'title',
  'abstract',
  'authors',
  'year',
  'doi',
  'url',
]);

interface Sample {
  readonly delimiter: string;
  readonly width: number;
  readonly rows: readonly { readonly cells: readonly string[]; readonly end: number }[];
}

/** Returns a header for a text that is a table without a line of names, or with one that names neither title nor abstract
 * (in a language that is not known, or spoilt): the columns are told by what stands in them. Null where no column holds
 * running text beside one of titles, or where rows have now so many cells, now so many. Cost: linear in the first rows. */
export function guessHeader(text: string): GuessedHeader | null {
  const guesses = DELIMITERS.flatMap((delimiter) => {
    const sample = sampleOf(text, delimiter);
    return sample === null ? [] : (guessFrom(sample) ?? []);
  });
  const [first] = guesses.sort((a, b) => b.header.roles.size - a.header.roles.size);
  return first ?? null;
}

/** Returns the roles of a header, with columns for title and abstract where it names none of that kind but one of its other
 * columns holds such text, and a sentence for each.
 * @param rows cells of a sample, rows as wide as the header */
export function completeRoles(
  { columns, roles }: Pick<TableHeader, 'columns' | 'roles'>,
  rows: readonly (readonly string[])[],
): { readonly roles: ColumnRoles; readonly notes: readonly string[] } {
  const missing = (['title', 'abstract'] as const).filter(
    (role) => (roles.get(role) ?? []).length === 0,
  );
  if (missing.length !== 1) return { roles, notes: [] };
  const others = columns.flatMap((name, index) => (OTHER_TEXT.test(name) ? [index] : []));
  const taken = new Set([...roles.values(), others].flat());
  const found = guessColumns(rows, new Set(missing), taken);
  return {
    roles: new Map([...roles, ...Array.from(found, ([role, index]) => [role, [index]] as const)]),
    notes: Array.from(
      found,
      ([role, index]) =>
        `no column is named for the ${role}; ${told(columns, index)} is taken for it`,
    ),
  };
}

function guessFrom({ delimiter, width, rows }: Sample): GuessedHeader | null {
  const body = rows.slice(1).map(({ cells }) => cells);
  const [first] = rows;
  if (first === undefined) return null;
  const found = guessColumns(
    body.length < LEAST_ROWS ? rows.map(({ cells }) => cells) : body,
    WANTED,
  );
  const [title, abstract] = [found.get('title'), found.get('abstract')];
  if (title === undefined || abstract === undefined) return null;
  const isNamed = first.cells.every(
    (cell) => cell.trim().split(/\s+/).length <= LONGEST_NAME_WORDS,
  );
  const columns = first.cells.map((cell, index) => (isNamed ? cell.trim() : `${index + 1}`));
  const named = isNamed ? columnRoles(columns) : new Map<ColumnRole, readonly number[]>();
  const guessed = Array.from(found, ([role, index]) => [role, [index]] as const);
  const line = isNamed
    ? 'the first line names neither title nor abstract'
    : 'the table has no line of column names';
  return {
    header: {
      columns,
      roles: new Map([...guessed.filter(([role]) => !named.has(role)), ...named]),
      shape: { delimiter, widths: new Set([width]) },
      hasRowNumbers: false,
      bodyStart: isNamed ? first.end + 1 : 0,
    },
    note: `${line}: ${told(columns, title)} is taken for the title, ${told(columns, abstract)} for the abstract, by what stands in them; name them with --column if that is wrong`,
  };
}

function told(columns: readonly string[], index: number): string {
  const name = columns[index] ?? '';
  return name === '' || name === `${index + 1}`
    ? `column ${index + 1}`
    : `column "${name.slice(0, 60)}"`;
}

/** The first rows that have the number of cells that most of them have. */
function sampleOf(text: string, delimiter: string): Sample | null {
  const rows: { cells: readonly string[]; end: number }[] = [];
  for (let at = 0; at < text.length && rows.length < SAMPLE_ROWS;) {
    const lineEnd = text.indexOf('\n', at);
    const { cells, end, isBroken } = firstRow(text, at, delimiter, LONGEST_ROW);
    if (!isBroken && text.slice(at, end).trim() !== '') rows.push({ cells, end });
    at = (isBroken ? (lineEnd < 0 ? text.length : lineEnd) : end) + 1;
  }
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const isTable = width > 1 && count >= LEAST_ROWS && count >= ALIKE * rows.length;
  return isTable
    ? { delimiter, width, rows: rows.filter(({ cells }) => cells.length === width) }
    : null;
}
