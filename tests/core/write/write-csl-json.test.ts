import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonArray } from '../../../src/core/read/json-array.ts';
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
};

describe('writeCslJson', () => {
  it('writes one item a line', () => {
    expect(writeCslJson([PAPER])).toBe(
      '[\n{"id":"a","type":"article-journal","title":"A","abstract":"We find.","author":[{"family":"Example","given":"Ada van"},{"literal":"Group"},{"literal":"others"}],"issued":{"date-parts":[[2020,5]]},"container-title":"A Venue","DOI":"10.1/a","URL":"https://example.org/a","number":"arXiv:2103.10668","keyword":"one; two, too"}\n]\n',
    );
    expect(writeCslJson([])).toBe('[\n\n]\n');
  });

  it('writes what its reader reads back', () => {
    const word = fc
      .tuple(
        fc.constantFrom('Ada', 'Élan', 'Жук', 'Net'),
        fc.stringMatching(/^[a-z"\\/{}[\]<&:-]{0,8}$/),
      )
      .map((parts) => parts.join(''));
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
    const paper = fc.record<CitedPaper>({
      id: fc.constantFrom('example2020', 'sample1999a'),
      title: words,
      abstract: words,
      authors: fc.array(words, { maxLength: 4 }),
      moreAuthors: fc.boolean(),
      year: fc.option(fc.integer({ min: 1900, max: 2099 })),
      published: fc.constant(null),
      venue: fc.option(words),
      url: fc.option(fc.constantFrom('https://example.org/a', 'http://b.org/?c=d&e=%20')),
      doi: fc.option(fc.constantFrom('10.1000/182', '10.1/a(b)c')),
      arxiv: fc.option(fc.constantFrom('2103.10668', 'cs/0112017')),
      code: fc.constant(null),
      keywords: fc.uniqueArray(words, { maxLength: 4 }),
      citations: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 5 }), (papers) => {
        const { records, damaged } = readJsonArray(
          { name: 'x', text: writeCslJson(papers) },
          () => undefined,
        );
        expect(damaged).toEqual([]);
        records.forEach((record, index) => {
          const { url, doi, arxiv, ...told } = papers[index] ?? PAPER;
          expect(record).toMatchObject(told);
          if (url !== null) expect(record.url).toBe(url);
          if (doi !== null) expect(record.doi).toBe(doi);
          if (arxiv !== null) expect(record.arxiv).toBe(arxiv);
        });
        expect(records).toHaveLength(papers.length);
      }),
    );
  });
});
