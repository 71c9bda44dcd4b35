import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/core/contract/column-reader.ts';
import { stopAtFirst } from '../../../src/core/contract/fields.ts';
import type { ColumnDescription } from '../../../src/core/contract/map.ts';
import { createColumnWriter } from '../../../src/core/write/column-writer.ts';

const ANY = { minimum: -Infinity, maximum: Infinity };
const read = (columns: readonly ColumnDescription[], bytes: Uint8Array) =>
  readColumns({ path: 'c.bin', bytes: bytes.length, sha256: '', columns }, bytes, stopAtFirst);

describe('createColumnWriter', () => {
  it('takes the smallest type that holds the values', () => {
    const writer = createColumnWriter();
    for (const value of [255, 256, 65_536, -1, -40_000])
      writer.wholes(String(value), Int32Array.of(value));
    const types = writer.finish().columns.map(({ name, type }) => [name, type]);
    expect(types).toEqual([
      ['255', 'uint8'],
      ['256', 'uint16'],
      ['65536', 'int32'],
      ['-1', 'int16'],
      ['-40000', 'int32'],
    ]);
  });

  it('writes what the reader reads, from any place in a buffer', () => {
    const column = fc.array(fc.integer({ min: -(2 ** 20), max: 2 ** 20 }), { maxLength: 9 });
    fc.assert(
      fc.property(column, column, fc.nat(9), (wholes, stored, offset) => {
        const decimals = Float64Array.from(stored, (value) => value / 1e4);
        const writer = createColumnWriter();
        writer.wholes('wholes', Int32Array.from(wholes));
        writer.decimals('decimals', decimals, 1e4);
        const { bytes, columns } = writer.finish();
        const moved = new Uint8Array(bytes.length + offset).subarray(offset);
        moved.set(bytes);
        const reader = read(columns, moved);
        expect([...reader.wholes('wholes', { length: wholes.length, ...ANY })]).toEqual(wholes);
        expect(reader.decimals('decimals', { length: stored.length, ...ANY })).toEqual(decimals);
      }),
    );
  });
});

describe('readColumns', () => {
  const bytes = new Uint8Array(8);
  const column = (changed: Partial<ColumnDescription>): readonly ColumnDescription[] => [
    { name: 'a', type: 'uint8', scale: 1, length: 8, ...changed },
  ];

  it('refuses columns that do not fill the file', () => {
    expect(() => read(column({ length: 9 }), bytes)).toThrow('c.bin: a: reaches beyond the end');
    expect(() => read([], bytes)).toThrow('holds 8 bytes, its columns take 0');
  });

  it('names a column that is missing or of another type', () => {
    expect(() => read(column({}), bytes).wholes('b', { length: 8, ...ANY })).toThrow(
      'c.bin: b: is missing',
    );
    expect(() => read(column({}), bytes).floats('a', 8)).toThrow('expected the type float32');
    expect(() => read(column({ scale: 10 }), bytes).wholes('a', { length: 8, ...ANY })).toThrow(
      'whole numbers',
    );
  });
});
