import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../src/core/read/json-lines.ts';
import type { ReadResult } from '../../../src/core/read/read-result.ts';

function read(...lines: readonly string[]): ReadResult & { readonly reports: readonly string[] } {
  const reports: string[] = [];
  const report = (
    place: { readonly line: number | null },
    field: string,
    problem: string,
  ): void => {
    reports.push(`${place.line}: ${field}: ${problem}`);
  };
  return { ...readJsonLines({ name: 'x.jsonl', text: lines.join('\n') }, report), reports };
}

const paper = (fields: object): string => JSON.stringify({ title: 'A', abstract: 'B', ...fields });

describe('readJsonLines', () => {
  it('reads every field of a paper', () => {
    const { records, damaged, reports } = read(
      paper({
        id: 'a1',
        authors: ['Ada Example', 'Ben Sample'],
        moreAuthors: true,
        year: 2021,
        published: '2021-03-19',
        venue: 'A Venue',
        url: 'https://example.org/a',
        doi: 'https://doi.org/10.1000/ABC',
        arxiv: 'arXiv:2103.10668v2',
        code: 'https://example.org/code',
        keywords: ['one', 'two'],
        citations: 7,
        otherIds: ['pmid:12345', 'no kind'],
        references: ['doi:10.1/b', 'openalex:W7', 5],
      }),
    );
    expect({ damaged, reports }).toEqual({ damaged: [], reports: [] });
    expect(records).toEqual([
      {
        id: 'a1',
        title: 'A',
        abstract: 'B',
        authors: ['Ada Example', 'Ben Sample'],
        moreAuthors: true,
        year: 2021,
        published: '2021-03-19',
        venue: 'A Venue',
        url: 'https://example.org/a',
        doi: '10.1000/abc',
        arxiv: '2103.10668',
        code: 'https://example.org/code',
        keywords: ['one', 'two'],
        citations: 7,
        otherIds: ['pmid:12345'],
        references: ['doi:10.1/b', 'openalex:W7'],
        alsoAt: [],
        place: { source: 'x.jsonl', line: 1, record: null },
      },
    ]);
  });

  it('loses a broken line alone and says where and why', () => {
    const { records, damaged } = read(
      paper({ id: 'a' }),
      '{"title": "cut',
      '',
      '[1]',
      '"text"',
      'null',
      '{"title": 5, "abstract": "B"}',
      `\uFEFF${paper({ id: 'b' })}`,
    );
    expect(records.map(({ id, place }) => [id, place.line])).toEqual([
      ['a', 1],
      ['b', 8],
    ]);
    expect(damaged.map(({ place, reason }) => [place.line, reason])).toEqual([
      [2, 'not JSON: expected a closing double quote, not the end of the text at column 15'],
      [4, 'expected an object with title and abstract, not a list'],
      [5, 'expected an object with title and abstract, not "text"'],
      [6, 'expected an object with title and abstract, not null'],
      [7, 'title: expected a text, not 5'],
    ]);
  });

  it('leaves fields of a wrong kind empty and reports them by name', () => {
    const { records, reports } = read(
      paper({
        authors: 5,
        year: 'n.d.',
        published: 'last May',
        venue: {},
        url: 'javascript:alert(1)',
        doi: 'none',
        arxiv: true,
        code: 'github',
        keywords: 3,
        citations: -1,
        moreAuthors: 'yes',
      }),
    );
    expect(records[0]).toMatchObject({ authors: [], year: null, url: null, code: null, doi: null });
    expect(reports.map((report) => report.split(': ')[1]).sort()).toEqual(
      'arxiv authors citations code doi keywords moreAuthors published url venue year'.split(' '),
    );
    expect(reports).toContain('1: year: expected a year from 1000 to 2100, not "n.d."');
  });

  it('takes null and missing fields for unknown, without a report', () => {
    const { records, reports } = read(paper({ year: null, authors: null, url: '', doi: null }));
    expect(records[0]).toMatchObject({ year: null, authors: [], url: null, doi: null });
    expect(reports).toEqual([]);
  });

  it.each<[unknown, number | null]>([
    [2020, 2020],
    ['2020', 2020],
    [999, null],
    [2101, null],
    [2020.5, null],
    ['20201', null],
  ])('takes the year %j for %j', (year, expected) => {
    expect(read(paper({ year })).records[0]?.year).toBe(expected);
  });

  it.each<[unknown, readonly string[], boolean]>([
    [
      [{ name: 'Ada Example' }, { given: 'Ben', family: 'Sample' }],
      ['Ada Example', 'Ben Sample'],
      false,
    ],
    ['Ada Example; Ben Sample', ['Ada Example', 'Ben Sample'], false],
    ['Ada Example and Ben Sample', ['Ada Example', 'Ben Sample'], false],
    ['Example, Ada and Sample, Ben', ['Example, Ada', 'Sample, Ben'], false],
    ['Ada Example, Ben Sample, and Chi Nobody', ['Ada Example', 'Ben Sample', 'Chi Nobody'], false],
    ['Anderson Brandt', ['Anderson Brandt'], false],
    ['Ada Example et al.', ['Ada Example'], true],
    ['Example, Ada and others', ['Example, Ada'], true],
    [['Ada Example', 'et al.'], ['Ada Example'], true],
    [['Ada\u202E  Example', ' '], ['Ada Example'], false],
  ])('takes the authors %j for %j', (authors, names, moreAuthors) => {
    expect(read(paper({ authors })).records[0]).toMatchObject({ authors: names, moreAuthors });
  });

  it('derives address, year and ids from one another', () => {
    const { records } = read(
      paper({ arxiv: '2103.10668', published: '2021-03' }),
      paper({ doi: '10.1000/182', published: '2020' }),
      paper({ url: 'http://arxiv.org/pdf/cs/0112017v1', published: '2001-12-03T10:00:00Z' }),
    );
    expect(records).toMatchObject([
      { url: 'https://arxiv.org/abs/2103.10668', year: 2021, published: '2021-03' },
      { url: 'https://doi.org/10.1000/182', year: 2020, published: null },
      { arxiv: 'cs/0112017', year: 2001, published: '2001-12-03' },
    ]);
  });

  it('takes keywords as one text, too', () => {
    const { records } = read(paper({ keywords: 'a, b; c' }), paper({ keywords: 'a, b , a' }));
    expect(records.map(({ keywords }) => keywords)).toEqual([
      ['a, b', 'c'],
      ['a', 'b'],
    ]);
  });

  it('reads one line of five megabytes, and takes no field from a prototype', () => {
    const { records } = read(
      paper({ abstract: 'word '.repeat(1_000_000) }),
      '{"title": "A", "__proto__": {"abstract": "B"}}',
    );
    expect(records.map(({ abstract }) => abstract.length)).toEqual([5_000_000, 0]);
  });
});
