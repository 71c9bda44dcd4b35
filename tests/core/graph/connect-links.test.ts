import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairSimilarity } from '../../../src/core/embed/pair-similarity.ts';
import { connectLinks } from '../../../src/core/graph/connect-links.ts';
import { linkPapers } from '../../../src/core/graph/links.ts';
import { nearestOutside } from '../../../src/core/graph/nearest-outside.ts';
import { createPieces } from '../../../src/core/graph/pieces.ts';
import { plainNeighbours, unitVectors } from '../../support/random-vectors.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

const connect = (vectors: ReturnType<typeof unitVectors>, k: number) => {
  const neighbours = plainNeighbours(vectors, k);
  const links = linkPapers(neighbours);
  return { links, connected: connectLinks(links, neighbours, pairSimilarity(vectors)) };
};
const piecesOf = (
  count: number,
  { source, target }: { source: Int32Array; target: Int32Array },
) => {
  const pieces = createPieces(count);
  for (const [link, paper] of source.entries()) pieces.join(paper, target[link] ?? 0);
  return pieces.count();
};

describe('connectLinks', () => {
  it('joins two groups whose lists never meet by their most similar pair', () => {
    const vectors = unitVectors([
      [1, 0.1, 0],
      [1, 0, 0],
      [0, 0, 1],
      [0, 0.2, 1],
    ]);
    const { connected } = connect(vectors, 1);
    expect([...connected.bridge]).toEqual([0, 1, 0]);
    expect([connected.source[1], connected.target[1]]).toEqual([0, 3]);
  });

  it('connects any papers by the fewest bridges and leaves the links of the rule as they are', () => {
    const row = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (papers, k) => {
          const { links, connected } = connect(unitVectors(papers), k);
          expect(piecesOf(papers.length, connected)).toBe(1);
          const bridges = connected.bridge.reduce((sum, one) => sum + one, 0);
          expect(bridges).toBe(piecesOf(papers.length, links) - 1);
          const kept = [...connected.source.keys()].filter((link) => connected.bridge[link] === 0);
          expect(kept.map((link) => connected.source[link])).toEqual([...links.source]);
          expect(kept.map((link) => connected.target[link])).toEqual([...links.target]);
          expect(kept.map((link) => connected.similarity[link])).toEqual([...links.similarity]);
          for (let link = 1; link < connected.source.length; link += 1) {
            const key = (at: number) =>
              (connected.source[at] ?? 0) * papers.length + (connected.target[at] ?? 0);
            expect(key(link)).toBeGreaterThan(key(link - 1));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('bridges by what the lists offer where they offer something', () => {
    const vectors = vectorCloud({ count: 300, dimension: 8, centres: 40, seed: 5 });
    const { connected } = connect(vectors, 4);
    const neighbours = plainNeighbours(vectors, 4);
    const isListed = (one: number, other: number) =>
      neighbours.indices.subarray(4 * one, 4 * one + 4).includes(other);
    const bridges = [...connected.source.keys()].filter((link) => connected.bridge[link] === 1);
    const listed = bridges.filter((link) => {
      const [a, b] = [connected.source[link] ?? 0, connected.target[link] ?? 0];
      return isListed(a, b) || isListed(b, a);
    });
    expect(bridges.length).toBeGreaterThan(0);
    expect(listed.length).toBeGreaterThan(bridges.length / 2);
  });
});

describe('nearestOutside', () => {
  it('finds the best pair of a small piece, and a good one of a large', () => {
    const vectors = vectorCloud({ count: 400, dimension: 6, seed: 2 });
    const similarityOf = pairSimilarity(vectors);
    for (const size of [5, 200]) {
      const piece = Array.from({ length: size }, (_, at) => at);
      const found = nearestOutside(piece, 400, similarityOf);
      const rest = Int32Array.from({ length: 400 - size }, (_, at) => size + at);
      const row = new Float64Array(rest.length);
      const all = piece.map((paper) => {
        similarityOf(paper, rest, row);
        return Math.max(...row);
      });
      expect(found.source).toBeLessThan(size);
      expect(found.target).toBeGreaterThanOrEqual(size);
      if (size === 5) expect(found.similarity).toBe(Math.max(...all));
      else expect(found.similarity).toBeGreaterThan([...all].sort((a, b) => b - a)[40] ?? 0);
    }
  });
});
