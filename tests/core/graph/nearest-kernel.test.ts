import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../src/core/contract/errors.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { exactNeighbours } from '../../../src/core/graph/exact-neighbours.ts';
import type { Neighbours } from '../../../src/core/graph/neighbours.ts';
import type { NeighbourEngine } from '../../../src/core/graph/neighbour-engine.ts';
import { plainNeighbours } from '../../../src/core/graph/plain-neighbours.ts';
import { unitVectors } from '../../support/random-vectors.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

async function expectSameAsPlain(vectors: Vectors, k: number): Promise<Neighbours> {
  const fast = await exactNeighbours(vectors, k, noEffects);
  const plain = await plainNeighbours(vectors, k, noEffects);
  expect(fast.method).toBe('kernel');
  expect(fast.indices).toEqual(plain.indices);
  expect(fast.similarities).toEqual(plain.similarities);
  return fast;
}

/** The rows in another order: row i of the result is row `order[i]`. */
function reordered({ count, dimension, values }: Vectors, order: readonly number[]): Vectors {
  const rows = order.flatMap((paper) => [
    ...values.subarray(paper * dimension, (paper + 1) * dimension),
  ]);
  return { count, dimension, values: Float32Array.from(rows) };
}

describe('exactNeighbours by the kernel', () => {
  it('gives what the plain comparison gives, to the bit, on random vectors', async () => {
    await expectSameAsPlain(vectorCloud({ count: 700, dimension: 32 }), 15);
  });

  it('does so on clusters, over several blocks', async () => {
    await expectSameAsPlain(vectorCloud({ count: 1201, dimension: 24, centres: 20 }), 10);
  });

  it('does so where vectors lie closer together than rounding can tell', async () => {
    const rows = Array.from({ length: 90 }, (_, paper) => [1, 1e-6 * ((paper * 37) % 90)]);
    await expectSameAsPlain(unitVectors(rows), 5);
  });

  it('does so for many equal rows and for rows of zeros', async () => {
    const rows = Array.from({ length: 150 }, (_, paper) =>
      paper % 3 === 0 ? [0, 0, 0] : paper % 3 === 1 ? [1, 2, 3] : [paper, 5, -paper],
    );
    await expectSameAsPlain(unitVectors(rows), 6);
  });

  it('does so from one to twenty papers, any dimension, any k', async () => {
    const cloud = fc.record({
      count: fc.integer({ min: 1, max: 20 }),
      dimension: fc.integer({ min: 1, max: 19 }),
      seed: fc.integer({ min: 0, max: 999 }),
    });
    await fc.assert(
      fc.asyncProperty(cloud, fc.integer({ min: 1, max: 30 }), async (shape, k) => {
        const vectors = vectorCloud(shape);
        const fast = await exactNeighbours(vectors, k, noEffects);
        const plain = await plainNeighbours(vectors, k, noEffects);
        expect([...fast.indices]).toEqual([...plain.indices]);
        expect([...fast.similarities]).toEqual([...plain.similarities]);
        expect(fast.k).toBe(Math.max(0, Math.min(k, shape.count - 1)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives similarities within -1 … 1 that are the same from both sides', async () => {
    const { count, k, indices, similarities } = await exactNeighbours(
      vectorCloud({ count: 300, dimension: 10, centres: 4 }),
      8,
      noEffects,
    );
    const both = new Map<string, number>();
    let shared = 0;
    for (const [place, other] of indices.entries()) {
      const paper = Math.floor(place / k);
      const similarity = similarities[place] ?? Number.NaN;
      expect(Math.abs(similarity)).toBeLessThanOrEqual(1);
      expect(other).not.toBe(paper);
      const name = [Math.min(paper, other), Math.max(paper, other)].join(' ');
      if (both.has(name)) shared += 1;
      expect(both.get(name) ?? similarity).toBe(similarity);
      both.set(name, similarity);
    }
    expect(shared).toBeGreaterThan(count);
  });

  it('permutes the result when the papers are permuted', async () => {
    const vectors = vectorCloud({ count: 300, dimension: 20, centres: 5 });
    const order = Array.from({ length: 300 }, (_, place) => (place * 91 + 7) % 300);
    const before = await exactNeighbours(vectors, 7, noEffects);
    const after = await exactNeighbours(reordered(vectors, order), 7, noEffects);
    for (const [place, paper] of order.entries()) {
      const found = [...after.indices.subarray(place * 7, place * 7 + 7)];
      expect(found.map((other) => order[other])).toEqual([
        ...before.indices.subarray(paper * 7, paper * 7 + 7),
      ]);
    }
  });

  it('compares plainly where no kernel runs', async () => {
    const nowhere: NeighbourEngine = { compare: () => Promise.resolve(null) };
    const vectors = vectorCloud({ count: 30, dimension: 5 });
    const { method, indices } = await exactNeighbours(vectors, 3, noEffects, nowhere);
    expect(method).toBe('plain');
    expect(indices).toEqual((await exactNeighbours(vectors, 3, noEffects)).indices);
  });

  it('reports how far it is and stops when cancelled', async () => {
    const seen: number[] = [];
    const effects = {
      ...noEffects,
      progress: (_stage: string, done: number) => seen.push(done),
      cancelled: () => seen.length === 4,
    };
    const vectors = vectorCloud({ count: 1000, dimension: 8 });
    await expect(exactNeighbours(vectors, 3, effects)).rejects.toThrow(CancelledError);
    expect(seen).toEqual([0, 100, 200, 300]);
  });
});
