import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { createBuiltInEmbedder } from '../../../src/core/embed/built-in/built-in-embedder.ts';
import { embeddingTexts } from '../../../src/core/embed/embedding-texts.ts';
import { smallModel } from '../../support/small-model.ts';

const paper = (
  abstract: string,
  ...keywords: string[]
): { title: string; abstract: string; keywords: string[] } => ({
  title: 'On it',
  abstract,
  keywords,
});

describe('embeddingTexts', () => {
  it('puts keywords behind the abstract, each a sentence of its own', () => {
    const [text] = embeddingTexts([paper('We do it.', 'graph networks', 'robot arm')]);
    expect(text?.abstract).toBe('We do it.\n\ngraph networks. robot arm.');
    expect(text?.title).toBe('On it');
  });

  it('leaves a paper without keywords as it is', () => {
    const plain = paper('We do it.');
    expect(embeddingTexts([plain])[0]).toBe(plain);
  });

  it('takes the first twelve keywords', () => {
    const many = Array.from({ length: 30 }, (_, at) => `keyword${at}`);
    expect(embeddingTexts([paper('', ...many)])[0]?.abstract).toMatch(/keyword11\.$/u);
  });

  it('leaves out keywords of more than a fifth of the papers, whatever their case', () => {
    const papers = Array.from({ length: 10 }, (_, at) =>
      paper('We do it.', at < 3 ? 'Deep Learning' : 'deep learning ', ...(at < 2 ? ['robot'] : [])),
    );
    const texts = embeddingTexts(papers);
    expect(texts[0]?.abstract).toBe('We do it.\n\nrobot.');
    expect(texts[9]).toBe(papers[9]);
  });

  it('keeps every keyword of a handful of papers', () => {
    const texts = embeddingTexts([paper('', 'robot'), paper('', 'robot')]);
    expect(texts.map(({ abstract }) => abstract)).toEqual(['\n\nrobot.', '\n\nrobot.']);
  });

  it('brings papers with the same keywords together whose abstracts share no word', async () => {
    const embedder = createBuiltInEmbedder(smallModel(['graph', 'robot', 'language', 'speech']));
    const papers = [paper('We show it.', 'graph'), paper('Language.'), paper('Speech.', 'graph')];
    const { values, dimension } = await embedder.embed(embeddingTexts(papers), noEffects);
    const cosine = (one: number, other: number): number => {
      let sum = 0;
      for (let k = 0; k < dimension; k += 1)
        sum += (values[one * dimension + k] ?? 0) * (values[other * dimension + k] ?? 0);
      return sum;
    };
    expect(cosine(0, 2)).toBeGreaterThan(cosine(0, 1) + 0.2);
  });
});
