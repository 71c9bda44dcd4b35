/** A plain table, by columns; every column has one value a row. */
export interface Table {
  /** Such as `papers`; a file's name without its ending. */
  readonly name: string;
  /** What one row is, in a sentence. */
  readonly meaning: string;
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

/** One column. Numbers are finite; null = not known. */
export type TableColumn = Named &
  (
    | { readonly type: 'text'; readonly values: readonly (string | null)[] }
    | { readonly type: 'whole' | 'decimal'; readonly values: readonly (number | null)[] }
    | { readonly type: 'flag'; readonly values: readonly boolean[] }
    | { readonly type: 'texts'; readonly values: readonly (readonly string[])[] }
  );

/** One value of a table. */
export type TableValue = TableColumn['values'][number];

/** What tables are written as; their files end like this. */
export const TABLE_FORMATS = ['csv', 'parquet', 'jsonl'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

interface Named {
  readonly name: string;
  /** For people: what a value says, with its unit or range. */
  readonly meaning: string;
}

/** Returns a table of columns that are equally long.
 * @throws RangeError where they are not */
export function makeTable(name: string, meaning: string, columns: readonly TableColumn[]): Table {
  const rows = columns[0]?.values.length ?? 0;
  for (const column of columns)
    if (column.values.length !== rows)
      throw new RangeError(
        `column ${name}.${column.name} has ${column.values.length} values, the first one ${rows}`,
      );
  return { name, meaning, rows, columns };
}

/** Returns a column of text. */
export function textColumn(
  name: string,
  meaning: string,
  values: readonly (string | null)[],
): TableColumn {
  return { name, meaning, type: 'text', values };
}

/** Returns a column of whole numbers. */
export function wholeColumn(
  name: string,
  meaning: string,
  values: readonly (number | null)[],
): TableColumn {
  return { name, meaning, type: 'whole', values };
}

/** Returns a column of decimals. */
export function decimalColumn(
  name: string,
  meaning: string,
  values: readonly (number | null)[],
): TableColumn {
  return { name, meaning, type: 'decimal', values };
}

/** Returns a column of true and false. */
export function flagColumn(name: string, meaning: string, values: readonly boolean[]): TableColumn {
  return { name, meaning, type: 'flag', values };
}

/** Returns a column of lists of text. */
export function textsColumn(
  name: string,
  meaning: string,
  values: readonly (readonly string[])[],
): TableColumn {
  return { name, meaning, type: 'texts', values };
}
