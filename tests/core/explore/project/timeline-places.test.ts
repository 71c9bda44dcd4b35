import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineColumns } from '../../../../src/core/explore/project/timeline-columns.ts';
import { placeOnTimeline } from '../../../../src/core/explore/project/timeline-places.ts';
import { makePaper, makeSmallMap } from '../../../support/small-map.ts';
import { arbitraryMap } from '../arbitrary-map.ts';
import { leastDistance, manyPapers } from './many-papers.ts';

const papersOf = (years: readonly (number | null)[]) =>
  years.map((year, i) => makePaper({ id: `p${i}`, year }));

describe('placeOnTimeline', () => {
  it.each([36, 1000, 10_000])('keeps %i papers apart and inside the frame', (n) => {
    const placement = placeOnTimeline(manyPapers(n));
    if (placement === null) throw new Error('there are years');
    const { positions, spacing, bounds } = placement;
    expect(positions).toHaveLength(2 * n);
    expect(leastDistance(positions)).toBeGreaterThanOrEqual(spacing * (1 - 1e-9));
    for (let paper = 0; paper < n; paper += 1) {
      expect(positions[2 * paper]).toBeGreaterThanOrEqual(bounds.left);
      expect(positions[2 * paper]).toBeLessThanOrEqual(bounds.right);
      expect(positions[2 * paper + 1]).toBeGreaterThanOrEqual(bounds.bottom);
      expect(positions[2 * paper + 1]).toBeLessThanOrEqual(bounds.top);
    }
  });

  it('puts later years further right, unknown ones last, and each topic into its own lane', () => {
    const map = makeSmallMap();
    const placement = placeOnTimeline(map);
    const x = (paper: number): number => placement?.positions[2 * paper] ?? NaN;
    const y = (paper: number): number => placement?.positions[2 * paper + 1] ?? NaN;
    const [gru, lstm, echo, vim, scan, video] = [0, 1, 2, 3, 4, 5] as const;
    expect([gru, lstm, vim, scan, echo].map(x)).toEqual(
      [gru, lstm, vim, scan, echo].map(x).sort((a, b) => a - b),
    );
    expect(x(video)).toBe(x(echo));
    expect(Math.min(y(gru), y(lstm), y(echo))).toBeGreaterThan(Math.max(y(vim), y(scan), y(video)));
    const texts = placement?.guides.labels.map(({ text }) => text);
    expect(texts).toContain('year unknown');
    expect(placement?.caption).toMatch(/2 papers without a year/u);
  });

  it('is null without any year', () => {
    expect(placeOnTimeline({ ...makeSmallMap(), papers: papersOf([null, null]) })).toBeNull();
  });

  it('is finite and the same each time, for any map', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const placement = placeOnTimeline(map);
        expect(placement?.positions.every(Number.isFinite) ?? true).toBe(true);
        expect(placeOnTimeline(map)).toEqual(placement);
      }),
    );
  });
});

describe('timelineColumns', () => {
  it('has a column for every year between the first and the last', () => {
    const columns = timelineColumns(papersOf([2020, 2023, null, 2020]));
    expect(columns.map(({ label }) => label)).toEqual(['2020', '2021', '2022', '2023']);
    expect(columns.map(({ papers }) => papers)).toEqual([[0, 3], [], [], [1]]);
  });

  it('gathers a few stray years instead of squashing all others', () => {
    const usual = Array.from({ length: 300 }, (_, i) => 2000 + (i % 20));
    const columns = timelineColumns(papersOf([1, ...usual, 20_232]));
    expect(columns.at(0)).toMatchObject({ label: 'before 2000', papers: [0] });
    expect(columns.at(-1)).toMatchObject({ label: 'since 2020', papers: [301] });
    expect(columns).toHaveLength(22);
  });

  it('widens columns where the years stay far apart, and loses no paper', () => {
    const columns = timelineColumns(papersOf([1, 500, 1999]));
    expect(columns.length).toBeLessThan(50);
    expect(columns.flatMap(({ papers }) => papers)).toEqual([0, 1, 2]);
  });
});
