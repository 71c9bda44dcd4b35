import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { readJsonArray } from '../../../src/core/read/json-array.ts';
import type { ReadResult } from '../../../src/core/read/read-result.ts';

const read = (text: string): ReadResult => readJsonArray({ name: 'x.json', text }, () => undefined);
const titles = (text: string): readonly string[] => read(text).records.map(({ title }) => title);

describe('readJsonArray', () => {
  it('reads a list, an object with papers, and one paper alone', () => {
    const list = '[{"title": "A", "abstract": "a"}, {"title": "B", "abstract": "b"}]';
    expect(titles(list)).toEqual(['A', 'B']);
    expect(titles(`{"version": 1, "papers": ${list}}`)).toEqual(['A', 'B']);
    expect(titles('{"title": "A", "abstract": "a"}')).toEqual(['A']);
    expect(titles('[]')).toEqual([]);
  });

  it('numbers the records from 1 and loses a bad one alone', () => {
    const { records, damaged } = read('[{"title": "A"}, 7, {"title": "B"}]');
    expect(records.map(({ place }) => place.record)).toEqual([1, 3]);
    expect(damaged.map(({ place, reason }) => [place.record, reason])).toEqual([
      [2, 'expected an object with title and abstract, not 7'],
    ]);
  });

  it('says at which line and column a text breaks that holds nothing whole', () => {
    expect(() => read('[\n x\n]')).toThrow(
      new InputError(
        'not JSON: expected a value or "]" at column 2; correct it there or export the file again',
        { source: 'x.json', line: 2, record: null },
      ),
    );
  });

  it('refuses JSON that holds no list', () => {
    expect(() => read('{"no": "papers"}')).toThrow(/^x\.json: expected a list of papers/);
  });
});
