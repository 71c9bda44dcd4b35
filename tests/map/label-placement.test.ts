import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discCounter, placeLabels, type Box } from '../../src/map/label-placement.ts';

const nothing = { taken: [], obstruction: () => 0, gapPx: 4, mostObstruction: 10 };
const side = fc.integer({ min: 20, max: 900 });
const wish = fc.record({
  width: fc.integer({ min: 1, max: 260 }),
  height: fc.integer({ min: 1, max: 60 }),
  corners: fc.array(
    fc.record({ x: fc.integer({ min: -200, max: 1000 }), y: fc.integer({ min: -200, max: 1000 }) }),
    { maxLength: 6 },
  ),
});

function apart(one: Box, other: Box, gap: number): boolean {
  return (
    one.right + gap <= other.left ||
    other.right + gap <= one.left ||
    one.bottom + gap <= other.top ||
    other.bottom + gap <= one.top
  );
}

describe('placeLabels', () => {
  it('never lets labels overlap one another, nor what is taken, nor leave the frame', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), side, side, (wishes, width, height) => {
        const taken = [{ left: 10, top: 10, right: 60, bottom: 30 }];
        const labels = wishes.map((one, id) => ({ ...one, id }));
        const placed = placeLabels(labels, { width, height }, { ...nothing, taken });
        const boxes = [...placed.values()];
        for (const [at, box] of boxes.entries()) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.bottom).toBeLessThanOrEqual(height);
          for (const other of [...taken, ...boxes.slice(0, at)])
            expect(apart(box, other, 4)).toBe(true);
        }
      }),
    );
  });

  it('serves who comes first', () => {
    const label = { width: 50, height: 20, corners: [{ x: 10, y: 10 }] };
    const wishes = [
      { ...label, id: 7 },
      { ...label, id: 8 },
    ];
    expect([...placeLabels(wishes, { width: 200, height: 100 }, nothing).keys()]).toEqual([7]);
  });

  it('takes the corner that covers least, the earlier of equal ones', () => {
    const corners = [
      { x: 10, y: 10 },
      { x: 100, y: 10 },
      { x: 200, y: 10 },
    ];
    const frame = { width: 400, height: 100 };
    const disc = { x: 20, y: 20, radius: 5 };
    const options = { ...nothing, obstruction: discCounter([disc], frame) };
    const placed = placeLabels([{ id: 0, width: 50, height: 20, corners }], frame, options);
    expect(placed.get(0)?.left).toBe(100);
  });

  it('leaves out a label that would cover too much', () => {
    const options = { ...nothing, obstruction: () => 3, mostObstruction: 2 };
    const wishes = [{ id: 0, width: 5, height: 5, corners: [{ x: 9, y: 9 }] }];
    expect(placeLabels(wishes, { width: 50, height: 50 }, options).size).toBe(0);
  });
});

describe('discCounter', () => {
  it('counts the discs that a box touches', () => {
    const disc = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 40 }), side, side, (discs, left, top) => {
        const box = { left, top, right: left + 90, bottom: top + 24 };
        const touched = discs.filter(({ x, y, radius }) => {
          const dx = x - Math.max(box.left, Math.min(box.right, x));
          const dy = y - Math.max(box.top, Math.min(box.bottom, y));
          return dx * dx + dy * dy < radius * radius;
        });
        const frame = { width: 400, height: 300 };
        expect(discCounter(discs, frame)(box)).toBe(touched.length);
      }),
    );
  });
});
