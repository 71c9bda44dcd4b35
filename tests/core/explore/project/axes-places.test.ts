import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suitableAxes } from '../../../../src/core/explore/project/anchors.ts';
import { placeOnAxes } from '../../../../src/core/explore/project/axes-places.ts';
import { placePapers } from '../../../../src/core/explore/project/place-papers.ts';
import type { Axes } from '../../../../src/core/explore/project/projection.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { arbitraryMap } from '../arbitrary-map.ts';

const map = makeSmallMap();
const topics = map.manifest.topics.map(({ id }) => ({ kind: 'topic' as const, id }));
const [one, other] = topics;
if (one === undefined || other === undefined) throw new Error('the small map has two topics');
const axes: Axes = {
  left: one,
  right: other,
  bottom: { kind: 'text', text: 'slow' },
  top: { kind: 'text', text: 'fast' },
};
const n = map.papers.length;
/** The later in the list, the faster. */
const scoresOf = (text: string): Float32Array =>
  Float32Array.from(map.papers, (_, paper) => (text === 'fast' ? paper / n : 0.5));

describe('placeOnAxes', () => {
  it('puts papers to the side of the topic that they belong to', () => {
    const { positions } = placeOnAxes(map, axes, scoresOf);
    for (const [paper, topic] of map.columns.topic.entries()) {
      const x = positions[2 * paper] ?? 0;
      expect(Math.sign(x)).toBe(topic === 0 ? -1 : 1);
    }
  });

  it('goes by the score of words', () => {
    const { positions } = placeOnAxes(map, axes, scoresOf);
    const heights = map.papers.map((_, paper) => positions[2 * paper + 1] ?? 0);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('mirrors the places where both poles of an axis change sides', () => {
    const swapped = { ...axes, left: axes.right, right: axes.left };
    const here = placeOnAxes(map, axes, scoresOf).positions;
    const there = placeOnAxes(map, swapped, scoresOf).positions;
    for (let paper = 0; paper < n; paper += 1)
      expect(there[2 * paper]).toBeCloseTo(-(here[2 * paper] ?? 0), 1);
  });

  it('puts everybody in the middle of an axis between the same', () => {
    const same = { left: one, right: one, bottom: one, top: one };
    const { positions, spacing } = placeOnAxes(map, same, scoresOf);
    for (const place of positions) expect(Math.abs(place)).toBeLessThan(spacing * n);
  });

  it('keeps every paper of any map inside its frame', () => {
    fc.assert(
      fc.property(arbitraryMap, (any) => {
        const suitable = suitableAxes(any);
        if (suitable === null) return;
        const { positions, bounds } = placeOnAxes(any, suitable, () => []);
        expect(positions).toHaveLength(2 * any.papers.length);
        for (const [at, place] of positions.entries()) {
          expect(place).toBeGreaterThanOrEqual(at % 2 === 0 ? bounds.left : bounds.bottom);
          expect(place).toBeLessThanOrEqual(at % 2 === 0 ? bounds.right : bounds.top);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('placePapers', () => {
  it('says why words are not known', () => {
    const placed = placePapers(map, { kind: 'axes', axes }, () => 'Reading the papers …');
    expect(placed).toEqual({ kind: 'impossible', sentence: 'Reading the papers …' });
  });

  it('asks for nothing where no pole is made of words', () => {
    const placed = placePapers(map, { kind: 'axes', axes: null }, () => {
      throw new Error('asked');
    });
    expect(placed.kind).toBe('placed');
  });
});
