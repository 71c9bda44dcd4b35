import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitPapers,
  isSameView,
  projectionOf,
  toCamera,
  toView,
} from '../../src/map/camera-frame.ts';
import { makeSmallMap } from '../support/small-map.ts';

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const view = fc.record({
  x: coordinate,
  y: coordinate,
  span: fc.double({ min: 0.01, max: 4, noNaN: true }),
});

describe('toCamera and toView', () => {
  it('undo each other', () => {
    fc.assert(
      fc.property(view, (one) => {
        const back = toView(toCamera(one));
        expect(back.x).toBeCloseTo(one.x, 9);
        expect(back.y).toBeCloseTo(one.y, 9);
        expect(back.span).toBeCloseTo(one.span, 9);
        expect(isSameView(back, one)).toBe(true);
      }),
    );
  });
});

describe('projectionOf', () => {
  it('puts the middle of the view into the middle of the frame', () => {
    fc.assert(
      fc.property(view, (one) => {
        const { scale, left, top } = projectionOf(one, { width: 900, height: 500 });
        expect(left + scale * one.x).toBeCloseTo(450, 6);
        expect(top - scale * one.y).toBeCloseTo(250, 6);
        expect(scale * one.span).toBeCloseTo(500, 6);
      }),
    );
  });
});

describe('fitPapers', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 500 },
    { width: 60, height: 60 },
  ])('shows every paper in a frame of $width × $height', (frame) => {
    const map = makeSmallMap();
    const { scale, left, top } = projectionOf(
      fitPapers(map.columns.positions, map.papers.keys(), frame),
      frame,
    );
    for (const paper of map.papers.keys()) {
      const x = left + scale * (map.columns.positions[2 * paper] ?? 0);
      const y = top - scale * (map.columns.positions[2 * paper + 1] ?? 0);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(frame.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(frame.height);
    }
  });

  it('shows everything where there is no paper, and comes no closer than it may to one', () => {
    const frame = { width: 800, height: 600 };
    const { positions } = makeSmallMap().columns;
    expect(fitPapers(positions, [], frame)).toEqual({ x: 0, y: 0, span: 2 });
    expect(fitPapers(positions, [0], frame).span).toBe(0.25);
  });
});
