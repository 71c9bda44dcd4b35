import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { findCitations } from '../../../src/core/read/find-citations.ts';
import { readCorpus } from '../../../src/core/read/read-corpus.ts';

function record(known: Partial<PaperRecord>): PaperRecord {
  return {
    id: null,
    title: 'A title',
    abstract: '',
    authors: [],
    moreAuthors: false,
    year: null,
    published: null,
    venue: null,
    url: null,
    doi: null,
    arxiv: null,
    code: null,
    keywords: [],
    citations: null,
    otherIds: [],
    references: [],
    alsoAt: [],
    place: { source: 'a.json', line: null, record: 1 },
    ...known,
  };
}

const pairs = (records: readonly PaperRecord[]) => {
  const { citing, cited } = findCitations(records).citations;
  return Array.from(citing, (from, at) => [from, cited[at]]);
};

describe('findCitations', () => {
  it('joins references to papers by every kind of identifier', () => {
    const records = [
      record({ doi: '10.1/a' }),
      record({ arxiv: '1706.03762' }),
      record({ otherIds: ['openalex:W12', 'pmid:34'] }),
      record({ references: ['openalex:W12', 'arxiv:1706.03762', 'doi:10.1/A', 'doi:10.9/none'] }),
    ];
    expect(pairs(records)).toEqual([
      [3, 0],
      [3, 1],
      [3, 2],
    ]);
  });

  it("knows an arXiv paper by arXiv's DOI, both ways", () => {
    const records = [
      record({ arxiv: '1706.03762', references: ['arxiv:2312.00752'] }),
      record({ doi: '10.48550/arxiv.2312.00752', references: ['doi:10.48550/arXiv.1706.03762'] }),
    ];
    expect(pairs(records)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('counts none twice, and no paper that cites itself', () => {
    const records = [
      record({ doi: '10.1/a', otherIds: ['pmid:1'], references: ['doi:10.1/a'] }),
      record({ references: ['doi:10.1/a', 'pmid:1'] }),
    ];
    expect(pairs(records)).toEqual([[1, 0]]);
  });

  it('keeps what is known already', () => {
    const known = { citing: Int32Array.of(0), cited: Int32Array.of(1) };
    const records = [record({ doi: '10.1/a' }), record({}), record({ references: ['doi:10.1/a'] })];
    expect(findCitations(records, known).citations).toEqual({
      citing: Int32Array.of(0, 2),
      cited: Int32Array.of(1, 0),
    });
  });
});

describe('findCitations, of works that are no records,', () => {
  it('gives what leads to none, a list a record', () => {
    const records = [
      record({ doi: '10.1/a', references: ['doi:10.1/a', 'doi:10.9/later', 'pmid:7'] }),
      record({ references: ['doi:10.1/a'] }),
    ];
    expect(findCitations(records).references).toEqual([['doi:10.9/later', 'pmid:7'], []]);
  });

  it('gives no lists where there is none', () => {
    expect(findCitations([record({}), record({})]).references).toEqual([]);
  });
});

describe('readCorpus', () => {
  it('tells which papers cite which, numbered as the papers are', () => {
    const abstract = 'An abstract of a length that is enough for a paper to be kept on a map.';
    const works = [
      { title: 'Without abstract', doi: '10.1/none' },
      { title: 'Cited paper', abstract, doi: '10.1/cited' },
      { title: 'Citing paper', abstract, references: ['10.1/cited', '10.1/none'] },
    ];
    const bytes = new TextEncoder().encode(JSON.stringify(works));
    const { citations } = readCorpus([{ name: 'works.json', bytes }], { facts: [], strict: false });
    expect(citations).toEqual({ citing: Int32Array.of(1), cited: Int32Array.of(0) });
  });
});
