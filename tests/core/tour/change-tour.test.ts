import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addStop,
  duplicateStop,
  editStop,
  moveStop,
  removeStop,
  setSeconds,
} from '../../../src/core/tour/change-tour.ts';
import { clockText, secondsAt, totalSeconds } from '../../../src/core/tour/tour-timing.ts';
import { emptyTour, type Stop, type Tour } from '../../../src/core/tour/tour.ts';
import { arbitraryTour } from './arbitrary-tour.ts';

const stop = (title: string): Stop => ({ title, caption: '', notes: '', view: '', seconds: null });
const abc: Tour = { ...emptyTour, stops: ['a', 'b', 'c'].map(stop) };
const order = ({ stops }: Tour): string => stops.map(({ title }) => title).join('');

describe('changes of a tour', () => {
  it('add at the end, behind a stop, and at the start', () => {
    expect(order(addStop(abc, stop('x')))).toBe('abcx');
    expect(order(addStop(abc, stop('x'), 0))).toBe('axbc');
    expect(order(addStop(abc, stop('x'), -1))).toBe('xabc');
    expect(order(addStop(abc, stop('x'), 99))).toBe('abcx');
  });

  it('move, duplicate and remove', () => {
    expect(order(moveStop(abc, 0, 2))).toBe('bca');
    expect(order(moveStop(abc, 2, 0))).toBe('cab');
    expect(order(duplicateStop(abc, 1))).toBe('abbc');
    expect(order(removeStop(abc, 1))).toBe('ac');
  });

  it('leave the tour as it was where there is nothing to change', () => {
    expect(moveStop(abc, 1, 1)).toBe(abc);
    expect(moveStop(abc, 9, 0)).toBe(abc);
    expect(removeStop(abc, -1)).toBe(abc);
    expect(duplicateStop(abc, 3)).toBe(abc);
    expect(editStop(abc, 0, { title: 'a' })).toBe(abc);
    expect(setSeconds(abc, null)).toBe(abc);
  });

  it('keep times within bounds', () => {
    expect(setSeconds(abc, 0).seconds).toBe(1);
    expect(editStop(abc, 0, { seconds: 1e9 }).stops[0]?.seconds).toBe(3600);
    expect(editStop(abc, 0, { seconds: Number.NaN }).stops[0]?.seconds).toBeNull();
  });

  it('move without losing a stop, and back again', () => {
    fc.assert(
      fc.property(arbitraryTour, fc.nat(7), fc.nat(7), (tour, from, to) => {
        const moved = moveStop(tour, from, to);
        expect(new Set(moved.stops)).toEqual(new Set(tour.stops));
        expect(moved.stops).toHaveLength(tour.stops.length);
        const goal = Math.min(to, tour.stops.length - 1);
        if (from < tour.stops.length) expect(moveStop(moved, goal, from)).toEqual(tour);
      }),
    );
  });
});

describe('the timing of a tour', () => {
  it('takes the stop before the tour, and has no end while one stop waits', () => {
    const tour: Tour = { ...abc, stops: [stop('a'), { ...stop('b'), seconds: 5 }] };
    expect([secondsAt(tour, 0), secondsAt(tour, 1), totalSeconds(tour)]).toEqual([null, 5, null]);
    expect(totalSeconds({ ...tour, seconds: 30 })).toBe(35);
  });

  it('reads like a clock', () => {
    expect([-3, 7.9, 750, 3723].map(clockText)).toEqual(['0:00', '0:07', '12:30', '1:02:03']);
  });
});
