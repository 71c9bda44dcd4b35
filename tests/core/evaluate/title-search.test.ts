import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { similarityOfRows, type SimilaritySource } from '../../../src/core/evaluate/similarity.ts';
import { wordTfIdfSource } from '../../../src/core/evaluate/tf-idf-source.ts';
import { titleSearch } from '../../../src/core/evaluate/title-search.ts';

const papers = ['a', 'b', 'c'].map((name) => ({ title: name, abstract: `about ${name}` }));

/** Titles are texts 0 to 2, abstracts 3 to 5. */
function sourceOf(titleToAbstract: readonly (readonly number[])[]): SimilaritySource {
  return {
    id: 'given',
    compare: () =>
      Promise.resolve(
        similarityOfRows(6, (text, row) => {
          row.set([1, 1, 1, ...(titleToAbstract[text] ?? [])]);
        }),
      ),
  };
}

describe('titleSearch', () => {
  it('averages one over the rank of the right abstract', async () => {
    const source = sourceOf([
      [0.9, 0.1, 0.2],
      [0.5, 0.4, 0.1],
      [0.5, 0.4, 0.3],
    ]);
    const found = await titleSearch(source, papers, noEffects);
    expect(found.reciprocalRank.value).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 12);
    expect(found.firstHit.value).toBeCloseTo(1 / 3, 12);
  });

  it('lets abstracts that are as near share the place', async () => {
    const equal = [0.5, 0.5, 0.5];
    const found = await titleSearch(sourceOf([equal, equal, equal]), papers, noEffects);
    expect(found.reciprocalRank.value).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 12);
    expect(found.firstHit.value).toBeCloseTo(1 / 3, 12);
  });

  it('gives queries titles alone and documents abstracts alone', async () => {
    const seen: unknown[] = [];
    const source: SimilaritySource = {
      id: 'listener',
      compare: (texts) => {
        seen.push(...texts);
        return Promise.resolve(similarityOfRows(2, (_, row) => row.fill(1)));
      },
    };
    await titleSearch(source, papers.slice(0, 1), noEffects);
    expect(seen).toEqual([
      { title: 'a', abstract: '' },
      { title: '', abstract: 'about a' },
    ]);
  });

  it('finds abstracts by their words', async () => {
    const real = [
      { title: 'Grasping with soft hands', abstract: 'Soft hands help robots in grasping.' },
      { title: 'Speech without labels', abstract: 'Labels of speech are rare.' },
    ];
    const found = await titleSearch(wordTfIdfSource(), real, noEffects);
    expect(found.firstHit.value).toBe(1);
  });
});
