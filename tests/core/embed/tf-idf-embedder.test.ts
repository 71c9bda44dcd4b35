import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../src/core/contract/errors.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { centreRows } from '../../../src/core/embed/centre-rows.ts';
import { createTfIdfEmbedder } from '../../../src/core/embed/tf-idf-embedder.ts';
import { tfIdf } from '../../../src/core/embed/tf-idf.ts';
import { multiply, type SparseMatrix } from '../../../src/core/math/sparse-matrix.ts';
import { collectPhrases } from '../../../src/core/text/phrases.ts';

const WORDS = ['speech', 'noise', 'memory', 'pixels', 'gates', 'music', 'tokens', 'scan'];

/** Texts of a few words each, by plain arithmetic. */
function texts(count: number): readonly { readonly title: string; readonly abstract: string }[] {
  return Array.from({ length: count }, (_, n) => ({
    title: WORDS[n % 8]!,
    abstract: [n, n * 3 + 1, n * 5 + 2, n * n].map((at) => WORDS[at % 8]).join(' '),
  }));
}

function cosine({ dimension, values }: Vectors, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < dimension; i += 1)
    sum += (values[a * dimension + i] ?? 0) * (values[b * dimension + i] ?? 0);
  return sum;
}

/** The same vectors, one number per phrase. */
function plainVectors(papers: ReturnType<typeof texts>): Vectors {
  const options = { maximumLength: 2, titleWeight: 3, minimumDocuments: 2 };
  const matrix: SparseMatrix = tfIdf(collectPhrases(papers, options));
  const width = matrix.columns;
  const identity = new Float64Array(width * width);
  for (let i = 0; i < width; i += 1) identity[i * width + i] = 1;
  const dense = multiply(matrix, identity, width);
  return {
    count: papers.length,
    dimension: width,
    values: centreRows(dense, papers.length, width),
  };
}

describe('createTfIdfEmbedder', () => {
  it('keeps every cosine of the full vectors', async () => {
    const papers = texts(20);
    const vectors = await createTfIdfEmbedder().embed(papers, noEffects);
    const plain = plainVectors(papers);
    expect(vectors.dimension).toBeLessThanOrEqual(20);
    for (let a = 0; a < 20; a += 1)
      for (let b = 0; b < 20; b += 1)
        expect(cosine(vectors, a, b)).toBeCloseTo(cosine(plain, a, b), 5);
  });

  it('tells the cosines themselves where the vectors only come close', async () => {
    const papers = texts(1030);
    const vectors = await createTfIdfEmbedder().embed(papers, noEffects);
    const plain = plainVectors(papers);
    const others = Int32Array.from({ length: 10 }, (_, n) => n * 97);
    const similarities = new Float64Array(10);
    vectors.exact?.(5, others, similarities);
    for (const [place, other] of others.entries())
      expect(similarities[place]).toBeCloseTo(cosine(plain, 5, other), 5);
  });

  it('names all its settings', () => {
    expect(createTfIdfEmbedder().id).toBe('tfidf/1 words+pairs df>=2 title*3 centred');
  });

  it('makes zeros of texts without a word, and takes no texts at all', async () => {
    const { embed } = createTfIdfEmbedder();
    const none = { title: '', abstract: '…' };
    const vectors = await embed([none, none], noEffects);
    expect([...vectors.values].every((value) => value === 0)).toBe(true);
    expect((await embed([], noEffects)).count).toBe(0);
  });

  it('stops when cancelled', async () => {
    const effects = { ...noEffects, cancelled: () => true };
    await expect(createTfIdfEmbedder().embed(texts(3), effects)).rejects.toThrow(CancelledError);
  });
});
