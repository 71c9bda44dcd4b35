import { describe, expect, it } from 'vitest';
import type { FieldMap } from '../../../src/core/contract/map.ts';
import { bridgePapers } from '../../../src/core/explore/bridge-papers.ts';
import { makeSmallMap } from '../../support/small-map.ts';

/** Six papers of topic 0, each with a weight of its own topic and one of topic 1. */
function withLeanings(leanings: readonly (readonly [number, number])[]): FieldMap {
  const small = makeSmallMap();
  return {
    ...small,
    papers: small.papers.slice(0, leanings.length),
    columns: {
      ...small.columns,
      topic: new Int32Array(leanings.length),
      membershipStart: Int32Array.from({ length: leanings.length + 1 }, (_, i) => 2 * i),
      membershipTopic: Int32Array.from(leanings.flatMap(() => [0, 1])),
      membershipWeight: Float64Array.from(leanings.flat()),
    },
  };
}

describe('bridgePapers', () => {
  it('finds the paper that leans most to a second topic', () => {
    const map = withLeanings([
      [0.9, 0.1],
      [0.5, 0.3],
      [0.5, 0.45],
    ]);
    expect([...bridgePapers(map)]).toEqual([-1, -1, 1]);
  });

  it('finds none where papers lean less than half', () => {
    expect([...bridgePapers(withLeanings([[0.7, 0.3]]))]).toEqual([-1]);
  });

  it('finds none in maps that do not tell', () => {
    const small = makeSmallMap();
    const columns = { ...small.columns, membershipStart: new Int32Array(7) };
    expect([...bridgePapers({ ...small, columns })]).toEqual([-1, -1, -1, -1, -1, -1]);
  });
});
