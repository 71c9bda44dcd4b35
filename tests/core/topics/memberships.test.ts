import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkPapers } from '../../../src/core/graph/links.ts';
import { canonicalLabels } from '../../../src/core/topics/communities.ts';
import { topicMemberships } from '../../../src/core/topics/memberships.ts';
import { topicNearness } from '../../../src/core/topics/topic-nearness.ts';
import { topicStrength } from '../../../src/core/topics/topic-strength.ts';
import { plainNeighbours, unitVectors } from '../../support/random-vectors.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

const rowOf = (found: ReturnType<typeof topicMemberships>, paper: number) =>
  Array.from(
    found.topic.subarray(found.start[paper] ?? 0, found.start[paper + 1] ?? 0),
    (topic, place) => [topic, found.weight[(found.start[paper] ?? 0) + place] ?? 0] as const,
  );

describe('topicMemberships', () => {
  it('puts a paper amid its topic there alone, and one between two topics into both', () => {
    const vectors = unitVectors([
      [1, 0],
      [1, 0.02],
      [0, 1],
      [0.02, 1],
      [1, 0.9],
    ]);
    const labels = Int32Array.of(0, 0, 1, 1, 0);
    const links = {
      source: Int32Array.of(0, 0, 2, 2),
      target: Int32Array.of(1, 4, 3, 4),
      similarity: Float64Array.of(0.9, 0.6, 0.9, 0.4),
    };
    const found = topicMemberships(labels, links, topicNearness(labels, vectors));
    expect(rowOf(found, 1)).toEqual([[0, 1]]);
    const [own, other] = rowOf(found, 4);
    expect([own?.[0], other?.[0]]).toEqual([0, 1]);
    expect(own?.[1]).toBeGreaterThan(other?.[1] ?? 1);
    // Four tenths of its links and about a quarter of its nearness.
    expect(other?.[1]).toBeGreaterThan(0.3);
  });

  it('gives every paper its own topic first, then up to two others of a tenth or more, one in all at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 1000 }),
        (count, groups, seed) => {
          const vectors = vectorCloud({ count, dimension: 5, centres: 4, seed });
          const labels = canonicalLabels(
            Int32Array.from({ length: count }, (_, paper) => (paper * 7 + seed) % groups),
          );
          const links = linkPapers(plainNeighbours(vectors, 4));
          const found = topicMemberships(labels, links, topicNearness(labels, vectors));
          for (let paper = 0; paper < count; paper += 1) {
            const [own, ...others] = rowOf(found, paper);
            expect(own?.[0]).toBe(labels[paper]);
            expect(others.length).toBeLessThanOrEqual(2);
            expect(others.every(([, weight]) => weight >= 0.1)).toBe(true);
            expect(others.map(([, weight]) => weight)).toEqual(
              others.map(([, weight]) => weight).sort((a, b) => b - a),
            );
            const sum = [own, ...others].reduce((all, one) => all + (one?.[1] ?? 0), 0);
            expect(sum).toBeLessThanOrEqual(1 + 1e-9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('topicNearness', () => {
  it('finds own and nearest other centre as comparing with every centre does', () => {
    const vectors = vectorCloud({ count: 300, dimension: 19, centres: 20, seed: 3 });
    const labels = Int32Array.from({ length: 300 }, (_, paper) => paper % 18);
    const { own, second, secondCosine, cosine } = topicNearness(labels, vectors);
    for (let paper = 0; paper < 300; paper += 1) {
      const cosines = Array.from({ length: 18 }, (_, topic) => cosine(paper, topic));
      expect(own[paper]).toBeCloseTo(cosines[paper % 18] ?? 0, 5);
      const rest = cosines.filter((_, topic) => topic !== paper % 18);
      expect(secondCosine[paper]).toBeCloseTo(Math.max(...rest), 5);
      expect(cosines[second[paper] ?? 0]).toBeCloseTo(Math.max(...rest), 5);
    }
  });

  it('knows no other topic where there is but one', () => {
    const vectors = vectorCloud({ count: 5, dimension: 3 });
    const labels = new Int32Array(5);
    const nearness = topicNearness(labels, vectors);
    expect([...nearness.second]).toEqual([-1, -1, -1, -1, -1]);
    const links = linkPapers(plainNeighbours(vectors, 2));
    expect([...topicStrength(labels, links, nearness)]).toEqual([1, 1, 1, 1, 1]);
    expect([...topicMemberships(labels, links, nearness).weight]).toEqual([1, 1, 1, 1, 1]);
  });
});
