import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  paperInDirection,
  type Direction,
} from '../../../src/core/explore/directional-neighbour.ts';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];
const go = (
  places: readonly (readonly [number, number])[],
  from: number,
  direction: Direction,
  allowed = new Uint8Array(places.length).fill(1),
): number | null => paperInDirection(Float64Array.from(places.flat()), from, direction, allowed);

function reachable(positions: Float64Array, start: number, allowed: Uint8Array): Set<number> {
  const reached = new Set([start]);
  for (const here of reached)
    for (const direction of DIRECTIONS) {
      const next = paperInDirection(positions, here, direction, allowed);
      if (next !== null) reached.add(next);
    }
  return reached;
}

describe('paperInDirection', () => {
  const cross = [
    [0, 0],
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const;

  it('finds the paper on each side, y upwards', () => {
    expect(DIRECTIONS.map((direction) => go(cross, 0, direction))).toEqual([2, 1, 3, 4]);
  });

  it('stays where nothing is ahead', () => {
    expect(go(cross, 1, 'right')).toBeNull();
    expect(go([[0, 0]], 0, 'up')).toBeNull();
  });

  it('prefers what is straight ahead to what is near but aside', () => {
    const places = [
      [0, 0],
      [0.3, 0.9],
      [1, 0.1],
    ] as const;
    expect(go(places, 0, 'right')).toBe(2);
    expect(go(places, 0, 'up')).toBe(1);
  });

  it('takes what is far aside where nothing else is ahead', () => {
    const places = [
      [0, 0],
      [0.1, 1],
    ] as const;
    expect(go(places, 0, 'right')).toBe(1);
  });

  it('skips papers that may not be entered', () => {
    const places = [
      [0, 0],
      [1, 0],
      [2, 0],
    ] as const;
    expect(go(places, 0, 'right', Uint8Array.of(1, 0, 1))).toBe(2);
  });

  it('leads from every paper to every other, even on a grid and on top of each other', () => {
    const coordinate = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -4096, max: 4096 }).map((whole) => whole / 4096),
    );
    const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(places, fc.array(fc.nat(3), { maxLength: 14 }), (at, walls) => {
        const allowed = Uint8Array.from(at, (_, paper) => Number((walls[paper] ?? 1) > 0));
        const positions = Float64Array.from(at.flat());
        for (const start of at.keys()) {
          const reached = reachable(positions, start, allowed);
          for (const paper of at.keys()) if (allowed[paper] === 1) expect(reached).toContain(paper);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never goes the other way', () => {
    const place = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 9 }), (at) => {
        for (const direction of DIRECTIONS) {
          const next = go(at, 0, direction);
          const [here, there] = [at[0], next === null ? at[0] : at[next]];
          if (here === undefined || there === undefined) continue;
          const [dx, dy] = [there[0] - here[0], there[1] - here[1]];
          const forward = { left: -dx, right: dx, up: dy, down: -dy }[direction];
          expect(forward).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
