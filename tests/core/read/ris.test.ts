import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { readRis } from '../../../src/core/read/ris.ts';
import type { ReadResult } from '../../../src/core/read/read-result.ts';

const read = (text: string, problems: string[] = []): ReadResult =>
  readRis({ name: 'x.ris', text }, (_place, field, problem) =>
    problems.push(`${field}: ${problem}`),
  );

const one = (lines: string): PaperRecord => {
  const { records } = read(`TY  - JOUR\n${lines}\nER  - \n`);
  expect(records).toHaveLength(1);
  return records[0]!;
};

describe('readRis', () => {
  it('reads a record of a reference manager', () => {
    const paper = one(`TI  - A title
AU  - Example, Ada
AU  - Sample, Ben C.
T2  - Journal of Samples
AB  - First line.
Second line.
DA  - 2021/04/21/
PY  - 2021
DO  - 10.1000/182
UR  - https://example.org/a
KW  - one
KW  - *two
N1  - Cited By :12`);
    expect(paper).toMatchObject({
      id: null,
      title: 'A title',
      abstract: 'First line.\nSecond line.',
      authors: ['Ada Example', 'Ben C. Sample'],
      year: 2021,
      published: '2021-04-21',
      venue: 'Journal of Samples',
      url: 'https://example.org/a',
      doi: '10.1000/182',
      keywords: ['one', 'two'],
      citations: 12,
      place: { source: 'x.ris', line: 1, record: null },
    });
  });

  it.each([
    ['T1  - Old title', { title: 'Old title' }],
    ['TI  - \nST  - Short title', { title: 'Short title' }],
    ['TI  - A title that\n  goes on', { title: 'A title that goes on' }],
    ['TI  - A\nN2  - Text', { abstract: 'Text' }],
    ['TI  - A\nAB  - NA', { abstract: 'NA' }],
    ['TI  - A\nA1  - Example, Ada\nA2  - Editor, Eve', { authors: ['Ada Example'] }],
    [
      'TI  - A\nAU  - Sample, Ben and\nAU  - et al.',
      { authors: ['Ben Sample'], moreAuthors: true },
    ],
    ['TI  - A\nA1  - 谢进;王娜', { authors: ['谢进', '王娜'] }],
    ['TI  - A\nAU  - Example Society,, Ltd.', { authors: ['Example Society, Ltd.'] }],
    ['TI  - A\nY1  - 2016/09//', { year: 2016, published: '2016-09' }],
    ['TI  - A\nDA  - MAR 15\nPY  - 2023', { year: 2023, published: '2023-03-15' }],
    ['TI  - A\nJO  - Short J.\nJF  - Long Journal', { venue: 'Long Journal' }],
    ['TI  - A\nM3  - doi:10.1000/182', { doi: '10.1000/182', url: 'https://doi.org/10.1000/182' }],
    ['TI  - A\nJO  - arXiv preprint arXiv:1706.03762', { arxiv: '1706.03762' }],
    ['TI  - A\nAN  - ISI:000305846100006', { otherIds: ['wos:000305846100006'] }],
    ['TI  - A\nU1  - 35957633 [PMID]\nU1  - PMC1 [PMCID]', { otherIds: ['pmid:35957633'] }],
    ['TI  - A\nKW  - one\ntwo\nthree, and', { keywords: ['one', 'two', 'three, and'] }],
    ['TI  - A\nKW  - one; two', { keywords: ['one', 'two'] }],
    ['TI  - A\nID  - smith2020', { id: 'smith2020' }],
    ['TI  - A\nID  - 13018', { id: null }],
    [
      'TI  - A\nAB  - About\nUK - based work\nCO-operation',
      { abstract: 'About\nUK - based work\nCO-operation' },
    ],
  ])('reads %j', (lines, expected) => {
    expect(one(lines)).toMatchObject(expected);
  });

  it.each([
    ['TY - JOUR\nTI - A\nER -\nTY - JOUR\nTI - B\nER -', 'one blank before the dash'],
    ['TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\n', 'no ER'],
    ['TY  - JOUR\nTI  - A\nER  - \n#Y  - JOUR\nTI  - B\nER  - ', 'a broken TY'],
    [
      'TY  - JOUR\nTI  - A\nIS  - 1\nE\u0001  - \n\n#Y  - JOUR\nTI  - B\nER  - ',
      'neither ER nor TY',
    ],
    [
      'Record #1\nTY  - JOUR\nTI  - A\nER  - \nRecord #2\nFrom: x\nTY  - CONF\nTI  - B',
      'junk between',
    ],
    ['  TY  - JOUR\n  TI  - A\n  ER  - \n  TY  - Journal Article\n  TI  - B', 'indented'],
    ['\nTY  - JOUR\nTI  - A\nER  -TY  - JOUR\nTY  - JOUR\nTI  - B', 'a line end lost'],
  ])('finds both records of %j (%s)', (text) => {
    expect(read(text).records.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('takes a type without anything else for damage, many in a row for one', () => {
    const { records, damaged } = read('TY  - JOUR\nTI  - A\nER  - \nTY  - \nTY  - \nTY  - JO');
    expect(records).toHaveLength(1);
    expect(damaged).toEqual([
      { place: { source: 'x.ris', line: 6, record: null }, reason: 'nothing but the field TY' },
    ]);
  });

  it('reports a year and a DOI that are none', () => {
    const problems: string[] = [];
    read('TY  - JOUR\nTI  - A\nPY  - n.d.\nDO  - soon\nER  - ', problems);
    expect(problems).toEqual([
      'year: expected a year from 1000 to 2100, not "n.d."',
      'doi: expected a DOI like 10.1000/182, not "soon"',
    ]);
  });

  it('takes initials behind a family name for given names, however they are set off', () => {
    const names = [
      'Example A.B.',
      'Muster C D',
      'De Sample E.-F.',
      'World Example Group',
      'Bo Henry IV',
    ];
    const lines = names.map((name) => `A1  - ${name}\n`).join('');
    const [record] = read(`TY  - JOUR\nTI  - A\n${lines}ER  - `).records;
    expect(record?.authors).toEqual([
      'A.B. Example',
      'C D Muster',
      'E.-F. De Sample',
      'World Example Group',
      'Bo Henry IV',
    ]);
  });

  it('names the editors where nobody is named as author', () => {
    const [record] = read('TY  - CASE\nA4  - Example, Ada\nTI  - A\nER  - ').records;
    expect(record?.authors).toEqual(['Ada Example']);
  });

  it('reads Cochrane, which keeps other databases’ numbers in C3', () => {
    const [record] = read(
      'Record #3 of 18\nProvider: x\n\nTY  -  JOUR\nTI  -  A\nJA  -  Notes\nC3  -  PUBMED 38407106,EMBASE 6\nER  -  \n',
    ).records;
    expect(record).toMatchObject({ venue: 'Notes', otherIds: ['pmid:38407106'] });
    const [paper] = read('TY  - CONF\nTI  - B\nC3  - Proceedings of Maps\nER  - ').records;
    expect(paper?.venue).toBe('Proceedings of Maps');
  });

  it('reads all addresses of a line, and the DOI among them', () => {
    const [record] = read(
      'TY  - JOUR\nTI  - A\nUR  - https://example.org/a?b=c http://dx.doi.org/10.1000/182 https://example.org/d\nER  - ',
    ).records;
    expect(record).toMatchObject({ url: 'https://example.org/a?b=c', doi: '10.1000/182' });
  });
});
