import { describe, expect, it } from 'vitest';
import { mapTrust } from '../../../src/core/explore/map-trust.ts';
import { makeSmallMap } from '../../support/small-map.ts';
import fc from 'fast-check';
import { arbitraryMap } from './arbitrary-map.ts';

describe('mapTrust', () => {
  it('is limited by the stability of the topics', () => {
    // All places of the small map are kept; stabilities are 1, 0.9, 0.6, 1, 1, 0.4.
    const trust = mapTrust(makeSmallMap());
    expect(trust.score).toBe(Math.round((100 * 4.9) / 6));
    expect(trust.bands).toEqual({ firm: 4, fair: 1, weak: 1 });
    expect(trust.nearOfTen).toBe(10);
  });

  it('counts every paper once and stays between 0 and 100', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const { score, bands } = mapTrust(map);
        expect(bands.firm + bands.fair + bands.weak).toBe(map.papers.length);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
      { numRuns: 30 },
    );
  });
});
