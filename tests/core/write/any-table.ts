import fc from 'fast-check';
import {
  decimalColumn,
  flagColumn,
  makeTable,
  textColumn,
  textsColumn,
  wholeColumn,
  type Table,
} from '../../../src/core/write/table.ts';

const MEANING = 'made up';

/** Any table with a column of every type; texts hold quotes, commas, line ends and letters beyond ASCII. */
export function anyTable(): fc.Arbitrary<Table> {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', '=', 'é', '𝛼'),
  });
  const row = fc.record({
    text: fc.option(text),
    whole: fc.option(fc.maxSafeInteger()),
    decimal: fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    ),
    flag: fc.boolean(),
    texts: fc.array(text, { maxLength: 4 }),
  });
  return fc.array(row, { maxLength: 30 }).map((rows) =>
    makeTable('any', MEANING, [
      textColumn(
        'text',
        MEANING,
        rows.map(({ text }) => text),
      ),
      wholeColumn(
        'whole',
        MEANING,
        rows.map(({ whole }) => whole),
      ),
      decimalColumn(
        'decimal, or "number"',
        MEANING,
        rows.map(({ decimal }) => decimal),
      ),
      flagColumn(
        'flag',
        MEANING,
        rows.map(({ flag }) => flag),
      ),
      textsColumn(
        'texts',
        MEANING,
        rows.map(({ texts }) => texts),
      ),
    ]),
  );
}

/** The rows of a table as objects, as a reader of it would have them. */
export function rowsOf({ columns, rows }: Table): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
  );
}
