import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createFormTable,
  hashLetter,
  NO_LETTER,
} from '../../../../src/core/embed/terms/form-table.ts';

const hashOf = (form: string): number =>
  Array.from({ length: form.length }, (_, at) => form.charCodeAt(at)).reduce(hashLetter, NO_LETTER);

describe('createFormTable', () => {
  it('finds forms where they stand in a text, and no others', () => {
    const table = createFormTable();
    table.add('state', hashOf('state'), 7);
    const text = 'a state space';
    expect(table.find(text, 2, 7, hashOf('state'))).toBe(7);
    expect(table.find(text, 2, 6, hashOf('stat'))).toBe(-1);
    expect(table.find(text, 8, 13, hashOf('space'))).toBe(-1);
  });

  it('tells forms of one hash apart', () => {
    const table = createFormTable();
    table.add('one', 5, 1);
    table.add('two', 5, 2);
    table.add('four', 5, 4);
    expect(table.find('one two four', 4, 7, 5)).toBe(2);
    expect(table.find('one two four', 8, 12, 5)).toBe(4);
    expect(table.find('six', 0, 3, 5)).toBe(-1);
  });

  it('holds what a map would hold, however many there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), (forms) => {
        const table = createFormTable();
        for (const [number, form] of forms.entries()) table.add(form, hashOf(form), number);
        expect(forms.map((form) => table.find(form, 0, form.length, hashOf(form)))).toEqual(
          forms.map((_, number) => number),
        );
      }),
      { seed: 5 },
    );
  });

  it('grows', () => {
    const table = createFormTable();
    const forms = Array.from({ length: 40_000 }, (_, number) => `word${number}`);
    for (const [number, form] of forms.entries()) table.add(form, hashOf(form), number);
    const wrong = forms.filter(
      (form, number) => table.find(form, 0, form.length, hashOf(form)) !== number,
    );
    expect(wrong).toEqual([]);
  });
});
