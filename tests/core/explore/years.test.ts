import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearHistogram } from '../../../src/core/explore/year-histogram.ts';
import { yearRange } from '../../../src/core/explore/year-range.ts';
import { makePaper } from '../../support/small-map.ts';

const papersOf = (...years: (number | null)[]) =>
  years.map((year, i) => makePaper({ id: `p${i}`, year }));

describe('yearRange', () => {
  it('spans the known years', () => {
    expect(yearRange(papersOf(2015, null, 2011, 2020))).toEqual([2011, 2020]);
    expect(yearRange(papersOf(0))).toEqual([0, 0]);
  });

  it('is null without a year', () => {
    expect(yearRange(papersOf(null))).toBeNull();
    expect(yearRange([])).toBeNull();
  });
});

describe('yearHistogram', () => {
  it('has one bin a year, empty years included', () => {
    const bins = yearHistogram(papersOf(2015, 2015, 2018, null), new Map([[2015, 1]]));
    expect(bins.map(({ first, last, total, count }) => [first, last, total, count])).toEqual([
      [2015, 2015, 2, 1],
      [2016, 2016, 0, 0],
      [2017, 2017, 0, 0],
      [2018, 2018, 1, 0],
    ]);
  });

  it('takes wider bins that begin at round years', () => {
    const bins = yearHistogram(papersOf(1987, 2025), new Map(), 10);
    expect(bins.map(({ first }) => first)).toEqual([
      1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025,
    ]);
  });

  it('is empty without a year', () => {
    expect(yearHistogram(papersOf(null), new Map())).toEqual([]);
  });

  it('counts every paper once in few bins, however far apart the years', () => {
    const year = fc.oneof(fc.integer({ min: 1950, max: 2030 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 20 }), (years) => {
        const bins = yearHistogram(papersOf(...years), new Map(years.map((y) => [y, 1])), 40);
        expect(bins.length).toBeLessThanOrEqual(40);
        expect(bins.reduce((sum, { total }) => sum + total, 0)).toBe(years.length);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(new Set(years).size);
      }),
      { numRuns: 100 },
    );
  });
});
