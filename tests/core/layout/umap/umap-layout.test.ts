import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../../src/core/contract/errors.ts';
import { findNeighbours } from '../../../../src/core/graph/find-neighbours.ts';
import { principalAxes } from '../../../../src/core/layout/principal-axes.ts';
import { fitCurve } from '../../../../src/core/layout/umap/curve.ts';
import { createForceTable } from '../../../../src/core/layout/umap/force-table.ts';
import { fuzzyGraph } from '../../../../src/core/layout/umap/fuzzy-graph.ts';
import { fastMover, plainMover } from '../../../../src/core/layout/umap/move-places.ts';
import { scheduleLinks } from '../../../../src/core/layout/umap/schedule.ts';
import { umapLayout } from '../../../../src/core/layout/umap/umap-layout.ts';
import { layoutQuality } from '../../../../src/core/quality/layout-quality.ts';
import { umapJsLayout } from '../../../../scripts/bench/engine/umap-js-layout.ts';
import { vectorCloud } from '../../../support/vector-clouds.ts';

const options = { seed: 3, epochs: 200, minDist: 0.1, spread: 1, run: 0, runs: 1 };
const vectors = vectorCloud({ count: 400, dimension: 16, centres: 12 });
const found = findNeighbours(vectors, 12, noEffects);

describe('umapLayout', () => {
  it('is as faithful as umap-js', async () => {
    const neighbours = await found;
    const start = principalAxes(vectors);
    const [ours, theirs] = await Promise.all(
      [umapLayout, umapJsLayout].map(async (lay) => {
        const places = await lay(neighbours, start, options, noEffects);
        return layoutQuality({ neighbours, vectors }, places, 1, noEffects);
      }),
    );
    const trust = theirs?.trustworthiness ?? 1;
    expect(ours?.trustworthiness).toBeGreaterThan(trust - 0.01);
    expect(ours?.continuity).toBeGreaterThan((theirs?.continuity ?? 1) - 0.015);
  });

  it('gives the same places twice, others for another seed', async () => {
    const neighbours = await found;
    const start = principalAxes(vectors);
    const once = await umapLayout(neighbours, start, options, noEffects);
    expect(await umapLayout(neighbours, start, options, noEffects)).toEqual(once);
    const other = await umapLayout(neighbours, start, { ...options, seed: 4 }, noEffects);
    expect(other).not.toEqual(once);
    expect(once.every(Number.isFinite)).toBe(true);
  });

  it.each([3, 4, 7, 20])('places %i equal papers without losing a number', async (count) => {
    const equal = vectorCloud({ count, dimension: 3 });
    equal.values.fill(Math.sqrt(1 / 3));
    const neighbours = await findNeighbours(equal, 5, noEffects);
    const places = await umapLayout(neighbours, principalAxes(equal), options, noEffects);
    expect(places).toHaveLength(2 * count);
    expect(places.every(Number.isFinite)).toBe(true);
  });

  it('stops when cancelled', async () => {
    const effects = { ...noEffects, cancelled: () => true };
    const layout = umapLayout(await found, principalAxes(vectors), options, effects);
    await expect(layout).rejects.toThrow(CancelledError);
  });
});

describe('the movers', () => {
  it('move alike to the bit, and leave fixed papers where they are', async () => {
    const schedule = scheduleLinks(fuzzyGraph(await found, 12), 100);
    const table = createForceTable(fitCurve(0.1, 1));
    const start = Float32Array.from(principalAxes(vectors), (value) => value * 10);
    const movement = { start, schedule, table, seed: 5, fixed: 100 };
    const fast = fastMover(movement);
    const plain = plainMover(movement);
    for (let epoch = 0; epoch < 100; epoch += 1) {
      fast?.step(epoch, 1 - epoch / 100);
      plain.step(epoch, 1 - epoch / 100);
    }
    expect(fast?.places()).toEqual(plain.places());
    expect(plain.places().subarray(0, 200)).toEqual(start.subarray(0, 200));
    expect(plain.places().subarray(200)).not.toEqual(start.subarray(200));
  });
});

describe('fitCurve', () => {
  it('finds the numbers that UMAP is known for', () => {
    const { a, b } = fitCurve(0.1, 1);
    expect(a).toBeCloseTo(1.577, 2);
    expect(b).toBeCloseTo(0.895, 2);
  });
});

describe('fuzzyGraph', () => {
  it('is the same from both sides, from 0 to 1, and each paper belongs to its nearest', async () => {
    const { count, start, other, weight } = fuzzyGraph(await found, 12);
    const pairs = new Map<string, number>();
    for (let paper = 0; paper < count; paper += 1) {
      const row = weight.subarray(start[paper], start[paper + 1]);
      expect(Math.max(...row)).toBeGreaterThan(0.99);
      for (const [place, one] of row.entries()) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
        pairs.set(`${paper} ${other[(start[paper] ?? 0) + place] ?? -1}`, one);
      }
    }
    for (const [pair, one] of pairs)
      expect(pairs.get(pair.split(' ').toReversed().join(' '))).toBeCloseTo(one, 12);
  });
});
