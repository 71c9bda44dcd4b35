import type { SchemaElement } from 'hyparquet';
// By its path: the package's main entry point brings along Node's file system.
import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import type { Table, TableColumn } from './table.ts';

const LARGEST_INT32 = 2 ** 31 - 1;

/** Returns a table as Parquet, Snappy-compressed: text as UTF8, whole numbers as INT32 (INT64 where one does not fit),
 * decimals as DOUBLE, lists as LIST of UTF8. Equal tables give equal bytes. O(values). */
export function tableParquet({ columns }: Table): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column) => ({ name: column.name, data: dataOf(column) })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    createdBy: 'field-atlas',
  });
  return new Uint8Array(buffer);
}

function dataOf(column: TableColumn): unknown[] {
  if (column.type === 'whole' && !fitsInt32(column.values))
    return column.values.map((value) => (value === null ? null : BigInt(value)));
  return [...column.values];
}

function schemaOf(column: TableColumn): readonly SchemaElement[] {
  const { name } = column;
  switch (column.type) {
    case 'text':
      return [utf8(name, 'OPTIONAL')];
    case 'whole': {
      const type = fitsInt32(column.values) ? 'INT32' : 'INT64';
      return [{ name, type, repetition_type: 'OPTIONAL' }];
    }
    case 'decimal':
      return [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }];
    case 'flag':
      return [{ name, type: 'BOOLEAN', repetition_type: 'REQUIRED' }];
    case 'texts':
      return [
        { name, converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        utf8('element', 'REQUIRED'),
      ];
  }
}

function utf8(name: string, repetition: 'OPTIONAL' | 'REQUIRED'): SchemaElement {
  return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: repetition };
}

function fitsInt32(values: readonly (number | null)[]): boolean {
  return values.every((value) => value === null || Math.abs(value) <= LARGEST_INT32);
}
