import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { mergeDuplicates } from '../../../src/core/read/merge-duplicates.ts';
import { atLine } from '../../../src/core/read/read-result.ts';
import { record } from './sources.ts';

const merge = (...records: readonly Partial<PaperRecord>[]) => mergeDuplicates(records.map(record));

describe('mergeDuplicates', () => {
  it.each<[string, Partial<PaperRecord>, Partial<PaperRecord>]>([
    ['DOI', { title: 'A', doi: '10.1/a' }, { title: 'B', doi: '10.1/a' }],
    [
      'another id',
      { title: 'A', otherIds: ['pmid:7'] },
      { title: 'B', otherIds: ['s2:x', 'pmid:7'] },
    ],
    ['arXiv id', { title: 'A', arxiv: '2103.00001' }, { title: 'B', arxiv: '2103.00001' }],
    ['normalised title', { title: 'Élan: a Study' }, { title: 'ELAN — A study' }],
  ])('merges by %s', (_, first, second) => {
    expect(merge(first, second)).toMatchObject({ merged: 1, records: [{ place: { line: 1 } }] });
  });

  it.each<[string, number, Partial<PaperRecord>, Partial<PaperRecord>]>([
    ['a year apart', 1, { year: 2020 }, { year: 2021 }],
    ['years apart', 0, { year: 2019 }, { year: 2021 }],
    [
      'of one first author, however written',
      1,
      { authors: ['Ada Lovelace'] },
      { authors: ['Lovelace, A.'] },
    ],
    ['of other first authors', 0, { authors: ['Ada Lovelace'] }, { authors: ['Alan Turing'] }],
    ['one without year and authors', 1, { year: 2019, authors: ['Ada Lovelace'] }, {}],
  ])('tells papers of one title apart by year and first author: %s', (_, merged, one, other) => {
    const titled = [one, other].map((fields) => ({ title: 'Editorial', ...fields }));
    expect(merge(...titled).merged).toBe(merged);
    expect(merge(...titled.toReversed()).merged).toBe(merged);
  });

  it('merges by way of a third record and keeps the order of first occurrence', () => {
    const { records, merged } = merge(
      { title: 'A', doi: '10.1/a' },
      { title: 'Other' },
      { title: 'C', arxiv: '2103.00001' },
      { title: 'B', doi: '10.1/a', arxiv: '2103.00001' },
    );
    expect(merged).toBe(2);
    expect(records.map(({ title }) => title)).toEqual(['B', 'Other']);
  });

  it('does not merge papers whose titles hold neither letter nor digit', () => {
    expect(merge({ title: '?!' }, { title: '…' }).merged).toBe(0);
  });

  it('lets the richest record decide field by field and loses nothing', () => {
    const { records } = merge(
      {
        title: 'gates',
        abstract: 'long abstract',
        keywords: ['a'],
        citations: 9,
        published: '2021-03',
      },
      {
        title: 'Gates',
        abstract: 'short',
        year: 2021,
        venue: 'V',
        doi: '10.1/a',
        authors: ['A', 'B'],
        keywords: ['b', 'A'],
        citations: 4,
        published: '2021-03-19',
      },
      {
        title: 'GATES',
        authors: ['A'],
        moreAuthors: true,
        code: 'https://a.org',
        place: atLine('z', 7),
      },
    );
    expect(records).toEqual([
      record({
        title: 'Gates',
        abstract: 'long abstract',
        year: 2021,
        venue: 'V',
        doi: '10.1/a',
        authors: ['A', 'B'],
        keywords: ['b', 'A'],
        citations: 9,
        published: '2021-03-19',
        code: 'https://a.org',
        alsoAt: [atLine('test', 1), atLine('z', 7)],
      }),
    ]);
  });

  const anyRecord = fc
    .record({
      title: fc.constantFrom('A', 'a!', 'B', 'C', 'D', '?'),
      doi: fc.option(fc.constantFrom('10.1/a', '10.1/b', '10.1/c')),
      arxiv: fc.option(fc.constantFrom('2103.00001', '2103.00002')),
      abstract: fc.constantFrom('', 'x', 'xy'),
      year: fc.option(fc.constantFrom(2020, 2021)),
    })
    .map(record);

  it('counts every record once, leaves no pair that should be one, and loses no id', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), (list) => {
        const { records, merged } = mergeDuplicates(list);
        expect(records.length + merged).toBe(list.length);
        const dois = records.flatMap(({ doi }) => doi ?? []);
        expect(new Set(dois).size).toBe(dois.length);
        for (const { year, abstract } of list) {
          expect(records.some((kept) => year === null || kept.year !== null)).toBe(true);
          expect(records.some((kept) => kept.abstract.length >= abstract.length)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same papers in any order of the records', () => {
    const content = (records: readonly PaperRecord[]): readonly string[] =>
      mergeDuplicates(records)
        .records.map((kept) => JSON.stringify({ ...kept, place: null }))
        .sort();
    fc.assert(
      fc.property(
        fc
          .array(anyRecord, { maxLength: 8 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          expect(content(shuffled)).toEqual(content(list));
        },
      ),
      { numRuns: 200 },
    );
  });
});
