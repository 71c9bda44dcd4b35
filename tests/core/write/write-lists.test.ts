import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/contract/paper.ts';
import { RIS } from '../../../src/core/read/ris.ts';
import { TABLE } from '../../../src/core/read/table.ts';
import { writeCsv } from '../../../src/core/write/write-csv.ts';
import { writeMarkdown } from '../../../src/core/write/write-markdown.ts';
import { writeRis } from '../../../src/core/write/write-ris.ts';
import { makePaper } from '../../support/small-map.ts';
import { readWith } from '../read/reading.ts';

const PAPER = makePaper({
  id: 'a',
  title: 'A "quoted", odd title',
  abstract: 'We find; you see.',
  authors: ['Ada van Example', 'Group'],
  moreAuthors: true,
  year: 2020,
  published: '2020-05',
  venue: 'A Venue',
  url: 'https://example.org/a',
  doi: '10.1/a',
  arxiv: '2103.10668',
  keywords: ['one', 'two, too'],
  citations: 3,
});

const word = fc
  .tuple(
    fc.constantFrom('Ada', 'Élan', 'Жук', 'Net', '神经'),
    fc.stringMatching(/^[a-z"'\\/{}[\]<&:-]{0,8}$/),
  )
  .map((parts) => parts.join(''));
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const names = fc
  .tuple(fc.constantFrom('Ada', 'Élan', 'Bo'), fc.constantFrom('Example', 'Muster', 'Жуков'))
  .map((parts) => parts.join(' '));
const papers = fc.array(
  fc
    .record({
      id: fc.constantFrom('example2020', 'sample1999a'),
      title: words,
      abstract: fc.oneof(fc.constant(''), words),
      authors: fc.uniqueArray(names, { maxLength: 4 }),
      year: fc.option(fc.integer({ min: 1900, max: 2099 })),
      day: fc.option(fc.constantFrom('05', '12-31')),
      citations: fc.option(fc.nat(100_000)),
      venue: fc.option(words),
      url: fc.option(fc.constantFrom('https://example.org/a', 'http://b.org/?c=d&e=%20')),
      doi: fc.option(fc.constantFrom('10.1000/182', '10.1/a(b)c')),
      arxiv: fc.option(fc.constantFrom('2103.10668', 'cs/0112017')),
      keywords: fc.uniqueArray(fc.constantFrom('one', 'two words', 'drei'), { maxLength: 3 }),
    })
    .map(({ day, ...known }) =>
      makePaper({
        ...known,
        published: known.year === null || day === null ? null : `${known.year}-${day}`,
      }),
    ),
  { minLength: 1, maxLength: 5 },
);

const TOLD = ['title', 'abstract', 'authors', 'year', 'published', 'venue', 'keywords'] as const;

function expectReadBack(read: readonly object[], written: readonly Paper[]): void {
  expect(read).toHaveLength(written.length);
  for (const [index, paper] of written.entries()) {
    const told = Object.fromEntries(TOLD.map((field) => [field, paper[field]]));
    const given = Object.fromEntries(
      (['url', 'doi', 'arxiv'] as const)
        .filter((field) => paper[field] !== null)
        .map((field) => [field, paper[field]]),
    );
    expect(read[index]).toMatchObject({ ...told, ...given });
  }
}

const BOM = /^\u{feff}/u;
const decoded = (text: string): string => text.replace(BOM, '').replaceAll('\r\n', '\n');

describe('writeCsv', () => {
  it('writes a line of names and a line a paper', () => {
    expect(writeCsv([PAPER])).toBe(
      '\u{feff}id,title,abstract,authors,year,published,venue,doi,arxiv,url,code,keywords,citations\r\n' +
        'a,"A ""quoted"", odd title","We find; you see.","Ada van Example; Group; et al.",2020,2020-05,A Venue,10.1/a,2103.10668,https://example.org/a,,"one; two, too",3\r\n',
    );
  });

  it('writes what its reader reads back', () => {
    fc.assert(
      fc.property(papers, (written) => {
        const { records, damaged } = readWith(TABLE, decoded(writeCsv(written)));
        expect(damaged).toEqual([]);
        expectReadBack(records, written);
        expect(records.map(({ citations }) => citations)).toEqual(
          written.map(({ citations }) => citations),
        );
      }),
      { seed: 11 },
    );
  });
});

describe('writeRis', () => {
  it('writes a tag a line', () => {
    expect(writeRis([PAPER]).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - a',
      'TI  - A "quoted", odd title',
      'AU  - Example, Ada van',
      'AU  - Group',
      'AU  - et al.',
      'PY  - 2020',
      'DA  - 2020/05',
      'T2  - A Venue',
      'AB  - We find; you see.',
      'KW  - one',
      'KW  - two, too',
      'DO  - 10.1/a',
      'M3  - arXiv:2103.10668',
      'UR  - https://example.org/a',
      'ER  - ',
      '',
    ]);
  });

  it('writes what its reader reads back', () => {
    fc.assert(
      fc.property(papers, (written) => {
        const { records, damaged } = readWith(RIS, decoded(writeRis(written)));
        expect(damaged).toEqual([]);
        expectReadBack(records, written);
      }),
      { seed: 11 },
    );
  });
});

describe('writeMarkdown', () => {
  it('writes a line a paper, its title linked', () => {
    expect(writeMarkdown([PAPER, makePaper({ id: 'b', title: 'B' })])).toBe(
      '- Ada van Example, Group et al. (2020) [A "quoted", odd title](<https://example.org/a>). *A Venue*.\n- B.\n',
    );
  });

  it('lets no text become markup', () => {
    const title = '[x](javascript:alert(1)) <b>*y*</b>\n# z';
    const url = 'https://example.org/>)<script>';
    expect(writeMarkdown([makePaper({ id: 'c', title, url })])).toBe(
      '- [\\[x\\]\\(javascript\\:alert\\(1\\)\\) \\<b\\>\\*y\\*\\</b\\> \\# z](<https://example.org/%3E)%3Cscript%3E>).\n',
    );
  });
});
