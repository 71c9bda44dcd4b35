import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/core/write/write-csv.ts';
import { writeMarkdown } from '../../../src/core/write/write-markdown.ts';
import { writeRis } from '../../../src/core/write/write-ris.ts';
import { makePaper } from '../../support/small-map.ts';

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
  code: 'https://example.org/code',
  otherIds: ['pmid:1', 'openalex:W12'],
});

describe('writeCsv', () => {
  it('writes a line of names and a line a paper', () => {
    expect(writeCsv([PAPER])).toBe(
      '\u{feff}id,title,abstract,authors,year,published,venue,doi,arxiv,url,code,keywords,citations,other ids\r\n' +
        'a,"A ""quoted"", odd title","We find; you see.","Ada van Example; Group; et al.",2020,2020-05,A Venue,10.1/a,2103.10668,https://example.org/a,https://example.org/code,"one; two, too",3,"pmid:1; openalex:W12"\r\n',
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
      'AN  - pmid:1',
      'AN  - openalex:W12',
      'N1  - Cited by: 3',
      'N1  - Code: https://example.org/code',
      'ER  - ',
      '',
    ]);
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
