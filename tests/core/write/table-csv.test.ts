import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { flagColumn, makeTable, textColumn, textsColumn } from '../../../src/core/write/table.ts';
import { tableCsv } from '../../../src/core/write/table-csv.ts';
import { anyTable, rowsOf } from './any-table.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('tableCsv', () => {
  it('begins with the byte order mark and quotes what must be', () => {
    const table = makeTable('t', '', [
      textColumn('id', '', ['a', 'b "c"', null, '']),
      textsColumn('authors', '', [['Ada', 'Ben'], [], ['Li, X'], ['two\nlines']]),
      flagColumn('is_old', '', [true, false, false, true]),
    ]);
    const bytes = tableCsv(table);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(decode(bytes)).toBe(
      'id,authors,is_old\r\n' +
        'a,Ada; Ben,true\r\n' +
        '"b ""c""","",false\r\n' +
        ',"Li, X",false\r\n' +
        '"","two\nlines",true\r\n',
    );
  });

  it('is read back by another program, every field as it was', () => {
    fc.assert(
      fc.property(anyTable(), (table) => {
        const { data } = Papa.parse<string[]>(decode(tableCsv(table)), {
          delimiter: ',',
          newline: '\r\n',
        });
        const expected = rowsOf(table).map((row) =>
          Object.values(row).map((value) =>
            Array.isArray(value) ? value.join('; ') : value === null ? '' : String(value),
          ),
        );
        expect(data).toEqual([table.columns.map(({ name }) => name), ...expected, ['']]);
      }),
    );
  });

  it('writes more rows than go into one piece', () => {
    const names = Array.from({ length: 5000 }, (_, row) => `paper ${row}`);
    const lines = decode(tableCsv(makeTable('t', '', [textColumn('name', '', names)]))).split(
      '\r\n',
    );
    expect(lines).toEqual(['name', ...names, '']);
  });
});
