import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIBTEX } from '../../../src/core/read/bibtex.ts';
import { plainText } from '../../../src/core/text/plain-text.ts';
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
  keywords: ['one', 'two, too', 'three; four'],
};

/** Any text without control characters, its blanks as a paper's text has them. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      fc.constantFrom(...'\\{}$%&#_~^`\'"-@,;= '),
    ),
    maxLength: 60,
  })
  .map((raw) =>
    raw
      .replace(/[\p{Cc}]/gu, '')
      .replace(/ +/g, ' ')
      .replace(/^ | $/g, ''),
  );
const shortText = text.map(plainText).filter((raw) => raw !== '');
const name = shortText.filter(
  (raw) => !/\bet\.? al|others|^(?:…|\.\.\.)$/i.test(raw) && !/^,|,$/.test(raw),
);

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

  it('writes what its reader reads back', () => {
    const paper = fc.record<BibPaper>({
      id: fc.stringMatching(/^[a-z]{1,8}\d{4}$/),
      title: text,
      abstract: text,
      authors: fc.array(name, { maxLength: 4 }),
      moreAuthors: fc.boolean(),
      year: fc.integer({ min: 1000, max: 2100 }),
      published: fc.constant(null),
      venue: fc.option(shortText.filter((raw) => !/^https?:/i.test(raw))),
      url: fc.option(fc.constantFrom('https://example.org/a~b_c', 'http://b.org/?c=d&e=%20#f')),
      doi: fc.option(fc.constantFrom('10.1000/182', '10.1/a_b(c)<d>1:2')),
      arxiv: fc.option(fc.constantFrom('2103.10668', 'cs/0112017')),
      keywords: fc.uniqueArray(shortText, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(paper, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
        (papers) => {
          const { records, damaged, reports } = readWith(BIBTEX, writeBibTeX(papers));
          expect([damaged, reports]).toEqual([[], []]);
          expect(records).toHaveLength(papers.length);
          records.forEach((record, index) => {
            const { url, doi, arxiv, ...told } = papers[index] ?? PAPER;
            expect(record).toMatchObject(told);
            if (url !== null) expect(record.url).toBe(url);
            if (doi !== null) expect(record.doi).toBe(doi);
            if (arxiv !== null) expect(record.arxiv).toBe(arxiv);
          });
        },
      ),
      { seed: 7, numRuns: 500 },
    );
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
  keywords: [],
};
