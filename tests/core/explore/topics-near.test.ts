import { describe, expect, it } from 'vitest';
import { topicsNear } from '../../../src/core/explore/topics-near.ts';
import { makeSmallMap } from '../../support/small-map.ts';

describe('topicsNear', () => {
  const map = makeSmallMap();

  it('tells the other topics that a paper leans to, and how much', () => {
    expect(topicsNear(map, 2)).toEqual([{ topic: map.manifest.topics[1], index: 1, weight: 0.25 }]);
    expect(topicsNear(map, 5).map(({ index }) => index)).toEqual([0]);
  });

  it('is empty for papers of one topic, and for a paper that is not on the map', () => {
    expect(topicsNear(map, 0)).toEqual([]);
    expect(topicsNear(map, 6)).toEqual([]);
  });
});
