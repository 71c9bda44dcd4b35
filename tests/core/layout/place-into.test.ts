import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects, type Effects } from '../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../src/core/contract/errors.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { layOut, minimumDistance } from '../../../src/core/layout/layout.ts';
import { placeInto } from '../../../src/core/layout/place-into.ts';
import { layoutQuality } from '../../../src/core/quality/layout-quality.ts';
import { plainNeighbours, unitVectors } from '../../support/random-vectors.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

const place = (
  vectors: Vectors,
  fixed: Float64Array,
  k = 8,
  effects: Effects = noEffects,
): Promise<Float64Array> =>
  placeInto(
    plainNeighbours(vectors, k),
    vectors,
    { fixed, seed: 42, topic: new Int32Array(vectors.count) },
    effects,
  );

/** The first papers of a cloud. */
function firstOf({ dimension, values }: Vectors, count: number): Vectors {
  return { count, dimension, values: values.slice(0, count * dimension) };
}

const layOutAlone = (vectors: Vectors, k = 8): Promise<Float64Array> =>
  layOut(
    plainNeighbours(vectors, k),
    vectors,
    { seed: 42, topic: new Int32Array(vectors.count) },
    noEffects,
  );

/** The least distance of a paper from `held` on to any other. */
function leastDistance(places: Float64Array, held: number): number {
  let least = Infinity;
  for (let one = held; one < places.length / 2; one++)
    for (let other = 0; other < one; other++)
      least = Math.min(
        least,
        Math.hypot(
          (places[2 * one] ?? 0) - (places[2 * other] ?? 0),
          (places[2 * one + 1] ?? 0) - (places[2 * other + 1] ?? 0),
        ),
      );
  return least;
}

async function kept(vectors: Vectors, places: Float64Array, from: number): Promise<number> {
  const neighbours = plainNeighbours(vectors, 8);
  const { preservation } = await layoutQuality({ neighbours, vectors }, places, 1, noEffects);
  const own = preservation.subarray(from);
  return own.reduce((sum, share) => sum + share, 0) / own.length;
}

describe('placeInto', { timeout: 30_000 }, () => {
  it('leaves the old papers where they are to the bit and the new ones apart, whatever the papers', async () => {
    const row = fc.constantFrom([1, 0, 0], [0, 1, 0], [0, 0, 0], [1, 1, 1], [-1, 0, 2]);
    const spot = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 16 }),
        fc.array(spot, { minLength: 1, maxLength: 12 }),
        async (rows, spots) => {
          const fixed = Float64Array.from(spots.slice(0, rows.length).flat());
          const places = await place(unitVectors(rows), fixed, 5);
          expect(places).toHaveLength(2 * rows.length);
          for (const [at, value] of fixed.entries()) expect(places[at]).toBe(value);
          expect(places.every(Number.isFinite)).toBe(true);
          const least = leastDistance(places, fixed.length / 2);
          expect(least).toBeGreaterThanOrEqual(minimumDistance(rows.length));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [300, 30],
    [200, 100],
    [60, 20],
  ])(
    'keeps about as many neighbours of the new as a layout of all: %i + %i',
    async (old, fresh) => {
      const vectors = vectorCloud({ count: old + fresh, dimension: 24, centres: 8 });
      const fixed = await layOutAlone(firstOf(vectors, old));
      const placed = await kept(vectors, await place(vectors, fixed), old);
      const anew = await kept(vectors, await layOutAlone(vectors), old);
      expect(placed).toBeGreaterThan(0.85 * anew);
    },
  );

  it('puts a new paper among the only papers that are like it', async () => {
    const vectors = unitVectors([
      ...[0, 1, 2, 3].map((at) => [1, 0, 0, 0.01 * at]),
      ...[0, 1, 2, 3].map((at) => [0, 1, 0, 0.01 * at]),
      [0, 1, 0, 0.015],
    ]);
    const fixed = Float64Array.of(
      ...[-1, 0, -0.8, 0.1, -0.9, -0.2, -0.7, -0.1],
      ...[1, 0, 0.8, 0.1, 0.9, -0.2, 0.7, -0.1],
    );
    const places = await place(vectors, fixed, 3);
    expect(places[16]).toBeGreaterThan(0.4);
  });

  it('puts papers that are tied to none beside the map, and as close to each other as the map is', async () => {
    const rows = [
      ...Array.from({ length: 20 }, (_, at) => [1, 0.02 * at, 0, 0]),
      ...Array.from({ length: 10 }, (_, at) => [0, 0, 1, 0.02 * at]),
    ];
    const fixed = await layOutAlone(unitVectors(rows.slice(0, 20)), 4);
    const places = await place(unitVectors(rows), fixed, 4);
    const reach = (at: number): number =>
      Math.max(Math.abs(places[2 * at] ?? 0), Math.abs(places[2 * at + 1] ?? 0));
    for (let paper = 20; paper < 30; paper++) {
      expect(reach(paper)).toBeGreaterThan(0.9);
      expect(reach(paper)).toBeLessThan(5);
    }
  });

  it('moves nothing where nothing is new, and starts a map from one paper', async () => {
    const vectors = vectorCloud({ count: 12, dimension: 6 });
    const fixed = await layOutAlone(vectors);
    expect(await place(vectors, fixed)).toEqual(fixed);
    const grown = await place(vectors, Float64Array.of(0.25, -0.5));
    expect([...grown.subarray(0, 2)]).toEqual([0.25, -0.5]);
    expect(leastDistance(grown, 0)).toBeGreaterThanOrEqual(minimumDistance(12));
  });

  it('gives the same places twice', async () => {
    const vectors = vectorCloud({ count: 40, dimension: 8, centres: 3 });
    const fixed = await layOutAlone(firstOf(vectors, 30));
    expect(await place(vectors, fixed)).toEqual(await place(vectors, fixed));
  });

  it('tells how far it is, never backwards, and stops when cancelled', async () => {
    const vectors = vectorCloud({ count: 20, dimension: 8, centres: 3 });
    const fixed = await layOutAlone(firstOf(vectors, 15));
    const shares: number[] = [];
    const progress: Effects['progress'] = (_, done, all) => shares.push(done / all);
    await place(vectors, fixed, 8, { ...noEffects, progress });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    for (const asked of [0, 10, 100]) {
      let left = asked;
      const cancelled = (): boolean => --left < 0;
      await expect(place(vectors, fixed, 8, { ...noEffects, cancelled })).rejects.toThrow(
        CancelledError,
      );
    }
  });

  it('refuses more places than papers', async () => {
    const vectors = vectorCloud({ count: 2, dimension: 3 });
    await expect(place(vectors, new Float64Array(6))).rejects.toThrow('3 fixed places for 2');
  });
});
