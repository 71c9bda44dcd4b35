import { describe, expect, it } from 'vitest';
import { placeTrust } from '../../../src/core/explore/place-trust.ts';
import { makeSmallMap } from '../../support/small-map.ts';

/** Forty papers in a row, each with its two neighbours in the row as true ones, but for the last, whose stand at the start. */
function row(stability: number): ReturnType<typeof makeSmallMap> {
  const small = makeSmallMap();
  const n = 40;
  const neighbours = Array.from({ length: n }, (_, i) =>
    i === n - 1 ? [0, 1] : [i === 0 ? 2 : i - 1, i + 1],
  );
  return {
    ...small,
    papers: Array.from({ length: n }, () => small.papers[0]).filter((one) => one !== undefined),
    columns: {
      ...small.columns,
      positions: Float64Array.from({ length: 2 * n }, (_, at) => (at % 2 === 0 ? at / 40 - 1 : 0)),
      neighbourStart: Int32Array.from({ length: n + 1 }, (_, i) => 2 * i),
      neighbours: Int32Array.from(neighbours.flat()),
      stability: new Float64Array(n).fill(stability),
    },
  };
}

describe('placeTrust', () => {
  it('counts the true neighbours among three times as many on the map', () => {
    const { kept, near, band } = placeTrust(row(1));
    expect([near[5], kept[5], band[5]]).toEqual([2, 1, 'firm']);
    expect([near[39], kept[39], band[39]]).toEqual([0, 0, 'weak']);
  });

  it('trusts no place more than the topic is stable', () => {
    expect(placeTrust(row(0.6)).band[5]).toBe('fair');
    expect(placeTrust(row(0.4)).band[5]).toBe('weak');
  });

  it('trusts a paper alone', () => {
    const small = makeSmallMap();
    const alone = { ...small, papers: small.papers.slice(0, 1) };
    const columns = { ...small.columns, positions: new Float64Array(2) };
    const map = { ...alone, columns: { ...columns, neighbourStart: new Int32Array(2) } };
    expect(placeTrust(map).band).toEqual(['firm']);
  });
});
