import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { threadSideStages } from '../../../scripts/side/thread-side-stages.ts';
import { sideStagesHere } from '../../../src/core/pipeline/side-stages.ts';

const lexicon = { groups: [], themes: [] };
const papers = Array.from({ length: 3000 }, (_, index) => ({
  title: `A paper on subject ${index % 7}`,
  abstract: `Subject ${index % 7} is studied by method ${index % 3}.`,
  keywords: [],
}));
const links = {
  source: Int32Array.of(0, 1),
  target: Int32Array.of(7, 8),
  similarity: Float64Array.of(0.9, 0.8),
};

describe('threadSideStages', () => {
  it('reads in a thread of its own what is read in place', async () => {
    const stages = threadSideStages(2)(papers, lexicon, noEffects);
    try {
      expect(await stages.reasons(links)).toEqual(
        await sideStagesHere(papers, lexicon, noEffects).reasons(links),
      );
    } finally {
      stages.close();
    }
  });

  it('can be closed while the thread is busy', async () => {
    const stages = threadSideStages(2)(papers, lexicon, noEffects);
    const asked = stages.themes();
    stages.close();
    await expect(asked).rejects.toThrow('closed');
  });
});
