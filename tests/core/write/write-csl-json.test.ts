import { describe, expect, it } from 'vitest';
import { writeCslJson, type CitedPaper } from '../../../src/core/write/write-csl-json.ts';

const PAPER: CitedPaper = {
  id: 'a',
  title: 'A',
  abstract: 'We find.',
  authors: ['Ada van Example', 'Group'],
  moreAuthors: true,
  year: 2020,
  published: '2020-05',
  venue: 'A Venue',
  url: 'https://example.org/a',
  doi: '10.1/a',
  arxiv: '2103.10668',
  code: null,
  keywords: ['one', 'two, too'],
  citations: 3,
  otherIds: ['pmid:1', 'openalex:W12'],
};

describe('writeCslJson', () => {
  it('writes one item a line', () => {
    expect(writeCslJson([PAPER])).toBe(
      '[\n{"id":"a","type":"article-journal","title":"A","abstract":"We find.","author":[{"family":"Example","given":"Ada van"},{"literal":"Group"},{"literal":"others"}],"issued":{"date-parts":[[2020,5]]},"container-title":"A Venue","DOI":"10.1/a","URL":"https://example.org/a","number":"arXiv:2103.10668","keyword":"one; two, too","PMID":"1","custom":{"citations":3,"identifiers":["pmid:1","openalex:W12"]}}\n]\n',
    );
    expect(writeCslJson([])).toBe('[\n\n]\n');
  });
});
