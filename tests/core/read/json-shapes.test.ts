import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { readJsonArray } from '../../../src/core/read/json-array.ts';
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
  it('reads works of OpenAlex and rebuilds their abstracts', () => {
    const work = {
      id: 'https://openalex.org/W12',
      doi: 'https://doi.org/10.1/ABC',
      title: 'A',
      publication_year: 2020,
      publication_date: '2020-05-01',
      ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/345' },
      primary_location: {
        landing_page_url: 'https://example.org/a',
        source: { display_name: 'A Venue' },
      },
      authorships: [{ author: { display_name: 'Ada Example' } }, { raw_author_name: 'B. Sample' }],
      cited_by_count: 7,
      keywords: [],
      concepts: [
        { display_name: 'Gates', score: 0.9 },
        { display_name: 'Art', score: 0.1 },
      ],
      referenced_works: ['https://openalex.org/W3', 'x'],
      abstract_inverted_index: { We: [0], find: [1, 3], 'that:': [2], bad: [-1, 'x', 1e9] },
    };
    const expected = record({
      title: 'A',
      abstract: 'We find that: find',
      authors: ['Ada Example', 'B. Sample'],
      year: 2020,
      published: '2020-05-01',
      venue: 'A Venue',
      url: 'https://example.org/a',
      doi: '10.1/abc',
      keywords: ['Gates'],
      citations: 7,
      otherIds: ['openalex:W12', 'pmid:345'],
      references: ['openalex:W3'],
    });
    expect(read({ meta: { count: 1 }, results: [work] })).toEqual(expected);
    expect(read([{ results: [work] }])).toEqual(expected);
    expect(titles([{ ...work, title: null }, work])).toEqual(['', 'A']);
  });

  it('reads works of Crossref', () => {
    const work = {
      DOI: '10.1/ABC',
      title: ['A'],
      subtitle: ['b'],
      abstract: '<jats:p>We find.</jats:p>',
      author: [{ given: 'Ada', family: 'Example' }, { name: 'The Group' }],
      issued: { 'date-parts': [[2019, 3]] },
      'container-title': ['A Venue'],
      'is-referenced-by-count': 3,
      URL: 'http://dx.doi.org/10.1/abc',
      reference: [{ DOI: '10.2/X' }, { unstructured: 'y' }],
    };
    const expected = record({
      title: 'A: b',
      abstract: '<jats:p>We find.</jats:p>',
      authors: ['Ada Example', 'The Group'],
      year: 2019,
      published: '2019-03',
      venue: 'A Venue',
      url: 'https://doi.org/10.1/abc',
      doi: '10.1/abc',
      citations: 3,
      references: ['doi:10.2/x'],
    });
    expect(read({ status: 'ok', message: work })).toEqual(expected);
    expect(read({ status: 'ok', message: { items: [work], facets: {} } })).toEqual(expected);
  });

  it('reads papers of Semantic Scholar', () => {
    const id = 'a'.repeat(40);
    const paper = {
      paperId: id,
      externalIds: { DOI: '10.1/ABC', ArXiv: '2103.10668', PubMed: '9' },
      title: 'A',
      abstract: 'We find.',
      venue: '',
      journal: { name: 'A Venue' },
      year: 2021,
      authors: [{ authorId: '1', name: 'Ada Example' }],
      citationCount: 5,
      fieldsOfStudy: ['Art'],
      references: [
        { paperId: 'b'.repeat(40), title: 'R', externalIds: { DOI: '10.2/X' } },
        { paperId: 'c'.repeat(40), title: 'S' },
        { paperId: null, title: 'T' },
      ],
    };
    const expected = record({
      title: 'A',
      abstract: 'We find.',
      authors: ['Ada Example'],
      year: 2021,
      venue: 'A Venue',
      url: 'https://arxiv.org/abs/2103.10668',
      doi: '10.1/abc',
      arxiv: '2103.10668',
      citations: 5,
      keywords: ['Art'],
      otherIds: [`s2:${id}`, 'pmid:9'],
      references: ['doi:10.2/x', `s2:${'c'.repeat(40)}`],
    });
    expect(read({ total: 1, data: [paper] })).toEqual(expected);
    expect(read({ data: [{ citingPaper: paper }] })).toEqual(expected);
    const keyed = { [id]: { title: 'A', paper_id: id }, k2: { title: 'B' } };
    expect(readAll(keyed).map((found) => [found.id, found.title, found.otherIds])).toEqual([
      [null, 'A', [`s2:${id}`]],
      ['k2', 'B', []],
    ]);
  });

  it('reads lines of the arXiv snapshot', () => {
    const line = {
      id: '0704.0001',
      title: 'A',
      abstract: 'We find.',
      authors: "C. Bal\\'azs, B. Sample",
      authors_parsed: [
        ['Balázs', 'C.', ''],
        ['Sample', 'B.', 'Jr'],
      ],
      categories: 'hep-ph cs.CL',
      'journal-ref': 'A Venue 7',
      doi: '10.1/A 10.1/B',
      update_date: '2008-11-26',
      versions: [{ version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' }],
    };
    expect(read([line])).toEqual(
      record({
        title: 'A',
        abstract: 'We find.',
        authors: ['C. Balázs', 'B. Sample Jr'],
        year: 2007,
        published: '2007-04-02',
        venue: 'A Venue 7',
        url: 'https://arxiv.org/abs/0704.0001',
        doi: '10.1/a',
        arxiv: '0704.0001',
        keywords: ['hep-ph', 'cs.CL'],
      }),
    );
  });

  it('reads notes of OpenReview, of both versions', () => {
    const expected = record({
      title: 'A',
      abstract: 'We find.',
      authors: ['Ada Example'],
      year: 2017,
      published: '2017-07-14',
      venue: 'A Venue',
      url: 'https://openreview.net/forum?id=abc',
      keywords: ['one'],
      otherIds: ['openreview:abc'],
    });
    const content = {
      title: 'A',
      abstract: 'We find.',
      authors: ['Ada Example'],
      venue: 'A Venue',
      keywords: ['one'],
    };
    const wrapped = Object.fromEntries(
      Object.entries(content).map(([name, value]) => [name, { value }]),
    );
    const note = { id: 'abc', forum: 'abc', cdate: 1_500_000_000_000 };
    expect(read({ notes: [{ ...note, content }], count: 1 })).toEqual(expected);
    expect(read({ notes: [{ ...note, content: wrapped }], count: 1 })).toEqual(expected);
  });

  it("reads Hugging Face's daily papers; votes are no citations", () => {
    const paper = {
      id: '2509.24006',
      title: 'A',
      summary: 'We find.',
      upvotes: 78,
      publishedAt: '2025-09-28T17:58:59.000Z',
      authors: [{ _id: '1', name: 'Ada Example' }],
      githubRepo: 'https://github.com/a/b',
      ai_keywords: ['one'],
    };
    const expected = record({
      title: 'A',
      abstract: 'We find.',
      authors: ['Ada Example'],
      year: 2025,
      published: '2025-09-28',
      url: 'https://arxiv.org/abs/2509.24006',
      arxiv: '2509.24006',
      code: 'https://github.com/a/b',
      keywords: ['one'],
    });
    expect(read([{ paper, title: 'A', numComments: 2 }])).toEqual(expected);
    expect(read([paper])).toEqual(expected);
  });

  it('reads documents of a VOSviewer network, also out of their description', () => {
    const plain = { id: 1, label: 'A (2020)', title: 'A', abstract: 'We find.', x: 0, y: 0 };
    const rows =
      '<table><tr><td>Authors:</td><td>Ada Example; Ben Sample</td></tr><tr><td>Title:</td><td>A<sub>2</sub></td></tr><tr><td>Source:</td><td>A Venue</td></tr><tr><td>Year:</td><td>2020</td></tr><tr><td>Abstract:</td><td>We find.</td></tr></table>';
    const parts =
      "<div class='description_title'><a class='description_url' href='b'>A</a></div><div class='description_abstract'>We find.</div>";
    const items = [
      plain,
      { id: 2, label: 'x', weights: { Citations: 3 }, description: rows },
      { id: 3, label: 'x', description: parts },
    ];
    expect(readAll({ config: {}, network: { items, links: [] } })).toMatchObject([
      { title: 'A', abstract: 'We find.' },
      {
        title: 'A₂',
        abstract: 'We find.',
        authors: ['Ada Example', 'Ben Sample'],
        year: 2020,
        venue: 'A Venue',
        citations: 3,
      },
      { title: 'A', abstract: 'We find.' },
    ]);
  });
});
