import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperStability } from '../../../src/core/topics/paper-stability.ts';

const of = (...labels: number[]): Int32Array => Int32Array.from(labels);

describe('paperStability', () => {
  it('is 1 where every partition is the same, whatever its groups are called', () => {
    expect([...paperStability(of(0, 0, 1), [of(1, 1, 0)])]).toEqual([1, 1, 1]);
  });

  it('is the mean overlap of the groups over their union', () => {
    // Paper 2 moves: its group {2, 3} meets {0, 1, 2}, the others lose or gain it.
    const stability = paperStability(of(0, 0, 1, 1), [of(0, 0, 0, 1), of(0, 0, 1, 1)]);
    expect([...stability]).toEqual([
      (2 / 3 + 1) / 2,
      (2 / 3 + 1) / 2,
      (1 / 4 + 1) / 2,
      (1 / 2 + 1) / 2,
    ]);
  });

  it('is 1 without other partitions', () => {
    expect([...paperStability(of(0, 1), [])]).toEqual([1, 1]);
  });

  it('stays between 0 and 1', () => {
    const partition = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(partition, fc.array(partition, { maxLength: 4 }), (own, others) => {
        const stability = paperStability(
          Int32Array.from(own),
          others.map((one) => Int32Array.from(one)),
        );
        expect(stability.every((value) => value > 0 && value <= 1 + 1e-12)).toBe(true);
      }),
    );
  });

  it('refuses partitions of other papers', () => {
    expect(() => paperStability(of(0), [of(0, 1)])).toThrow(RangeError);
  });
});
