import { expect, it, describe, vi } from 'vitest';
import type { Wanted } from '../../src/core/explore/meaning/meaning-index.ts';
import { Abstracts } from '../../src/state/abstracts.svelte.ts';
import { MeaningSearch, type OpenMeaning } from '../../src/state/meaning-search.svelte.ts';
import { makeSmallMap } from '../support/small-map.ts';

const map = makeSmallMap();
const abstracts = (): Abstracts => new Abstracts(() => Promise.resolve(map.papers), 1, 100);
const meaning = { text: 'speech', like: ['lstm'], unlike: [], count: 3 };
const scores = Float32Array.of(1, 0, 0, 0, 0, 0);

function searchWith(score: (wanted: Wanted) => Promise<Float32Array>): {
  readonly search: MeaningSearch;
  readonly open: ReturnType<typeof vi.fn<OpenMeaning>>;
} {
  const open = vi.fn<OpenMeaning>(() => Promise.resolve({ score }));
  return { search: new MeaningSearch(map, abstracts(), open), open };
}

describe('MeaningSearch', () => {
  it('opens once, with the texts of all papers, and asks by numbers', async () => {
    const score = vi.fn(() => Promise.resolve(scores));
    const { search, open } = searchWith(score);
    await search.mean(meaning);
    await search.mean({ ...meaning, count: 9 });
    expect(open).toHaveBeenCalledTimes(1);
    expect(open.mock.calls[0]?.[0]).toHaveLength(6);
    expect(score).toHaveBeenCalledExactlyOnceWith({ text: 'speech', like: [1], unlike: [] });
    expect(search.scores).toBe(scores);
    expect(search.status).toEqual({ kind: 'ready' });
  });

  it('lets the newest question win', async () => {
    const answers: ((scores: Float32Array) => void)[] = [];
    const { search } = searchWith(() => new Promise((resolve) => answers.push(resolve)));
    await search.open();
    const first = search.mean(meaning);
    const second = search.mean({ ...meaning, text: 'images' });
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(scores);
    await second;
    answers[0]?.(Float32Array.of(0, 0, 0, 0, 0, 1));
    await first;
    expect(search.scores).toBe(scores);
  });

  it('forgets the scores when nothing is meant', async () => {
    const { search } = searchWith(() => Promise.resolve(scores));
    await search.mean(meaning);
    await search.mean(null);
    expect(search.scores).toBeNull();
  });

  it('says why it could not start, and starts the next time', async () => {
    let isDown = true;
    const open: OpenMeaning = () =>
      isDown
        ? Promise.reject(new Error('no answer'))
        : Promise.resolve({ score: () => Promise.resolve(scores) });
    const search = new MeaningSearch(map, abstracts(), open);
    await search.mean(meaning);
    expect(search.status).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching('no answer'),
    });
    isDown = false;
    await search.retry();
    expect(search.scores).toBe(scores);
  });
});
