import { describe, expect, it } from 'vitest';
import { threadEngine } from '../../../scripts/graph/thread-engine.ts';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { findNeighbours } from '../../../src/core/graph/find-neighbours.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

describe('threadEngine', () => {
  it('finds in two threads what one thread finds', async () => {
    const vectors = vectorCloud({ count: 10_200, dimension: 12, centres: 10 });
    const threads = await findNeighbours(vectors, 5, noEffects, threadEngine(2));
    expect(threads).toEqual(await findNeighbours(vectors, 5, noEffects));
  });
});
