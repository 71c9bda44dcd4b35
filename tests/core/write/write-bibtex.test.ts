import { describe, expect, it } from 'vitest';
import { BIBTEX } from '../../../src/core/read/bibtex.ts';
import { writeBibTeX, type BibPaper } from '../../../src/core/write/write-bibtex.ts';
import { readWith } from '../read/reading.ts';

const PAPER: BibPaper = {
  id: 'a',
  title: 'A',
  abstract: 'We find 5% & more.',
  authors: ['Ada van Example', 'Example, Inc.', 'Salt and Pepper'],
  moreAuthors: true,
  year: 2020,
  published: '2020-05-17',
  venue: 'A Journal 31(2), 2020',
  url: 'https://example.org/a_b~c',
  doi: '10.1/a_b',
  arxiv: '2103.10668',
  code: 'https://example.org/{code}',
  keywords: ['one', 'two, too', 'three; four'],
  citations: 3,
  otherIds: ['pmid:1', 'openalex:W12'],
};

describe('writeBibTeX', () => {
  it('writes an entry a paper', () => {
    expect(writeBibTeX([PAPER, { ...PAPER, ...EMPTY, id: 'B c', title: 'B' }])).toBe(`@article{a,
  title = {{A}},
  author = {Ada van Example and {Example, Inc.} and {Salt and Pepper} and others},
  year = {2020},
  month = {5},
  date = {2020-05-17},
  journal = {A Journal 31(2), 2020},
  doi = {10.1/a_b},
  eprint = {2103.10668},
  archiveprefix = {arXiv},
  url = {https://example.org/a_b~c},
  code = {https://example.org/%7Bcode%7D},
  citationcount = {3},
  identifiers = {pmid:1; openalex:W12},
  keywords = {one; {two, too}; {three; four}},
  abstract = {We find 5\\% \\& more.}
}

@misc{B-c,
  title = {{B}}
}
`);
    expect(writeBibTeX([])).toBe('');
  });

  it('gives every paper a key of its own, whatever the case', () => {
    const papers = ['a', 'A', 'a-2', 'a,', ''].map((id) => ({ ...PAPER, id }));
    expect(writeBibTeX(papers).match(/(?<=^@article\{)[^,]+/gm)).toEqual([
      'a',
      'A-3',
      'a-2',
      'a-',
      'paper',
    ]);
  });

  it('writes dates that its reader reads back', () => {
    for (const published of ['2020-05', '2020-05-17', '1999-12-01', null]) {
      const [record] = readWith(BIBTEX, writeBibTeX([{ ...PAPER, published }])).records;
      expect(record).toMatchObject({ year: 2020, published });
    }
  });
});

const EMPTY = {
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
};
