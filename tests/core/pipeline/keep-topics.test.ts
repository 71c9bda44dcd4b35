import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../src/core/contract/map.ts';
import { grownLayoutAlgorithm, type BaseMap } from '../../../src/core/pipeline/base-map.ts';
import { keepNames, keepTopics } from '../../../src/core/pipeline/keep-topics.ts';

const topic = (id: string, name: string, size: number): Topic => ({
  id,
  name,
  size,
  terms: [name],
  x: 0,
  y: 0,
  parent: null,
});

/** Six papers: 0-2 on speech, 3-5 on vision. */
const base: BaseMap = {
  positions: new Float64Array(12),
  topic: Int32Array.of(0, 0, 0, 1, 1, 1),
  topics: [topic('t1', 'speech', 3), topic('t2', 'vision', 3)],
  layout: 'UMAP',
};
const named = (...names: readonly string[]) => names.map((name) => ({ name, terms: [name] }));

describe('keepTopics', () => {
  it('changes nothing without a base', () => {
    const labels = Int32Array.of(0, 1, 0);
    expect(keepTopics(labels, undefined)).toEqual({
      labels,
      ids: ['t1', 't2'],
      origins: [null, null],
    });
  });

  it('gives topics that go on their id and number back, whatever their size now', () => {
    const kept = keepTopics(Int32Array.of(1, 1, 1, 0, 0, 0, 0, 0), base);
    expect([...kept.labels]).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
    expect(kept.ids).toEqual(['t1', 't2']);
  });

  it('numbers new topics behind them, with ids of their own', () => {
    const kept = keepTopics(Int32Array.of(2, 2, 2, 1, 1, 1, 0, 0, 0, 0), base);
    expect([...kept.labels]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 2]);
    expect(kept.ids).toEqual(['t1', 't2', 't3']);
    expect(kept.origins).toEqual([0, 1, null]);
  });

  it('lets a topic end that was split or swallowed, and never uses its id again', () => {
    const swallowed = keepTopics(Int32Array.of(0, 0, 0, 0, 0, 0, 1, 1), base);
    expect(swallowed.ids).toEqual(['t3', 't4']);
    const split = keepTopics(Int32Array.of(0, 0, 0, 1, 2, 3), base);
    expect(split.ids).toEqual(['t1', 't3', 't4', 't5']);
  });
});

describe('keepNames', () => {
  it('keeps the name of a topic that goes on, with the new terms', () => {
    const kept = keepTopics(Int32Array.of(0, 0, 0, 1, 1, 1, 2), base);
    expect(keepNames(named('talk', 'images', 'robots'), kept, base)).toEqual([
      { name: 'speech', terms: ['talk'] },
      { name: 'vision', terms: ['images'] },
      { name: 'robots', terms: ['robots'] },
    ]);
  });

  it('names a topic anew that has more than doubled, and uses no name twice', () => {
    const kept = keepTopics(Int32Array.of(0, 0, 0, 1, 1, 1, 0, 0, 0, 0), base);
    const names = keepNames(named('talk', 'images'), kept, base).map(({ name }) => name);
    expect(names).toEqual(['talk', 'vision']);
    const taken = keepNames(named('vision', 'images'), kept, base).map(({ name }) => name);
    expect(taken).toEqual(['vision', 'images']);
  });
});

describe('grownLayoutAlgorithm', () => {
  it('says how many papers were placed, all growth counted together', () => {
    const once = grownLayoutAlgorithm(base, 10);
    expect(once).toBe('UMAP; 4 of 10 papers placed into a fixed layout');
    const grown = { ...base, positions: new Float64Array(20), layout: once };
    expect(grownLayoutAlgorithm(grown, 11)).toBe('UMAP; 5 of 11 papers placed into a fixed layout');
    expect(grownLayoutAlgorithm(grown, 10)).toBe(once);
    expect(grownLayoutAlgorithm(base, 6)).toBe('UMAP');
  });
});
