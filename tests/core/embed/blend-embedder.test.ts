import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import {
  createBlendEmbedder,
  createCentredEmbedder,
} from '../../../src/core/embed/blend-embedder.ts';
import type { Embedder, Vectors } from '../../../src/core/embed/embedder.ts';
import { parseModel } from '../../../src/core/embed/model/parse-model.ts';
import { toUnitVectors } from '../../../src/core/embed/unit-vectors.ts';

const MODEL = parseModel(
  new Uint8Array(readFileSync('data/models/abstracts-en.bin')),
  'abstracts-en.bin',
);
const PAPERS = [
  { title: 'Recurrent networks', abstract: 'Recurrent networks keep a hidden state.' },
  { title: 'Hidden state', abstract: 'A hidden state of recurrent networks.' },
  { title: 'Graph kernels', abstract: 'Kernels on graphs compare molecules.' },
  { title: 'Molecules', abstract: 'Graph kernels on molecules.' },
];

function fixed(...rows: readonly (readonly number[])[]): Embedder {
  return {
    id: 'fixed',
    dimension: 2,
    embed: () =>
      Promise.resolve(
        toUnitVectors(
          rows.map((row) => Float32Array.from(row)),
          2,
        ),
      ),
  };
}

function cosine({ dimension, values }: Vectors, a: number, b: number): number {
  const left = values.subarray(a * dimension, (a + 1) * dimension);
  const right = values.subarray(b * dimension, (b + 1) * dimension);
  return left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0);
}

const NEURAL = fixed([1, 0], [0, 1], [1, 0.2], [0.2, 1]);

describe('createBlendEmbedder', () => {
  it('makes every similarity the weighted mean of both', async () => {
    const neural = await createCentredEmbedder(NEURAL).embed(PAPERS, noEffects);
    const words = await createBlendEmbedder(NEURAL, MODEL, 0).embed(PAPERS, noEffects);
    const both = await createBlendEmbedder(NEURAL, MODEL, 0.6).embed(PAPERS, noEffects);
    for (let a = 0; a < 4; a += 1)
      for (let b = 0; b < 4; b += 1)
        expect(cosine(both, a, b)).toBeCloseTo(
          0.6 * cosine(neural, a, b) + 0.4 * cosine(words, a, b),
          5,
        );
    expect(cosine(words, 0, 1)).toBeGreaterThan(cosine(words, 0, 2));
  });

  it('rests on the one that knows a paper where the other does not', async () => {
    const papers = [...PAPERS.slice(0, 3), { title: '', abstract: '' }];
    const blend = createBlendEmbedder(fixed([0, 0], [0, 1], [1, 0], [0, 1]), MODEL, 0.6);
    const vectors = await blend.embed(papers, noEffects);
    for (let paper = 0; paper < 4; paper += 1)
      expect(cosine(vectors, paper, paper)).toBeCloseTo(1, 5);
  });

  it('names share, embedder and words in its id', () => {
    const { id } = createBlendEmbedder(NEURAL, MODEL, 0.6);
    expect(id).toMatch(
      /^blend\/1 0\.6 of \[fixed\], the rest words weighed by builtin\/1 \S+ terms=/,
    );
    expect(createBlendEmbedder(NEURAL, MODEL, 0).id).toMatch(/^blend\/1 words weighed by builtin/);
    expect(createCentredEmbedder(NEURAL).id).toBe('fixed, centred');
  });

  it('refuses a share outside 0 … 1', () => {
    expect(() => createBlendEmbedder(NEURAL, MODEL, 1.2)).toThrow(RangeError);
    expect(() => createBlendEmbedder(NEURAL, MODEL, Number.NaN)).toThrow(RangeError);
  });
});
