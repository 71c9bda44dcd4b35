import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../src/core/contract/errors.ts';
import { cellNeighbours } from '../../../src/core/graph/cell-neighbours.ts';
import { exactNeighbours } from '../../../src/core/graph/exact-neighbours.ts';
import type { Neighbours } from '../../../src/core/graph/neighbours.ts';
import { findNeighbours } from '../../../src/core/graph/find-neighbours.ts';
import { oneThread } from '../../../src/core/graph/neighbour-engine.ts';
import { answerShare, type ShareAnswer } from '../../../src/core/graph/neighbour-share.ts';
import { createSharedEngine, type SharePort } from '../../../src/core/graph/shared-engine.ts';
import { unitVectors } from '../../support/random-vectors.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

const cloud = vectorCloud({ count: 3000, dimension: 20, centres: 60 });

/** A worker of the same thread that answers after its turn. */
function localPort(answer: typeof answerShare = answerShare): SharePort {
  let hear: (answer: ShareAnswer) => void = () => undefined;
  return {
    post: (work) => queueMicrotask(() => answer(work, (one) => hear(one))),
    onAnswer: (listener) => (hear = listener),
    close: () => undefined,
  };
}

function sharedRecall(found: Neighbours, truth: Neighbours): number {
  const { count, k } = truth;
  let hits = 0;
  for (let paper = 0; paper < count; paper += 1) {
    const mine = new Set(found.indices.subarray(paper * k, (paper + 1) * k));
    for (const other of truth.indices.subarray(paper * k, (paper + 1) * k))
      if (mine.has(other)) hits += 1;
  }
  return hits / (count * k);
}

describe('cellNeighbours', () => {
  it('finds most true neighbours and says how many', async () => {
    const truth = await exactNeighbours(cloud, 10, noEffects);
    const found = await cellNeighbours(cloud, 10, 14, noEffects, oneThread);
    if (found === null) throw new Error('no kernel runs here');
    const recall = sharedRecall(found, truth);
    expect(recall).toBeGreaterThan(0.9);
    expect(found.recall).toBeGreaterThan(recall - 0.03);
    expect(found.recall).toBeLessThan(recall + 0.03);
    expect(found.method).toBe('cells');
  });

  it('leaves no paper without its k neighbours, not even far from all others', async () => {
    const rows = Array.from({ length: 400 }, (_, paper) =>
      paper < 3 ? [0, 0, paper - 1] : [1, paper * 1e-5, 0],
    );
    const found = await cellNeighbours(unitVectors(rows), 8, 12, noEffects, oneThread);
    for (let paper = 0; paper < 400; paper += 1) {
      const others = [...(found?.indices ?? []).slice(paper * 8, paper * 8 + 8)];
      expect(new Set(others).size).toBe(8);
      expect(others).not.toContain(paper);
    }
  });
});

describe('createSharedEngine', () => {
  const plain = findNeighbours(cloud, 6, noEffects);

  it.each([2, 3, 7])('finds the same with %i workers', async (workers) => {
    const engine = createSharedEngine(workers, () => localPort(), 0);
    expect(await findNeighbours(cloud, 6, noEffects, engine)).toEqual(await plain);
  });

  it('does the work itself where a worker breaks down', async () => {
    let opened = 0;
    const breakDown: typeof answerShare = (_, post) =>
      post({ type: 'failed', message: 'out of memory' });
    const engine = createSharedEngine(
      2,
      () => localPort(opened++ === 0 ? breakDown : undefined),
      0,
    );
    expect(await findNeighbours(cloud, 6, noEffects, engine)).toEqual(await plain);
  });

  it('closes its workers when cancelled', async () => {
    let open = 0;
    const engine = createSharedEngine(
      2,
      () => {
        open += 1;
        return { ...localPort(), close: () => (open -= 1) };
      },
      0,
    );
    let asked = 0;
    const effects = { ...noEffects, cancelled: () => (asked += 1) > 3 };
    await expect(findNeighbours(cloud, 6, effects, engine)).rejects.toThrow(CancelledError);
    expect(open).toBe(0);
  });
});
