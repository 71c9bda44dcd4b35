import { describe, expect, it } from 'vitest';
import { openWholeMap } from '../../../../src/core/contract/open-map.ts';
import { cutMap } from '../../../../src/core/write/export/cut-map.ts';
import { serialiseMap } from '../../../../src/core/write/serialise-map.ts';
import { makeSmallMap } from '../../../support/small-map.ts';

describe('cutMap', () => {
  const map = makeSmallMap();

  it('is the map itself where every paper stays', () => {
    expect(cutMap(map, [0, 1, 2, 3, 4, 5])).toBe(map);
  });

  it('keeps the links, neighbours and citations among the papers, numbered anew', () => {
    const cut = cutMap(map, [0, 3, 5]);
    expect(cut.papers.map(({ id }) => id)).toEqual(['gru', 'vim', 'video']);
    expect([...cut.links.source].map((at, link) => [at, cut.links.target[link]])).toEqual([[1, 2]]);
    expect(cut.links.terms).toEqual(['attention', 'state space']);
    expect([...cut.columns.neighbourStart]).toEqual([0, 0, 1, 2]);
    expect([...cut.columns.neighbours]).toEqual([2, 1]);
    expect([...cut.citations.citing, ...cut.citations.cited]).toEqual([2, 2, 0, 1]);
    expect([...cut.columns.positions.subarray(2, 4)]).toEqual([0.5, -0.4]);
    expect(cut.vectors?.values).toHaveLength(6);
  });

  it('counts topics and themes anew and makes a map that keeps its contract', async () => {
    const cut = cutMap(map, [0, 3, 5]);
    expect(cut.manifest.counts).toEqual({ papers: 3, links: 1 });
    expect(cut.manifest.topics.map(({ size }) => size)).toEqual([1, 2]);
    expect(cut.manifest.themes.map(({ size }) => size)).toEqual([1, 2, 1, 2]);
    const files = new Map(serialiseMap(cut).map(({ path, bytes }) => [path, bytes]));
    const read = await openWholeMap((path) => Promise.resolve(files.get(path) ?? new Uint8Array()));
    expect(read.papers.map(({ id }) => id)).toEqual(['gru', 'vim', 'video']);
  });

  it('leaves out topics without a paper, and can be opened as a map again', async () => {
    for (const papers of [[0], [1, 2], [4, 5], [5]]) {
      const cut = cutMap(map, papers);
      const files = new Map(serialiseMap(cut).map(({ path, bytes }) => [path, bytes]));
      const read = await openWholeMap((path) =>
        Promise.resolve(files.get(path) ?? new Uint8Array()),
      );
      expect(read.manifest.topics.every(({ size }) => size > 0)).toBe(true);
      const nameOf = (of: typeof map, paper: number) =>
        of.manifest.topics[of.columns.topic[paper] ?? -1]?.name;
      expect(read.papers.map((_, at) => nameOf(read, at))).toEqual(
        papers.map((paper) => nameOf(map, paper)),
      );
    }
  });

  it('may be empty', () => {
    expect(cutMap(map, []).links.source).toHaveLength(0);
  });
});
