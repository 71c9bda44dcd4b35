import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suitableCorners } from '../../../../src/core/explore/project/anchors.ts';
import type { Corners } from '../../../../src/core/explore/project/projection.ts';
import { placeInTriangle } from '../../../../src/core/explore/project/triangle-places.ts';
import { triangleShares } from '../../../../src/core/explore/project/triangle-shares.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { arbitraryMap } from '../arbitrary-map.ts';
import { manyPapers } from './many-papers.ts';

const theme = (id: string) => ({ kind: 'theme', id }) as const;
const map = makeSmallMap();
const CORNERS: Corners = [theme('rnn'), theme('ssm'), theme('speech')];

describe('triangleShares', () => {
  it('adds up to one, and gives most to what a paper is itself', () => {
    const { shares } = triangleShares(map, CORNERS);
    for (const paper of map.papers.keys()) {
      const [rnn = 0, ssm = 0, speech = 0] = shares.subarray(3 * paper, 3 * paper + 3);
      expect(rnn + ssm + speech).toBeCloseTo(1, 12);
      if (paper >= 3) expect(ssm).toBeGreaterThan(Math.max(rnn, speech));
    }
  });

  it('puts a paper of two families between them and one of none where its neighbours are', () => {
    const { shares, isOwn } = triangleShares(map, [theme('rnn'), theme('ssm'), theme('vision')]);
    const [rnn = 0, ssm = 0, vision = 0] = shares.subarray(15, 18);
    expect(rnn).toBeGreaterThan(0.1);
    expect(Math.min(ssm, vision)).toBeGreaterThan(rnn);
    const bySpeech = triangleShares(map, [theme('speech'), theme('vision'), theme('ssm')]);
    expect(bySpeech.isOwn[2]).toBe(0);
    expect(bySpeech.shares[6]).toBeGreaterThan(0.5);
    expect(isOwn).toEqual(Uint8Array.of(1, 1, 1, 1, 1, 1));
  });

  it('takes papers as corners: each is nearest to its own', () => {
    const papers = ['gru', 'vim', 'video'].map((id) => ({ kind: 'papers', ids: [id] }) as const);
    const [first, second, third] = papers;
    if (!first || !second || !third) throw new Error('three corners');
    const { shares } = triangleShares(map, [first, second, third]);
    for (const [corner, paper] of [0, 3, 5].entries())
      expect(shares[3 * paper + corner]).toBe(
        Math.max(...shares.subarray(3 * paper, 3 * paper + 3)),
      );
  });
});

describe('placeInTriangle', () => {
  it.each([36, 1000])('keeps %i papers inside its bounds, finite and the same each time', (n) => {
    const many = manyPapers(n);
    const { positions, bounds } = placeInTriangle(many, CORNERS);
    for (let paper = 0; paper < n; paper += 1) {
      expect(Math.abs(positions[2 * paper] ?? NaN)).toBeLessThanOrEqual(bounds.right);
      expect(positions[2 * paper + 1]).toBeGreaterThanOrEqual(bounds.bottom);
      expect(positions[2 * paper + 1]).toBeLessThanOrEqual(bounds.top);
    }
    expect(placeInTriangle(many, CORNERS).positions).toEqual(positions);
  });

  it('is finite for any map, whatever its corners', () => {
    fc.assert(
      fc.property(arbitraryMap, (any) => {
        const corners = suitableCorners(any);
        if (corners === null) return;
        expect(placeInTriangle(any, corners).positions.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('suitableCorners', () => {
  it('takes papers where a map has neither three large themes of a group nor three topics', () => {
    expect(suitableCorners(map)).toEqual(
      ['gru', 'vim', 'video'].map((id) => ({ kind: 'papers', ids: [id] })),
    );
  });

  it('takes RNN, SSM and transformer where there are papers of each', () => {
    const themes = ['other', 'transformer', 'ssm', 'rnn'].map((id) => ({
      ...{ id, label: id, group: 'architecture', definition: '', colour: '#000000', size: 5 },
    }));
    const own = { ...map, manifest: { ...map.manifest, themes } };
    expect(suitableCorners(own)).toEqual(['rnn', 'ssm', 'transformer'].map(theme));
    const others = { ...own, manifest: { ...own.manifest, themes: themes.slice(0, 3) } };
    expect(suitableCorners(others)).toEqual(['other', 'transformer', 'ssm'].map(theme));
  });
});
