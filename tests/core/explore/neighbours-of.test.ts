import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termColumns } from '../../../src/core/contract/link-terms.ts';
import { indexLinks } from '../../../src/core/explore/links-of.ts';
import { createNeighbourLookup } from '../../../src/core/explore/neighbours-of.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const map = makeSmallMap();

describe('createNeighbourLookup', () => {
  const neighboursOf = createNeighbourLookup(map);

  it('lists neighbours nearest first, with the terms of their link', () => {
    expect(neighboursOf(0)).toEqual([
      { paper: 1, similarity: 0.62, terms: ['speech', 'recurrent'], isBridge: false },
      { paper: 2, similarity: 0.31, terms: ['recurrent'], isBridge: false },
    ]);
  });

  it('adds linked papers that are not among the nearest', () => {
    // echo: its neighbours are gru and video; lstm is only linked.
    expect(neighboursOf(2)).toEqual([
      { paper: 0, similarity: 0.31, terms: ['recurrent'], isBridge: false },
      { paper: 1, similarity: 0.24, terms: ['memory'], isBridge: false },
      { paper: 5, similarity: 0.15, terms: [], isBridge: true },
    ]);
  });

  it('gives no terms where no link joins two neighbours', () => {
    const none = {
      source: new Int32Array(0),
      target: new Int32Array(0),
      bridge: new Uint8Array(0),
    };
    const of = { ...map, links: { ...none, similarity: new Float64Array(0), ...termColumns([]) } };
    expect(createNeighbourLookup(of)(0).map(({ terms }) => terms)).toEqual([[], []]);
  });

  it('is empty for a paper that is not on the map', () => {
    expect(neighboursOf(99)).toEqual([]);
  });
});

describe('indexLinks', () => {
  it('holds each link at both of its papers, by number', () => {
    const { start, other, link } = indexLinks(6, map.links);
    expect([...start]).toEqual([0, 2, 4, 7, 9, 11, 14]);
    expect([...other.slice(4, 7)]).toEqual([0, 1, 5]);
    expect([...link.slice(4, 7)]).toEqual([1, 2, 3]);
  });

  it('agrees with a walk over all links', () => {
    const end = fc.nat(7);
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end)), (pairs) => {
        const links = {
          source: Int32Array.from(pairs, ([a]) => a),
          target: Int32Array.from(pairs, ([, b]) => b),
          similarity: new Float64Array(pairs.length),
          bridge: new Uint8Array(pairs.length),
          ...termColumns(pairs.map(() => [])),
        };
        const { start, other, link } = indexLinks(8, links);
        for (let paper = 0; paper < 8; paper += 1) {
          const expected = pairs.flatMap(([a, b], number) => [
            ...(a === paper ? [[b, number]] : []),
            ...(b === paper ? [[a, number]] : []),
          ]);
          const [from, to] = [start[paper] ?? 0, start[paper + 1] ?? 0];
          const entries = [...other.slice(from, to)].map((b, at) => [b, link[from + at]]);
          expect(entries).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});
