import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, parseYears } from '../../../../src/core/explore/query/parse-query.ts';

describe('parseQuery', () => {
  it.each([
    ['long memory', { words: 'long memory', phrases: [], clauses: [] }],
    ['"state space" vision', { words: 'vision', phrases: ['state space'], clauses: [] }],
    ['„state space“', { words: '', phrases: ['state space'], clauses: [] }],
    ['"not closed', { words: '', phrases: ['not closed'], clauses: [] }],
    ['author:gu', { words: '', phrases: [], clauses: [{ field: 'author', value: 'gu' }] }],
    [
      'Author:"Albert Gu" fast',
      { words: 'fast', phrases: [], clauses: [{ field: 'author', value: 'Albert Gu' }] },
    ],
    [
      'year:2020.. theme:ssm',
      {
        words: '',
        phrases: [],
        clauses: [
          { field: 'year', value: '2020..' },
          { field: 'theme', value: 'ssm' },
        ],
      },
    ],
    ['topic:', { words: '', phrases: [], clauses: [] }],
    ['BERT: pre-training', { words: 'BERT: pre-training', phrases: [], clauses: [] }],
    ['ratio 3:4', { words: 'ratio 3:4', phrases: [], clauses: [] }],
    ['  ', { words: '', phrases: [], clauses: [] }],
  ])('takes %j apart', (text, query) => {
    expect(parseQuery(text)).toEqual(query);
  });

  it('loses no plain word, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9.,]{1,6}$/u), { maxLength: 6 }), (words) => {
        expect(parseQuery(words.join(' ')).words).toBe(words.join(' '));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseQuery(text)));
  });
});

describe('parseYears', () => {
  it.each([
    ['2020', [2020, 2020]],
    ['2020..', [2020, Infinity]],
    ['..2019', [-Infinity, 2019]],
    ['2018..2020', [2018, 2020]],
    ['2020-2018', [2018, 2020]],
    ['', null],
    ['..', null],
    ['soon', null],
  ])('reads %j as %j', (text, years) => {
    expect(parseYears(text)).toEqual(years);
  });
});
