import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import type { PairSimilarity } from '../../../src/core/embed/embedder.ts';
import { findNeighbours } from '../../../src/core/graph/find-neighbours.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

/** Papers of near numbers are alike, whatever their rows say. */
const byNumber: PairSimilarity = (paper, others, similarities) => {
  for (const [place, other] of others.entries())
    similarities[place] = 1 / (1 + Math.abs(paper - other));
};

describe('findNeighbours where rows only come close', () => {
  it('ranks the candidates by the similarity itself', async () => {
    const vectors = { ...vectorCloud({ count: 12, dimension: 3 }), exact: byNumber };
    const found = await findNeighbours(vectors, 3, noEffects);
    expect([...found.indices.subarray(0, 3)]).toEqual([1, 2, 3]);
    expect([...found.indices.subarray(15, 18)]).toEqual([4, 6, 3]);
    expect(found.similarities[0]).toBe(0.5);
    expect(found.recall).toBe(1);
  });

  it('says what share of the true neighbours was among them', async () => {
    const vectors = { ...vectorCloud({ count: 400, dimension: 5 }), exact: byNumber };
    const { recall = 1 } = await findNeighbours(vectors, 3, noEffects);
    expect(recall).toBeLessThan(0.3);
  });
});
