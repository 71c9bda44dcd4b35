import { describe, expect, it } from 'vitest';
import { threadTextStages } from '../../../scripts/text/thread-text-stages.ts';
import { textStagesHere } from '../../../src/core/pipeline/text-stages.ts';

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

describe('threadTextStages', () => {
  it('reads in a thread of its own what is read in place', async () => {
    const stages = threadTextStages(2)(papers, lexicon);
    try {
      expect(await stages.reasons(links)).toEqual(
        await textStagesHere(papers, lexicon).reasons(links),
      );
    } finally {
      stages.close();
    }
  });

  it('can be closed while the thread is busy', async () => {
    const stages = threadTextStages(2)(papers, lexicon);
    const asked = stages.themes();
    stages.close();
    await expect(asked).rejects.toThrow('closed');
  });
});
