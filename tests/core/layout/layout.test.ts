import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects, type Effects } from '../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../src/core/contract/errors.ts';
import { seededRandom } from '../../../src/core/math/random.ts';
import { layOut, minimumDistance } from '../../../src/core/layout/layout.ts';
import { nearestDistance } from '../../../src/core/layout/remove-overlaps.ts';
import { layoutQuality } from '../../../src/core/quality/layout-quality.ts';
import { plainNeighbours, unitVectors } from '../../support/random-vectors.ts';

/** Papers around `centres` directions of 8 dimensions, in turn. */
function clusters(count: number, centres: number, noise: number) {
  const random = seededRandom(5);
  return unitVectors(
    Array.from({ length: count }, (_, paper) =>
      Array.from(
        { length: 8 },
        (_, axis) => (axis === paper % centres ? 1 : 0) + noise * (random() - 0.5),
      ),
    ),
  );
}

const place = (vectors: ReturnType<typeof clusters>, k: number, effects: Effects = noEffects) =>
  layOut(plainNeighbours(vectors, k), vectors, { seed: 42, topic: inTurn(vectors.count) }, effects);
const inTurn = (count: number) => Int32Array.from({ length: count }, (_, paper) => paper % 3);

describe('layOut', { timeout: 30_000 }, () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 10, 36])(
    'places %i papers apart, within the frame',
    async (count) => {
      const positions = await place(clusters(count, 3, 0.6), 6);
      expect(positions).toHaveLength(2 * count);
      const reach = positions.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(reach).toBeCloseTo(count === 1 ? 0 : 1, 9);
      expect(nearestDistance(positions)).toBeGreaterThan(0.85 * minimumDistance(count));
    },
  );

  it('puts two papers side by side', async () => {
    expect([...(await place(clusters(2, 2, 0.1), 6))].map(Math.abs)).toEqual([1, 0, 1, 0]);
  });

  it('gives the same places twice', async () => {
    const vectors = clusters(20, 3, 0.5);
    expect(await place(vectors, 5)).toEqual(await place(vectors, 5));
  });

  it('keeps clear clusters together: most neighbours stay neighbours', async () => {
    const vectors = clusters(48, 4, 0.5);
    const neighbours = plainNeighbours(vectors, 8);
    const positions = await layOut(
      neighbours,
      vectors,
      { seed: 1, topic: new Int32Array(48) },
      noEffects,
    );
    const quality = await layoutQuality({ neighbours, vectors }, positions, 1, noEffects);
    expect(quality.trustworthiness).toBeGreaterThan(0.9);
    expect(quality.continuity).toBeGreaterThan(0.9);
  });

  it('copes with equal vectors, empty ones and any number of papers', async () => {
    const row = fc.constantFrom([1, 0, 0], [0, 1, 0], [0, 0, 0], [1, 1, 1], [-1, 0, 2]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 16 }), async (rows) => {
        const positions = await place(unitVectors(rows), 5);
        expect([...positions].every((value) => Math.abs(value) <= 1 + 1e-9)).toBe(true);
        expect(nearestDistance(positions)).toBeGreaterThan(0.8 * minimumDistance(rows.length));
      }),
      { numRuns: 15 },
    );
  });

  it('tells how far it is, never backwards, and stops when cancelled', async () => {
    const shares: number[] = [];
    const record = {
      ...noEffects,
      progress: (_: string, done: number, all: number) => shares.push(done / all),
    };
    await place(clusters(12, 3, 0.5), 4, record as Effects);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const cancelled = { ...noEffects, cancelled: () => shares.length > 0 };
    await expect(place(clusters(12, 3, 0.5), 4, cancelled)).rejects.toThrow(CancelledError);
  });
});
