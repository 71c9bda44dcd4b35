import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { mapTables } from '../../../src/core/write/map-tables.ts';
import { tableParquet } from '../../../src/core/write/table-parquet.ts';
import { makeTable, wholeColumn, type Table } from '../../../src/core/write/table.ts';
import { makeSmallMap } from '../../support/small-map.ts';
import { anyTable, rowsOf } from './any-table.ts';

async function readBack(table: Table): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await parquetReadObjects({ file: tableParquet(table).slice().buffer });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'bigint' ? Number(value) : value,
      ]),
    ),
  );
}

describe('tableParquet', () => {
  it('is read back exactly, lists as lists', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable(), async (table) => {
        expect(await readBack(table)).toEqual(rowsOf(table));
      }),
    );
  });

  it.each(mapTables(makeSmallMap()))(
    'is read back exactly for the $name of a map',
    async (table) => {
      expect(await readBack(table)).toEqual(rowsOf(table));
    },
  );

  it('takes the larger whole numbers only where one needs it', () => {
    const typeOf = (value: number): unknown => {
      const table = makeTable('t', '', [wholeColumn('n', '', [value, null])]);
      return parquetMetadata(tableParquet(table).slice().buffer).schema[1]?.type;
    };
    expect([typeOf(2024), typeOf(-(2 ** 31) + 1), typeOf(2 ** 31)]).toEqual([
      'INT32',
      'INT32',
      'INT64',
    ]);
  });

  it('writes a table without rows', async () => {
    const table = makeTable('t', '', [wholeColumn('n', '', [])]);
    expect(await readBack(table)).toEqual([]);
  });
});
