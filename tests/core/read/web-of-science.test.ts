import { describe, expect, it } from 'vitest';
import { readWebOfScience } from '../../../src/core/read/web-of-science.ts';

const read = (text: string) => readWebOfScience({ name: 'x.ciw', text }, () => undefined);

describe('readWebOfScience', () => {
  it('reads a record with its lists', () => {
    const { records } = read(`FN Clarivate
VR 1.0
PT J
AU Example, A
   Sample, B
AF Example, Ada
   Sample, Ben
TI A title that
   goes on
SO JOURNAL OF SAMPLES
DE one; two
ID THREE;
   FOUR
AB Text.
CR Someone A, 1979, J SAMP, V1, P1, DOI 10.1000/182
   Other B, 1980, J SAMP
   Third C, 1981, J SAMP, DOI [10.1000/183, 10.1000/184]
TC 7
PD MAR 15
PY 2019
DI 10.1000/185
UT WOS:000455039600059
PM 30529964
ER

EF
`);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      title: 'A title that goes on',
      abstract: 'Text.',
      authors: ['Ada Example', 'Ben Sample'],
      year: 2019,
      published: '2019-03-15',
      venue: 'JOURNAL OF SAMPLES',
      doi: '10.1000/185',
      keywords: ['one', 'two'],
      citations: 7,
      otherIds: ['wos:000455039600059', 'pmid:30529964'],
      references: ['doi:10.1000/182', 'doi:10.1000/183', 'doi:10.1000/184'],
    });
  });

  it.each([
    ['PT J\nTI A\nER\n\nPT J\nTI B\nER\n\nEF', 'no head'],
    ['PT J\nTI A\nPT J\nTI B', 'no ER'],
    [
      'FN Clarivate\nVR 1.0\nPT J\nTI A\nER\nEF\nFN Clarivate\nVR 1.0\nPT J\nTI B\nER\nEF',
      'two files in one',
    ],
    ['PT J\nTI A\nER\n\n#T J\nTI B\nER\n', 'a broken PT'],
    ['PT J\nTI A\nPY 2000\n#R\n\n#T J\nTI B\nER\n', 'neither ER nor PT'],
    ['PT J\nTI A\nAB Text\nUK work\nUS work\nER\nPT J\nTI B\nER\n', 'words of two capitals'],
  ])('finds both records of %j (%s)', (text) => {
    expect(read(text).records.map(({ title }) => title)).toEqual(['A', 'B']);
  });
});
