import { describe, expect, it } from 'vitest';
import { readNbib } from '../../../src/core/read/nbib.ts';

const read = (text: string) => readNbib({ name: 'x.nbib', text }, () => undefined);

describe('readNbib', () => {
  it('reads a record with its lines joined', () => {
    const { records } = read(`
PMID- 30776994
OWN - NLM
DP  - 2019 Mar 4
TI  - A title that goes on in the 
      next line.
LID - 10.1000/182 [doi]
AB  - First words 
      and more.
FAU - Example, Ada B Jr
AU  - Example AB Jr
FAU - Sample, Ben
AU  - Sample B
CN  - Example Investigators
JT  - Journal of Samples
OT  - samples
MH  - *Stroke/surgery
`);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      title: 'A title that goes on in the next line',
      abstract: 'First words and more.',
      authors: ['Ada B Example Jr', 'Ben Sample', 'Example Investigators'],
      year: 2019,
      published: '2019-03-04',
      venue: 'Journal of Samples',
      doi: '10.1000/182',
      keywords: ['samples', 'Stroke'],
      otherIds: ['pmid:30776994'],
      place: { source: 'x.nbib', line: 2, record: null },
    });
  });

  it('reads initials where full names are missing, and a translated title', () => {
    const { records } = read(
      'PMID- 1\nTI  - [A translated title].\nAU  - Example AB\nDP  - 2019 Mar-Apr',
    );
    expect(records[0]).toMatchObject({
      title: 'A translated title',
      authors: ['AB Example'],
      year: 2019,
      published: null,
    });
  });

  it.each([
    ['PMC - PMC1\nPMID- 1\nTI  - A\n\nPMC - PMC2\nPMID- 2\nTI  - B', 'PMC first'],
    ['PMID- 1\nTI  - A\n\nPMC - PMC2\nPMID- 2\nTI  - B', 'PMC first in one'],
    ['PMID- 1\nTI  - A\nPMC - PMC1\nPMID- 2\nTI  - B\n', 'no blank line'],
    ['PMID- 1\nOWN - NLM\nTI  - A\n\nP#ID- 2\nOWN - NLM\nTI  - B\n', 'a broken PMID'],
    ['PMID- 1\n\nOWN - NLM\n\nTI  - A\n\nPMID- 2\n\nOWN - NLM\n\nTI  - B\n', 'double line ends'],
  ])('finds both records of %j (%s)', (text) => {
    expect(read(text).records.map(({ title }) => title)).toEqual(['A', 'B']);
  });
});
