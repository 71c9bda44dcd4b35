import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairSimilarity } from '../../../src/core/embed/pair-similarity.ts';
import {
  firstNeighbours,
  LINK_RULES,
  localScaleLinks,
  mutualLinks,
  unionLinks,
} from '../../../src/core/evaluate/link-rules.ts';
import type { Links } from '../../../src/core/graph/links.ts';
import { createPieces } from '../../../src/core/graph/pieces.ts';
import { plainNeighbours } from '../../support/random-vectors.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

const pairsOf = ({ source, target }: Links) =>
  [...source].map((paper, link) => `${paper}-${target[link]}`);

describe('link rules', () => {
  it('are mutual where both list each other, union where one does', () => {
    const lists = {
      count: 3,
      k: 1,
      indices: Int32Array.of(1, 0, 1),
      similarities: Float64Array.of(0.9, 0.9, 0.5),
    };
    expect(pairsOf(mutualLinks(lists))).toEqual(['0-1']);
    expect(pairsOf(unionLinks(lists))).toEqual(['0-1', '1-2']);
  });

  it('weigh the pairs of the union at local scale between 0 and 1, one of each paper with 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (seed) => {
        const lists = plainNeighbours(vectorCloud({ count: 40, dimension: 5, seed }), 6);
        const weighed = localScaleLinks(lists);
        expect(pairsOf(weighed)).toEqual(pairsOf(unionLinks(lists)));
        const best = new Float64Array(40);
        for (const [link, weight] of weighed.similarity.entries()) {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1);
          for (const end of [weighed.source[link] ?? 0, weighed.target[link] ?? 0])
            best[end] = Math.max(best[end] ?? 0, weight);
        }
        for (const weight of best) expect(weight).toBeCloseTo(1, 9);
      }),
      { numRuns: 20 },
    );
  });

  it('leave one piece where they build bridges', () => {
    const cloud = vectorCloud({ count: 40, dimension: 4, centres: 12, seed: 6 });
    const lists = plainNeighbours(cloud, 15);
    for (const rule of LINK_RULES.filter(({ id }) => id.includes('bridged'))) {
      const links = rule.link(firstNeighbours(lists, rule.k), pairSimilarity(cloud));
      const pieces = createPieces(40);
      for (const [link, paper] of links.source.entries())
        pieces.join(paper, links.target[link] ?? 0);
      expect(pieces.count()).toBe(1);
    }
  });
});

describe('firstNeighbours', () => {
  it('keeps the nearest of every paper, in order', () => {
    const cloud = vectorCloud({ count: 20, dimension: 4, seed: 2 });
    expect(firstNeighbours(plainNeighbours(cloud, 7), 3)).toEqual(plainNeighbours(cloud, 3));
  });
});
