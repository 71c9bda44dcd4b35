import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { readJsonArray } from '../../../src/core/read/json-array.ts';
import { readJsonLines } from '../../../src/core/read/json-lines.ts';
import { emptyRecord, atRecord } from '../../../src/core/read/read-result.ts';

function readAll(value: unknown): readonly PaperRecord[] {
  const reports: string[] = [];
  const text = JSON.stringify(value);
  const { records, damaged } = readJsonArray({ name: 'x', text }, (_, field, problem) =>
    reports.push(`${field}: ${problem}`),
  );
  expect({ damaged, reports }).toEqual({ damaged: [], reports: [] });
  return records;
}
const read = (value: unknown): PaperRecord | undefined => readAll(value)[0];
const titles = (value: unknown): readonly string[] => readAll(value).map(({ title }) => title);
const record = (fields: Partial<PaperRecord>): PaperRecord => ({
  ...emptyRecord(atRecord('x', 1)),
  ...fields,
});

describe('readJsonArray', () => {
  it('reads CSL-JSON', () => {
    const item = {
      id: 'example2020',
      type: 'article-journal',
      title: 'A',
      abstract: 'We find.',
      author: [
        { given: 'Ada', family: 'Example', 'non-dropping-particle': 'van' },
        { literal: 'The Group' },
      ],
      issued: { 'date-parts': [['2020', 5, 1]] },
      'container-title': 'A Venue',
      DOI: '10.1/ABC',
      PMID: '9',
      URL: 'https://example.org/a',
      keyword: 'one, two',
      note: 'arXiv: 2103.10668',
    };
    const expected = record({
      id: 'example2020',
      title: 'A',
      abstract: 'We find.',
      authors: ['Ada van Example', 'The Group'],
      year: 2020,
      published: '2020-05-01',
      venue: 'A Venue',
      url: 'https://example.org/a',
      doi: '10.1/abc',
      arxiv: '2103.10668',
      keywords: ['one', 'two'],
      otherIds: ['pmid:9'],
    });
    expect(read([item])).toEqual(expected);
    expect(read({ items: [item] })).toEqual(expected);
    expect(
      read([{ ...item, id: 'http://zotero.org/users/1/items/A', issued: { raw: 'May 2019' } }]),
    ).toMatchObject({
      id: null,
      year: 2019,
    });
  });

  it('knows fields by other names, and finds records and lists below the top', () => {
    const paper = {
      Paper_Title: 'A',
      summary: ['We', 'find.'],
      author_names: 'Ada Example, Ben Sample',
      published_at: '2020-05-01T00:00:00Z',
      journal: { name: 'A Venue' },
      pdf_url: 'https://arxiv.org/pdf/2103.10668',
      github: 'https://github.com/a/b',
      tags: [{ name: 'one' }],
      'Cited by count': 4,
      pmid: 9,
    };
    const expected = {
      title: 'A',
      abstract: 'We find.',
      authors: ['Ada Example', 'Ben Sample'],
      year: 2020,
      published: '2020-05-01',
      venue: 'A Venue',
      arxiv: '2103.10668',
      code: 'https://github.com/a/b',
      keywords: ['one'],
      citations: 4,
      otherIds: ['pmid:9'],
    };
    expect(read([paper])).toMatchObject(expected);
    expect(read([{ run: 1, paper }])).toMatchObject(expected);
    expect(read([{ run: 1, data: { raw: paper } }])).toMatchObject(expected);
    expect(read({ response: { header: [{ name: 'x' }], docs: [paper, paper] } })).toMatchObject(
      expected,
    );
    expect(titles({ title: 'My library', items: [{ title: 'A' }, { title: 'B' }] })).toEqual([
      'A',
      'B',
    ]);
    expect(titles({ title: 'A', references: [{ title: 'R' }, { title: 'S' }] })).toEqual(['A']);
  });

  it('reads Lens, Zotero, DBLP and Europe PMC, each with its lists of objects', () => {
    const ids = [
      { type: 'doi', value: '10.1000/1' },
      { type: 'pmid', value: '9' },
    ];
    const ada = { first_name: 'Ada', last_name: 'Example' };
    expect(
      read({ data: [{ title: 'A', authors: [ada], source: { title: 'J' }, external_ids: ids }] }),
    ).toMatchObject({
      authors: ['Ada Example'],
      venue: 'J',
      doi: '10.1000/1',
      otherIds: ['pmid:9'],
    });
    expect(
      read([
        {
          data: {
            title: 'B',
            creators: [{ firstName: 'Ada', lastName: 'Example' }],
            tags: [{ tag: 'x' }],
          },
        },
      ]),
    ).toMatchObject({ authors: ['Ada Example'], keywords: ['x'] });
    const info = {
      ee: 'https://example.org/c',
      title: 'C',
      authors: { author: [{ text: 'Ada Example' }, { text: 'Bo Muster' }] },
    };
    expect(read({ result: { hits: { hit: [{ '@id': '1', info }] } } })).toMatchObject({
      title: 'C',
      authors: ['Ada Example', 'Bo Muster'],
    });
    const hit = { title: 'D', authorString: 'Example A, Muster B.', abstractText: 'We find.' };
    expect(read({ resultList: { result: [hit] } })).toMatchObject({
      abstract: 'We find.',
      authors: ['Example A', 'Muster B.'],
    });
  });

  it('reads the same from lines', () => {
    const text =
      '{"id": 1, "paper": {"title": "A", "summary": "a"}}\n{"results": [{"title": "B"}, {"title": "C"}]}\n{"title": "D"}{"title": "E"}';
    const { records } = readJsonLines({ name: 'x', text }, () => undefined);
    expect(records.map(({ title, place }) => [title, place.line])).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 2],
      ['D', 3],
      ['E', 3],
    ]);
  });
});
