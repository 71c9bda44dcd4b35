import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { factFor, lacksFacts, sameWork } from '../../../src/core/read/found-fact.ts';
import { joinFacts } from '../../../src/core/read/join-facts.ts';
import { atRecord, emptyRecord } from '../../../src/core/read/read-result.ts';

const LONG = 'A title that is long enough to tell';

function record(more: Partial<PaperRecord>): PaperRecord {
  return { ...emptyRecord(atRecord('test', 1)), title: LONG, ...more };
}

const WORK = record({
  authors: ['Ada Example', 'Ben Sample'],
  year: 2021,
  published: '2021-03-04',
  venue: 'Journal of Examples',
  url: 'https://doi.org/10.1000/1',
  doi: '10.1000/1',
  keywords: ['made by a machine'],
  citations: 7,
  otherIds: ['openalex:W1'],
  references: ['openalex:W0'],
});

describe('lacksFacts', () => {
  it('is false only for a record that has all of them', () => {
    expect(lacksFacts(WORK)).toBe(false);
    expect(lacksFacts({ ...WORK, citations: 0 })).toBe(false);
    for (const lack of [
      { year: null },
      { authors: [] },
      { venue: null },
      { doi: null },
      { citations: null },
      { references: [] },
    ]) {
      expect(lacksFacts({ ...WORK, ...lack })).toBe(true);
    }
  });
});

describe('sameWork', () => {
  const named = { authors: ['Example, Ada'], year: 2021 };

  it('takes the same title, whatever its marks, within a year', () => {
    for (const year of [2020, 2021, 2022]) {
      const ours = record({ title: `“A Title – that is <i>long</i> enough to tell!”`, year });
      expect(sameWork(ours, [WORK])).toBe(WORK);
    }
    expect(sameWork(record({ year: 2019 }), [WORK])).toBeNull();
    expect(sameWork(record({ title: `${LONG} them`, year: 2021 }), [WORK])).toBeNull();
    expect(sameWork(record({ title: '?!' }), [record({ title: '…' })])).toBeNull();
  });

  it('wants an author in common where both name some', () => {
    expect(sameWork(record(named), [WORK])).toBe(WORK);
    expect(sameWork(record({ ...named, authors: ['Chi Nobody'] }), [WORK])).toBeNull();
    expect(sameWork(record({ authors: ['A. B. Nobody'] }), [WORK])).toBeNull();
    expect(sameWork(record(named), [{ ...WORK, authors: [] }])).not.toBeNull();
  });

  it('wants more than a short title', () => {
    const short = { ...WORK, title: 'Introduction' };
    expect(sameWork(record({ title: 'Introduction' }), [short])).toBeNull();
    expect(sameWork(record({ ...named, title: 'Introduction', year: null }), [short])).toBe(short);
    expect(sameWork(record({}), [WORK])).toBe(WORK);
  });

  it('prefers the same year, else the first', () => {
    const [preprint, later] = [
      { ...WORK, year: 2020 },
      { ...WORK, year: 2022 },
    ];
    expect(sameWork(record({ year: 2021 }), [preprint, later, WORK])).toBe(WORK);
    expect(sameWork(record({ year: 2021 }), [preprint, later])).toBe(preprint);
  });
});

describe('factFor', () => {
  it('fills in what a record lacks and changes nothing that it says', () => {
    const ours = record({ title: LONG.toUpperCase(), year: 2020, venue: 'Own', authors: ['A'] });
    const { records, joined } = joinFacts([ours], [factFor(ours, WORK)]);
    expect(joined).toBe(1);
    expect(records[0]).toEqual({
      ...ours,
      doi: '10.1000/1',
      url: 'https://doi.org/10.1000/1',
      citations: 7,
      otherIds: ['openalex:W1'],
      references: ['openalex:W0'],
    });
  });

  it('takes arXiv’s own DOI for none', () => {
    const work = { ...WORK, doi: '10.48550/arxiv.2103.00001', arxiv: '2103.00001' };
    const fact = factFor(record({ arxiv: '2103.00001' }), work);
    expect([fact.doi, fact.arxiv]).toEqual([null, '2103.00001']);
  });
});
