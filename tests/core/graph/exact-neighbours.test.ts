import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { exactNeighbours } from '../../../src/core/graph/exact-neighbours.ts';

function unit(rows: readonly (readonly number[])[]): Vectors {
  const dimension = rows[0]?.length ?? 1;
  const values = rows.flatMap((row) => {
    const length = Math.hypot(...row);
    return row.map((x) => (length === 0 ? 0 : x / length));
  });
  return { count: rows.length, dimension, values: Float32Array.from(values) };
}

describe('exactNeighbours', () => {
  it('lists the nearest first, equal ones by number', async () => {
    const vectors = unit([
      [1, 0],
      [1, 0.1],
      [0, 1],
      [1, 0.1],
    ]);
    const { k, indices } = await exactNeighbours(vectors, 2, noEffects);
    expect(k).toBe(2);
    expect([...indices]).toEqual([1, 3, 3, 0, 1, 3, 1, 0]);
  });

  it('gives every paper all others when k is large', async () => {
    const { k } = await exactNeighbours(unit([[1], [1], [1]]), 99, noEffects);
    expect(k).toBe(2);
  });

  it('gives a lonely paper none', async () => {
    const { k, indices } = await exactNeighbours(unit([[1]]), 5, noEffects);
    expect([k, indices.length]).toEqual([0, 0]);
  });

  it('refuses a k that is no positive whole number', async () => {
    await expect(exactNeighbours(unit([[1]]), 0, noEffects)).rejects.toThrow(RangeError);
  });

  it('agrees with sorting all similarities, which lie within -1 … 1', async () => {
    const row = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 9 }), async (rows) => {
        const vectors = unit(rows);
        const { k, similarities } = await exactNeighbours(vectors, 3, noEffects);
        for (const [i] of rows.entries()) {
          const all = rows
            .map((_, j) => j)
            .filter((j) => j !== i)
            .map((j) =>
              [0, 1, 2].reduce(
                (s, d) => s + (vectors.values[3 * i + d] ?? 0) * (vectors.values[3 * j + d] ?? 0),
                0,
              ),
            )
            .sort((a, b) => b - a);
          for (let place = 0; place < k; place += 1) {
            const similarity = similarities[i * k + place] ?? 9;
            expect(similarity).toBeCloseTo(Math.max(-1, Math.min(1, all[place] ?? 9)), 6);
            expect(Math.abs(similarity)).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
