import { describe, expect, it } from 'vitest';
import { createMeaningIndex } from '../../../../src/core/explore/meaning/meaning-index.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { smallModel } from '../../../support/small-model.ts';

const { papers } = makeSmallMap();
const model = smallModel(['speech', 'recurrent', 'memory', 'image', 'vision', 'network', 'video']);
const index = createMeaningIndex(papers, model);
const NOTHING = { text: '', like: [], unlike: [] };
const ranked = (scores: Float32Array): number[] =>
  [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));

describe('createMeaningIndex', () => {
  it('puts the paper first that a sentence is about', () => {
    for (const [number, { title }] of papers.entries())
      expect(ranked(index.score({ ...NOTHING, text: title }))[0], title).toBe(number);
  });

  it('puts a paper nearest to itself', () => {
    for (const number of papers.keys()) {
      const scores = index.score({ ...NOTHING, like: [number] });
      expect(ranked(scores)[0]).toBe(number);
      expect(scores[number]).toBeCloseTo(1, 5);
    }
  });

  it('pushes away what papers are to be unlike', () => {
    const near = index.score({ ...NOTHING, text: 'recurrent networks for speech' });
    const pushed = index.score({ ...NOTHING, text: 'recurrent networks for speech', unlike: [0] });
    expect(pushed[0]).toBeLessThan(near[0] ?? 0);
  });

  it('scores nothing where nothing is asked, or nothing that is known', () => {
    expect([...index.score(NOTHING)]).toEqual(papers.map(() => 0));
    expect([...index.score({ ...NOTHING, text: 'zzzz qqqq' })]).toEqual(papers.map(() => 0));
  });

  it('copes with one paper and with none', () => {
    const alone = createMeaningIndex(papers.slice(0, 1), model);
    expect(alone.score({ ...NOTHING, text: 'speech' })).toHaveLength(1);
    expect(createMeaningIndex([], model).score({ ...NOTHING, text: 'speech' })).toHaveLength(0);
  });
});
