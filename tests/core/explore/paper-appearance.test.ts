import { describe, expect, it } from 'vitest';
import { colourValues } from '../../../src/core/explore/paper-colours.ts';
import { paperSizes } from '../../../src/core/explore/paper-sizes.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';

const map = makeSmallMap();

describe('colourValues', () => {
  it('gives each paper its topic', () => {
    const values = colourValues(map, { kind: 'topic' });
    expect(values.kind === 'category' && [...values.category]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(values.kind === 'category' && values.legend[1]).toEqual({
      id: 't2',
      label: 'state spaces for vision',
    });
  });

  it('gives each paper the strongest theme of a group that it carries, or none', () => {
    const values = colourValues(map, { kind: 'group', group: 'problem' });
    expect(values.kind === 'category' && [...values.category]).toEqual([0, 0, -1, 1, 1, 1]);
    expect(values.kind === 'category' && values.legend.map(({ id }) => id)).toEqual([
      'speech',
      'vision',
    ]);
  });

  it('gives years with their range, NaN for none', () => {
    expect(colourValues(map, { kind: 'year' })).toEqual({
      kind: 'number',
      values: Float64Array.of(2015, 2016, NaN, 2023, 2024, NaN),
      min: 2015,
      max: 2024,
    });
  });

  it('gives finite ends where no paper has a year', () => {
    const of = { ...map, papers: [makePaper({ id: 'a' })] };
    expect(colourValues(of, { kind: 'year' })).toMatchObject({ min: 0, max: 0 });
  });

  it('gives the weights of a theme, 0 for an unknown one', () => {
    const values = colourValues(map, { kind: 'theme', theme: 'vision' });
    expect(values.kind === 'number' && [...values.values]).toEqual([0, 0, 0, 0.8, 0.9, 0.6]);
    const none = colourValues(map, { kind: 'theme', theme: 'nothing' });
    expect(none.kind === 'number' && [...none.values]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('paperSizes', () => {
  it('grows with the links and with the citations', () => {
    const links = [...paperSizes(map, 'links')];
    expect(links.indexOf(Math.max(...links))).toBe(3); // vim: .48 + .55
    const [gru, lstm, echo, vim] = paperSizes(map, 'citations');
    expect(vim).toBeGreaterThan(gru ?? 0);
    expect(gru).toBeGreaterThan(lstm ?? 0);
    expect(lstm).toBeGreaterThan(echo ?? 0); // unknown: the smallest
  });

  it('is one size for all when equal, or when nothing is known', () => {
    expect(new Set(paperSizes(map, 'equal')).size).toBe(1);
    const of = { ...map, papers: map.papers.map((paper) => ({ ...paper, citations: null })) };
    expect(new Set(paperSizes(of, 'citations')).size).toBe(1);
  });

  it('stays between 4.5 and 12 pixels for few papers and from 2 pixels on for many', () => {
    for (const size of paperSizes(map, 'links')) {
      expect(size).toBeGreaterThanOrEqual(4.5);
      expect(size).toBeLessThanOrEqual(12);
    }
    const papers = Array.from({ length: 10_000 }, (_, i) =>
      makePaper({ id: `p${i}`, citations: i }),
    );
    const many = paperSizes({ ...map, papers }, 'citations');
    expect(Math.min(...many)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...many)).toBeLessThan(6);
  });
});
