import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPlace } from '../../src/ui/card-place.ts';

const frame = { width: 800, height: 600 };
const card = { width: 200, height: 100 };

describe('cardPlace', () => {
  it('stands to the right of the paper where there is room', () => {
    expect(cardPlace({ x: 100, y: 300, radius: 8 }, card, frame)).toEqual({ x: 120, y: 250 });
  });

  it('changes to the left at the right edge', () => {
    expect(cardPlace({ x: 700, y: 300, radius: 8 }, card, frame)).toEqual({ x: 480, y: 250 });
  });

  it('goes below where neither side has room', () => {
    const narrow = { width: 260, height: 600 };
    expect(cardPlace({ x: 130, y: 100, radius: 8 }, card, narrow)).toEqual({ x: 30, y: 120 });
  });

  it('never covers the paper', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 2, max: 20 }),
        (x, y, radius) => {
          const place = cardPlace({ x, y, radius }, card, frame);
          const dx = x - Math.max(place.x, Math.min(place.x + card.width, x));
          const dy = y - Math.max(place.y, Math.min(place.y + card.height, y));
          expect(Math.hypot(dx, dy)).toBeGreaterThan(radius);
        },
      ),
      { numRuns: 200 },
    );
  });
});
