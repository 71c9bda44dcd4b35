import type { Table } from './table.ts';
import { linesToBytes } from './text-bytes.ts';

/** Returns a table as JSON Lines: one object a row, every column in each, null for what is not known. O(text). */
export function tableJsonLines(table: Table): Uint8Array {
  return linesToBytes(jsonLines(table));
}

function* jsonLines({ columns, rows }: Table): Generator<string> {
  const names = columns.map(({ name }) => JSON.stringify(name));
  for (let row = 0; row < rows; row += 1) {
    const members = columns.map(
      ({ values }, column) => `${names[column] ?? ''}:${JSON.stringify(values[row] ?? null)}`,
    );
    yield `{${members.join(',')}}\n`;
  }
}
