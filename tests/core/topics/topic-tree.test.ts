import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { linksInside } from '../../../src/core/graph/links-inside.ts';
import { linkPapers, type Links } from '../../../src/core/graph/links.ts';
import { seededRandom } from '../../../src/core/math/random.ts';
import { groupCount } from '../../../src/core/topics/communities.ts';
import { groupTopics } from '../../../src/core/topics/group-topics.ts';
import { splitTopics } from '../../../src/core/topics/split-topics.ts';
import { plainNeighbours } from '../../support/random-vectors.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

/** Links inside groups of `size` papers, every paper to the next three, and weak links between neighbouring groups where `isNear`. */
function chains(groups: number, size: number, isNear: (group: number) => boolean): Links {
  const found: [number, number, number][] = [];
  for (let group = 0; group < groups; group += 1)
    for (let at = 0; at < size; at += 1) {
      for (let step = 1; step <= 3 && at + step < size; step += 1)
        found.push([group * size + at, group * size + at + step, 0.6]);
      if (group + 1 < groups && isNear(group))
        found.push([group * size + at, (group + 1) * size + at, 0.3]);
    }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    source: Int32Array.from(found, ([source]) => source),
    target: Int32Array.from(found, ([, target]) => target),
    similarity: Float64Array.from(found, ([, , similarity]) => similarity),
  };
}

describe('splitTopics', () => {
  it('finds the groups inside a topic and leaves a topic of one piece whole', async () => {
    // Papers 0-59: three cliques of twenty; 60-99: everybody linked with everybody at random.
    const random = seededRandom(3);
    const found: [number, number][] = [];
    for (let one = 0; one < 100; one += 1)
      for (let other = one + 1; other < 100; other += 1) {
        const isClique = other < 60 && Math.floor(one / 20) === Math.floor(other / 20);
        if (isClique || (one >= 60 && random() < 0.5)) found.push([one, other]);
      }
    found.push([19, 20], [39, 40]);
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const links = {
      source: Int32Array.from(found, ([source]) => source),
      target: Int32Array.from(found, ([, target]) => target),
      similarity: new Float64Array(found.length).fill(0.5),
    };
    const topics = Int32Array.from({ length: 100 }, (_, paper) => Number(paper >= 60));
    const { labels, parents } = await splitTopics(topics, links, 1, noEffects);
    expect([...parents]).toEqual([0, 0, 0]);
    expect([...labels.subarray(0, 60)]).toEqual(
      Array.from({ length: 60 }, (_, paper) => Math.floor(paper / 20)),
    );
    expect(labels.subarray(60).every((label) => label === -1)).toBe(true);
  });

  it('gives subtopics that lie inside their topic, of five papers or more, the largest first, the same for the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 500 }), async (seed) => {
        const cloud = vectorCloud({ count: 160, dimension: 12, centres: 12, seed });
        const links = linkPapers(plainNeighbours(cloud, 6));
        const topics = Int32Array.from({ length: 160 }, (_, paper) => Math.floor(paper / 54));
        const found = await splitTopics(topics, links, 7, noEffects);
        const sizes = new Int32Array(found.parents.length);
        for (const [paper, label] of found.labels.entries()) {
          if (label < 0) continue;
          sizes[label] = (sizes[label] ?? 0) + 1;
          expect(found.parents[label]).toBe(topics[paper]);
        }
        for (const [part, size] of sizes.entries()) {
          expect(size).toBeGreaterThanOrEqual(5);
          if (found.parents[part] === found.parents[part - 1])
            expect(size).toBeLessThanOrEqual(sizes[part - 1] ?? 0);
        }
        const split = new Set(found.parents);
        for (const [paper, label] of found.labels.entries())
          expect(label >= 0).toBe(split.has(topics[paper] ?? 0));
        expect(await splitTopics(topics, links, 7, noEffects)).toEqual(found);
      }),
      { numRuns: 10 },
    );
  });
});

describe('groupTopics', () => {
  it('puts topics that hang together into one area', () => {
    // Sixteen topics in four rows of four; only neighbours in a row are linked.
    const links = chains(16, 6, (group) => group % 4 < 3);
    const topics = Int32Array.from({ length: 96 }, (_, paper) => Math.floor(paper / 6));
    const areas = groupTopics(topics, links, 5);
    expect([...(areas ?? [])]).toEqual(Array.from({ length: 16 }, (_, t) => Math.floor(t / 4)));
  });

  it('needs more than twelve topics', () => {
    const topics = Int32Array.from({ length: 72 }, (_, paper) => Math.floor(paper / 6));
    expect(
      groupTopics(
        topics,
        chains(12, 6, () => true),
        5,
      ),
    ).toBeNull();
  });

  it('never leaves a topic alone in its area, and names that of most papers first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
        const cloud = vectorCloud({ count: 200, dimension: 8, centres: 20, seed });
        const links = linkPapers(plainNeighbours(cloud, 5));
        // Topics of 1 to 19 papers, the first of them the largest.
        const topics = Int32Array.from({ length: 200 }, (_, paper) =>
          Math.floor(20 - Math.sqrt(2 * (200 - paper))),
        );
        const areas = groupTopics(topics, links, 1);
        if (areas === null) return;
        const sizes = new Int32Array(groupCount(areas));
        for (const area of areas) sizes[area] = (sizes[area] ?? 0) + 1;
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
        const papers = Array.from(sizes, () => 0);
        for (const topic of topics)
          papers[areas[topic] ?? 0] = (papers[areas[topic] ?? 0] ?? 0) + 1;
        expect(papers).toEqual(papers.toSorted((a, b) => b - a));
      }),
      { numRuns: 20 },
    );
  });
});

describe('linksInside', () => {
  it('keeps the links of each group, numbered by the places of its papers', () => {
    const links = {
      source: Int32Array.of(0, 0, 1),
      target: Int32Array.of(1, 2, 3),
      similarity: Float64Array.of(0.1, 0.2, 0.3),
    };
    const [first, second] = linksInside(Int32Array.of(0, 1, 0, 1), links, 2);
    expect([...(first?.papers ?? [])]).toEqual([0, 2]);
    expect(first?.links).toEqual({
      source: Int32Array.of(0),
      target: Int32Array.of(1),
      similarity: Float64Array.of(0.2),
    });
    expect([...(second?.links.similarity ?? [])]).toEqual([0.3]);
  });
});
