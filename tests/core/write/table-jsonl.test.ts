import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableJsonLines } from '../../../src/core/write/table-jsonl.ts';
import { makeTable, textColumn, textsColumn } from '../../../src/core/write/table.ts';
import { anyTable, rowsOf } from './any-table.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('tableJsonLines', () => {
  it('writes every column in every row', () => {
    const table = makeTable('t', '', [
      textColumn('id', '', ['a', null]),
      textsColumn('authors', '', [['Ada', 'Ben'], []]),
    ]);
    expect(decode(tableJsonLines(table))).toBe(
      '{"id":"a","authors":["Ada","Ben"]}\n{"id":null,"authors":[]}\n',
    );
  });

  it('is read back exactly', () => {
    fc.assert(
      fc.property(anyTable(), (table) => {
        const lines = decode(tableJsonLines(table)).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rowsOf(table));
      }),
    );
  });
});
