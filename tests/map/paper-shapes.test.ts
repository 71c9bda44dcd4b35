import { describe, expect, it } from 'vitest';
import { PAPER_SHAPES } from '../../src/map/paper-shapes.ts';

/** Area of a closed outline, by the shoelace formula; positive where it goes clockwise, y downwards. */
function area(corners: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < corners.length; at += 2) {
    const next = (at + 2) % corners.length;
    sum +=
      (corners[at] ?? 0) * (corners[next + 1] ?? 0) - (corners[next] ?? 0) * (corners[at + 1] ?? 0);
  }
  return sum / 2;
}

describe('PAPER_SHAPES', () => {
  it('are about as large as a circle, so that sizes compare, and go round without crossing', () => {
    for (const { name, corners } of PAPER_SHAPES) {
      if (name === 'circle') continue;
      expect(area(corners), name).toBeGreaterThan(0.65 * Math.PI);
      expect(area(corners), name).toBeLessThan(1.1 * Math.PI);
    }
  });
});
