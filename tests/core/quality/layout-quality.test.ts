import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../src/core/contract/errors.ts';
import { layoutQuality, qualityK } from '../../../src/core/quality/layout-quality.ts';
import { plainNeighbours, unitVectors } from '../../support/random-vectors.ts';

/** Papers on a quarter circle, one every 15 degrees: neighbours in the vectors are neighbours in the row. */
const arc = (count: number) =>
  unitVectors(
    Array.from({ length: count }, (_, i) => [
      Math.cos((i * Math.PI) / 12),
      Math.sin((i * Math.PI) / 12),
    ]),
  );
const along = (xs: readonly number[]) => Float64Array.from(xs.flatMap((x) => [x, 0]));

function measure(rows: ReturnType<typeof arc>, positions: Float64Array, neighbours: number) {
  const original = { neighbours: plainNeighbours(rows, neighbours), vectors: rows };
  return layoutQuality(original, positions, 1, noEffects);
}

describe('layoutQuality', () => {
  it('finds nothing wrong with a faithful line', async () => {
    const quality = await measure(arc(7), along([0, 1, 2, 3, 4, 5, 6]), 2);
    expect(quality).toMatchObject({ k: 2, trustworthiness: 1, continuity: 1 });
    expect(quality.neighbourhoodPreservation).toBe(1);
  });

  it('follows the formula of Venna and Kaski on a case worked by hand', async () => {
    // Five papers in a row, k = 1, paper 4 moved next to paper 0 on the map: places 0, 1, 2, 3 and -0.5.
    // On the map 4 and 0 are each other's nearest; in the vectors the rank of 4 from 0 is 4, of 0 from 4 is 4.
    // Trustworthiness: strangers 3 + 3 (nearest of 1, 2, 3 stay: ties go to the lower number).
    // Continuity: 0 lost paper 1 (rank 2: 1), 4 lost paper 3 (rank 4: 3).
    // Factor: 2 / (n k (2n - 3k - 1)) = 2 / (5 * 6).
    const quality = await measure(arc(5), along([0, 1, 2, 3, -0.5]), 1);
    expect(quality.k).toBe(1);
    expect(quality.trustworthiness).toBeCloseTo(1 - (6 * 2) / 30, 6);
    expect(quality.continuity).toBeCloseTo(1 - (4 * 2) / 30, 6);
    expect([...quality.preservation]).toEqual([0, 1, 1, 1, 0]);
  });

  it('blames nobody for the order of papers with equal vectors', async () => {
    const equal = unitVectors(Array.from({ length: 9 }, () => [1, 2]));
    const quality = await measure(equal, along([3, 1, 4, 1.5, 9, 2.6, 5, 3.5, 8]), 3);
    expect(quality).toMatchObject({ trustworthiness: 1, neighbourhoodPreservation: 1 });
  });

  it.each([0, 1, 2])('leaves the measures of %i papers undefined', async (count) => {
    const quality = await measure(arc(count), along([0, 1].slice(0, count)), 5);
    expect(quality).toMatchObject({ k: 0, trustworthiness: null, continuity: null });
    expect(quality.neighbourhoodPreservation).toBeNull();
    expect(quality.preservation).toEqual(new Float64Array(count).fill(1));
  });

  it('stays between 0 and 1', async () => {
    const place = fc.tuple(
      ...Array.from({ length: 5 }, () => fc.double({ min: -1, max: 1, noNaN: true })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 3, maxLength: 14 }), async (rows) => {
        const vectors = unitVectors(rows.map(([, , ...vector]) => vector));
        const positions = Float64Array.from(rows.flatMap(([x, y]) => [x, y]));
        const quality = await measure(vectors, positions, 4);
        for (const value of [
          quality.trustworthiness,
          quality.continuity,
          ...quality.preservation,
        ]) {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stops when cancelled', async () => {
    const original = { neighbours: plainNeighbours(arc(5), 1), vectors: arc(5) };
    const effects = { ...noEffects, cancelled: () => true };
    await expect(layoutQuality(original, along([0, 1, 2, 3, 4]), 1, effects)).rejects.toThrow(
      CancelledError,
    );
  });
});

describe('qualityK', () => {
  it('is the number of neighbours, but less than half of the papers', () => {
    expect([0, 1, 2, 3, 11, 36, 1000].map((count) => qualityK(count, 7))).toEqual([
      0, 0, 0, 1, 5, 7, 7,
    ]);
  });
});
