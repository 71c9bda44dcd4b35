import { describe, expect, it } from 'vitest';
import { parseModel } from '../../../../src/core/embed/model/parse-model.ts';
import { quantiseRows, serialiseModel } from '../../../../src/core/embed/model/serialise-model.ts';
import { smallModel } from '../../../support/small-model.ts';

describe('parseModel', () => {
  const model = smallModel(['graph', 'network', 'étude'], [[0, 1]]);
  const bytes = serialiseModel(model);
  const changed = (place: number, value: number): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    copy[place] = value;
    return copy;
  };

  it('reads back what was written', () => {
    const read = parseModel(bytes, 'm.bin');
    expect(read.words).toEqual(model.words);
    expect([...read.rows]).toEqual([...model.rows]);
    expect([...read.scale]).toEqual([...model.scale]);
    expect([...read.documentFrequency]).toEqual([...model.documentFrequency]);
    expect([read.pairs.size, read.pairs.find(0, 1)]).toEqual([1, 0]);
    expect(read.checksum).toMatch(/^[0-9a-f]{8}$/);
  });

  it('reads from any place of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(parseModel(larger.subarray(3), 'm.bin').words).toEqual(model.words);
  });

  it.each([
    ['something else', new Uint8Array(100), 'does not begin with'],
    ['nothing', new Uint8Array(0), 'does not begin with'],
    ['a newer format', changed(8, 2), 'version 2'],
    ['a file cut short', bytes.subarray(0, bytes.length - 1), 'bytes where its header promises'],
    ['impossible sizes', changed(12, 0), 'sizes that no model has'],
    ['a damaged byte', changed(bytes.length - 1, 77), 'checksum'],
  ])('refuses %s', (_, damaged, sentence) => {
    expect(() => parseModel(damaged, 'm.bin')).toThrow(sentence);
  });
});

describe('quantiseRows', () => {
  it('is off by half a step at most', () => {
    const table = Float32Array.from([1, -0.5, 0.25, 0.003, 0, 0]);
    const { rows, scale } = quantiseRows(table, 2);
    for (const [at, value] of table.entries()) {
      const step = scale[Math.floor(at / 2)] ?? 0;
      expect(Math.abs((rows[at] ?? 0) * step - value)).toBeLessThanOrEqual(step / 2 + 1e-6);
    }
  });
});
