import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChoices, topChoices } from '../../../src/core/explore/facet-choices.ts';

const values = ['Ada', 'Bea', 'Cem', 'Dora', 'Emil'].map((label) => ({ id: label, label }));

describe('allChoices', () => {
  it('keeps the order of the facet', () => {
    const { shown, rest } = allChoices({ values }, Int32Array.of(1, 4), ['Cem']);
    expect(shown.map(({ count, isOn }) => [count, isOn])).toEqual([
      [1, false],
      [4, false],
      [0, true],
      [0, false],
      [0, false],
    ]);
    expect(rest).toBe(0);
  });
});

describe('topChoices', () => {
  it('puts the chosen ones first, then those that show most', () => {
    const { shown, rest } = topChoices({ values }, Int32Array.of(1, 4, 0, 4, 0), ['Emil'], {
      asked: '',
      most: 3,
    });
    expect(shown.map(({ label }) => label)).toEqual(['Emil', 'Bea', 'Dora']);
    expect(rest).toBe(1);
  });

  it('finds names whatever their case and accents', () => {
    const { shown } = topChoices({ values }, undefined, [], { asked: ' É', most: 9 });
    expect(shown.map(({ label }) => label)).toEqual(['Bea', 'Cem', 'Emil']);
  });

  it('offers what sorting all of them would', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: String(index),
      label: String(index),
    }));
    const counts = fc.array(fc.nat(4), { minLength: 40, maxLength: 40 });
    const chosen = fc.subarray(many.map(({ id }) => id));
    fc.assert(
      fc.property(counts, chosen, fc.integer({ min: 1, max: 50 }), (numbers, ids, most) => {
        const all = many
          .map((value, index) => ({
            ...value,
            count: numbers[index] ?? 0,
            isOn: ids.includes(value.id),
          }))
          .filter(({ isOn, count }) => isOn || count > 0)
          .sort((a, b) => Number(b.isOn) - Number(a.isOn) || b.count - a.count);
        expect(
          topChoices({ values: many }, Int32Array.from(numbers), ids, { asked: '', most }),
        ).toEqual({ shown: all.slice(0, most), rest: Math.max(0, all.length - most) });
      }),
    );
  });
});
