import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibVenue } from '../../../src/core/explore/bib-venue.ts';
import { bibTeX, plainCitation } from '../../../src/core/explore/citation.ts';
import { makePaper } from '../../support/small-map.ts';

const paper = makePaper({
  id: 'a',
  title: 'On the 100% Gap: {A} Study of R&D_Nets',
  authors: ['Zoë Łąka', 'Smith and Sons'],
  moreAuthors: true,
  year: 2019,
  venue: 'Neural Computation 31(11), 2019',
  url: 'https://example.org/a_b%20{c}',
  doi: '10.1000/a_b',
  arxiv: '1901.00001',
});

describe('bibTeX', () => {
  it('writes every field, escaped', () => {
    expect(bibTeX(paper)).toBe(
      `@article{laka2019study,
  title = {{On the 100\\% Gap: \\textbraceleft{}A\\textbraceright{} Study of R\\&D\\_Nets}},
  author = {Zoë Łąka and {Smith and Sons} and others},
  year = {2019},
  journal = {Neural Computation},
  volume = {31},
  number = {11},
  doi = {10.1000/a_b},
  eprint = {1901.00001},
  archiveprefix = {arXiv},
  url = {https://example.org/a_b%20%7Bc%7D}
}
`,
    );
  });

  it('leaves out what is unknown', () => {
    expect(bibTeX(makePaper({ id: 'a', title: '一' }))).toBe(
      '@misc{anonymous,\n  title = {{一}}\n}\n',
    );
  });

  it('takes the last name of either order', () => {
    const key = (author: string) =>
      /\{(.*),/u.exec(bibTeX(makePaper({ id: 'a', title: 'Deep', authors: [author] })))?.[1];
    expect(key('Ada B. Lovelace')).toBe('lovelacedeep');
    expect(key('Lovelace, Ada B.')).toBe('lovelacedeep');
  });

  it('balances braces and stays one entry, whatever the paper says', () => {
    const text = fc.string({
      unit: fc.constantFrom('{', '}', '\\', '%', '@', '\n', 'a', ' ', '"', ',', '$', 'é'),
    });
    fc.assert(
      fc.property(text, text, text, text, (title, author, venue, doi) => {
        const entry = bibTeX(makePaper({ id: 'a', title, authors: [author], venue, doi }));
        let depth = 0;
        for (const [at, sign] of [...entry].entries()) {
          if (sign === '{') depth += 1;
          if (sign === '}') depth -= 1;
          expect(depth === 0 && at > 20 && at < entry.length - 2).toBe(false);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('bibVenue', () => {
  it.each([
    ['NeurIPS 2024', 'inproceedings', [['booktitle', 'NeurIPS 2024']]],
    ['ICLR 2016', 'inproceedings', [['booktitle', 'ICLR 2016']]],
    ['Proceedings of the 3rd Workshop on X', 'inproceedings', null],
    [
      'TACL 9, 2021',
      'article',
      [
        ['journal', 'TACL'],
        ['volume', '9'],
      ],
    ],
    ['Information Processing & Management 57(6), 2020', 'article', null],
    ['ACM Computing Surveys 55(14s), 2023', 'article', null],
    ['Nature', 'article', [['journal', 'Nature']]],
    ['PhD thesis, TTIC', 'phdthesis', [['school', 'TTIC']]],
    ["Master's thesis", 'mastersthesis', []],
    ['arXiv preprint', 'misc', [['howpublished', 'arXiv preprint']]],
    ['  ', 'misc', []],
  ])('takes %j for %s', (venue, type, fields) => {
    const found = bibVenue(venue);
    expect(found.type).toBe(type);
    if (fields !== null) expect(found.fields).toEqual(fields);
  });

  it('does not choke on an endless name', () => {
    expect(bibVenue('A'.repeat(100_000)).type).toBe('misc');
  });
});

describe('plainCitation', () => {
  it('reads as a line of a reference list', () => {
    expect(plainCitation(paper)).toBe(
      'Zoë Łąka, Smith and Sons et al. (2019). On the 100% Gap: {A} Study of R&D_Nets. ' +
        'Neural Computation 31(11), 2019. https://example.org/a_b%20{c}',
    );
  });

  it('needs only a title', () => {
    expect(plainCitation(makePaper({ id: 'a', title: 'Is it?' }))).toBe('Is it?');
  });
});
