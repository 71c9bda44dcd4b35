import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { findNeighbours } from '../../../src/core/graph/find-neighbours.ts';
import { linkPapers, type Links } from '../../../src/core/graph/links.ts';
import { seededRandom } from '../../../src/core/math/random.ts';
import { canonicalLabels } from '../../../src/core/topics/communities.ts';
import { leiden } from '../../../src/core/topics/leiden.ts';
import { partitionModularity } from '../../../src/core/topics/modularity.ts';
import { networkOf } from '../../../src/core/topics/network.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

function groupsOf(count: number, links: Links, resolution = 1, seed = 1): number[] {
  return [...canonicalLabels(leiden(networkOf(count, links), resolution, seededRandom(seed)))];
}

function linksOf(pairs: readonly (readonly [number, number, number])[]): Links {
  return {
    source: Int32Array.from(pairs, ([source]) => source),
    target: Int32Array.from(pairs, ([, target]) => target),
    similarity: Float64Array.from(pairs, ([, , similarity]) => similarity),
  };
}

/** Two triangles joined by one weak link. */
const triangles = linksOf([
  [0, 1, 1],
  [0, 2, 1],
  [1, 2, 1],
  [2, 3, 0.1],
  [3, 4, 1],
  [3, 5, 1],
  [4, 5, 1],
]);

const anyLinks = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 29 }),
      fc.integer({ min: 0, max: 29 }),
      fc.double({ min: -0.2, max: 1, noNaN: true }),
    ),
    { maxLength: 90 },
  )
  .map((pairs) => {
    const known = new Map(
      pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b, weight]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b, weight] as const]),
    );
    return linksOf([...known.values()]);
  });

describe('leiden', () => {
  it('parts two triangles at their weak link', () => {
    expect(groupsOf(6, triangles)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('leaves papers without links alone', () => {
    expect(groupsOf(0, linksOf([]))).toEqual([]);
    expect(groupsOf(3, linksOf([]))).toEqual([0, 1, 2]);
  });

  it('makes more groups at a higher resolution', async () => {
    const cloud = vectorCloud({ count: 400, dimension: 12, centres: 12 });
    const links = linkPapers(await findNeighbours(cloud, 10, noEffects));
    const counts = [0.3, 1, 4].map((resolution) => new Set(groupsOf(400, links, resolution)).size);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[2]).toBeGreaterThan(counts[0] ?? 0);
  });

  it('finds groups at least as good as those of Louvain', async () => {
    const cloud = vectorCloud({ count: 600, dimension: 10, centres: 15 });
    const links = linkPapers(await findNeighbours(cloud, 12, noEffects));
    const graph = new UndirectedGraph();
    for (let paper = 0; paper < 600; paper += 1) graph.addNode(paper);
    for (const [link, source] of links.source.entries())
      graph.addEdge(source, links.target[link] ?? 0, { weight: links.similarity[link] ?? 0 });
    const { modularity } = louvain.detailed(graph, { rng: seededRandom(1) });
    const ours = partitionModularity(Int32Array.from(groupsOf(600, links)), links);
    expect(ours).toBeGreaterThan(modularity - 0.003);
  });

  it('makes connected groups only, the same ones for the same seed', () => {
    fc.assert(
      fc.property(anyLinks, fc.double({ min: 0.2, max: 3, noNaN: true }), (links, resolution) => {
        const groups = groupsOf(30, links, resolution);
        expect(groupsOf(30, links, resolution)).toEqual(groups);
        for (const group of new Set(groups)) {
          const members = groups.flatMap((own, paper) => (own === group ? [paper] : []));
          expect(reachable(members, links).size).toBe(members.length);
        }
      }),
    );
  });
});

/** The members that a walk along links reaches from the first without leaving them. */
function reachable(members: readonly number[], { source, target }: Links): ReadonlySet<number> {
  const reached = new Set(members.slice(0, 1));
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const [link, one] of source.entries()) {
      const other = target[link] ?? 0;
      if (!members.includes(one) || !members.includes(other)) continue;
      if (reached.has(one)) reached.add(other);
      if (reached.has(other)) reached.add(one);
    }
  }
  return reached;
}
