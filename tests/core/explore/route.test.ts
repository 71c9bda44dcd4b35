import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termColumns } from '../../../src/core/contract/link-terms.ts';
import type { FieldMap } from '../../../src/core/contract/map.ts';
import { canRouteBy, createRouteFinder } from '../../../src/core/explore/route.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';

const small = makeSmallMap();

type Link = readonly [number, number, number];

function mapOf(
  links: readonly Link[],
  papers: readonly { year?: number | null; citations?: number | null }[],
): FieldMap {
  return {
    ...small,
    papers: papers.map((paper, i) => makePaper({ id: `p${i}`, ...paper })),
    links: {
      source: Int32Array.from(links, ([a]) => a),
      target: Int32Array.from(links, ([, b]) => b),
      similarity: Float64Array.from(links, ([, , similarity]) => similarity),
      bridge: new Uint8Array(links.length),
      ...termColumns(links.map(([a, b]) => [`${a}-${b}`])),
    },
  };
}

describe('createRouteFinder', () => {
  it('finds the chain of the largest product of similarities, with a reason for each hop', () => {
    // 0.5 × 0.5 beats the direct 0.2.
    const route = createRouteFinder(
      mapOf(
        [
          [0, 1, 0.5],
          [0, 2, 0.2],
          [1, 2, 0.5],
        ],
        [{}, {}, {}],
      ),
    )(2, 0, 'best');
    expect(route?.papers).toEqual([2, 1, 0]);
    expect(route?.hops.map(({ from, to, terms }) => [from, to, terms])).toEqual([
      [2, 1, ['1-2']],
      [1, 0, ['0-1']],
    ]);
  });

  it('goes through newer or more cited papers when asked, unknown ones last', () => {
    const find = createRouteFinder(
      mapOf(
        [
          [0, 1, 0.5],
          [0, 2, 0.45],
          [0, 3, 0.4],
          [1, 4, 0.5],
          [2, 4, 0.45],
          [3, 4, 0.4],
        ],
        [
          { year: 2000 },
          { year: null, citations: null },
          { year: 2024, citations: 1 },
          { year: 2010, citations: 900 },
          { year: 2001 },
        ],
      ),
    );
    expect(find(0, 4, 'best')?.papers).toEqual([0, 1, 4]);
    expect(find(0, 4, 'newest')?.papers).toEqual([0, 2, 4]);
    expect(find(0, 4, 'most-cited')?.papers).toEqual([0, 3, 4]);
  });

  it('says that there is none between separate pieces, and has nowhere to go from a paper to itself', () => {
    const find = createRouteFinder(mapOf([[0, 1, 0.5]], [{}, {}, {}]));
    expect(find(0, 2, 'best')).toBeNull();
    expect(find(1, 1, 'best')).toEqual({ papers: [1], hops: [] });
  });

  it('agrees with a walk over all paths, and ties are broken alike in both runs', () => {
    const link = fc
      .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: -2, max: 10 }))
      .filter(([a, b]) => a < b)
      .map(([a, b, tenths]): Link => [a, b, tenths / 10]);
    fc.assert(
      fc.property(fc.array(link, { maxLength: 12 }), (links) => {
        const map = mapOf(links, [{}, {}, {}, {}, {}, {}]);
        const route = createRouteFinder(map)(0, 5, 'best');
        const length = route?.hops.reduce((sum, hop) => sum + lengthOf(hop.similarity), 0) ?? null;
        const shortest = shortestOf(links);
        if (shortest === null) expect(length).toBeNull();
        else expect(length).toBeCloseTo(shortest, 9);
        expect(createRouteFinder(map)(0, 5, 'best')).toEqual(route);
      }),
      { numRuns: 150 },
    );
  });
});

describe('canRouteBy', () => {
  it('is false where no paper says what is asked for', () => {
    const map = mapOf([], [{ year: 2020 }, {}]);
    expect([canRouteBy(map, 'best'), canRouteBy(map, 'newest')]).toEqual([true, true]);
    expect(canRouteBy(map, 'most-cited')).toBe(false);
  });
});

function lengthOf(similarity: number): number {
  return -Math.log(Math.max(0.01, similarity));
}

/** Bellman and Ford, as the oracle. */
function shortestOf(links: readonly Link[]): number | null {
  const distance = new Array<number>(6).fill(Number.POSITIVE_INFINITY);
  distance[0] = 0;
  for (let round = 0; round < 6; round += 1)
    for (const [a, b, similarity] of links) {
      const length = lengthOf(similarity);
      distance[b] = Math.min(distance[b] ?? 0, (distance[a] ?? 0) + length);
      distance[a] = Math.min(distance[a] ?? 0, (distance[b] ?? 0) + length);
    }
  return Number.isFinite(distance[5]) ? (distance[5] ?? null) : null;
}
