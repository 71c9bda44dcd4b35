import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginBrush, dragBrush } from '../../../src/core/explore/year-brush.ts';

describe('beginBrush', () => {
  it.each([
    ['an empty place', 1.5, null, 'make'],
    ['the left end', 3.1, [3, 6], 'from'],
    ['the right end', 6.9, [3, 6], 'to'],
    ['the middle', 5, [3, 6], 'all'],
    ['a place outside', 9, [3, 6], 'make'],
    ['left of a range of one bin', 2.9, [3, 3], 'from'],
    ['right of a range of one bin', 4.1, [3, 3], 'to'],
  ] as const)('holds at %s', (_what, place, range, grip) => {
    expect(beginBrush(place, range, 0.25).grip).toBe(grip);
  });
});

describe('dragBrush', () => {
  const range = [3, 6] as const;
  it('makes a range from either side', () => {
    expect(dragBrush(beginBrush(2.5, null, 0.2), 5.1, 10)).toEqual([2, 5]);
    expect(dragBrush(beginBrush(5.1, null, 0.2), 2.5, 10)).toEqual([2, 5]);
  });

  it('moves an end, also past the other one', () => {
    expect(dragBrush(beginBrush(3, range, 0.2), 4.4, 10)).toEqual([4, 6]);
    expect(dragBrush(beginBrush(3, range, 0.2), 8.2, 10)).toEqual([6, 8]);
    expect(dragBrush(beginBrush(7, range, 0.2), 9.6, 10)).toEqual([3, 9]);
  });

  it('moves a whole range, which keeps its width', () => {
    expect(dragBrush(beginBrush(5, range, 0.2), 6.4, 10)).toEqual([4, 7]);
    expect(dragBrush(beginBrush(5, range, 0.2), 99, 10)).toEqual([6, 9]);
  });

  it('stays within the bins, and a press that does not move changes no range', () => {
    const place = fc.double({ min: -3, max: 23, noNaN: true });
    const bins = fc.tuple(fc.nat(19), fc.nat(19)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(place, place, bins, (start, end, [first = 0, last = 0]) => {
        const brush = beginBrush(start, [first, last], 0.3);
        const [from, to] = dragBrush(brush, end, 20);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(20);
        expect(from).toBeLessThanOrEqual(to);
        if (brush.grip === 'all') expect(to - from).toBe(last - first);
        if (brush.grip !== 'make') expect(dragBrush(brush, start, 20)).toEqual([first, last]);
      }),
    );
  });
});
