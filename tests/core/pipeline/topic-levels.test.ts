import { describe, expect, it } from 'vitest';
import { topicLevels } from '../../../src/core/pipeline/topic-levels.ts';
import type { Findings } from '../../../src/core/pipeline/findings.ts';

const name = (text: string) => ({ name: text, terms: [text] });

/** Three topics of two papers, the second split in two, in two areas; papers stand in a row. */
const found = {
  topics: { labels: Int32Array.of(0, 0, 1, 1, 2, 2) },
  topicIds: ['t1', 't2', 't3'],
  areas: Int32Array.of(0, 1, 0),
  subtopics: { labels: Int32Array.of(-1, -1, 0, 1, -1, -1), parents: Int32Array.of(1, 1) },
  names: {
    areas: [name('sound'), name('light')],
    topics: [name('speech'), name('images'), name('music')],
    subtopics: [name('photographs'), name('drawings')],
  },
  strength: new Float64Array(6).fill(1),
  positions: Float64Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? at / 2 : 0)),
} as unknown as Findings;

describe('topicLevels', () => {
  const { areas, topics, subtopics } = topicLevels(found);

  it('names what each is part of, and counts its papers', () => {
    const told = [...areas, ...topics, ...subtopics].map(({ id, parent, size }) => [
      id,
      parent,
      size,
    ]);
    expect(told).toEqual([
      ['a1', null, 4],
      ['a2', null, 2],
      ['t1', 'a1', 2],
      ['t2', 'a2', 2],
      ['t3', 'a1', 2],
      ['t2.1', 't2', 1],
      ['t2.2', 't2', 1],
    ]);
  });

  it('puts every level on the map among its papers', () => {
    expect(subtopics.map(({ x }) => x)).toEqual([2, 3]);
    expect(areas[1]?.x).toBeGreaterThanOrEqual(2);
    expect(areas[1]?.x).toBeLessThanOrEqual(3);
  });
});
