import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../src/core/contract/errors.ts';
import { createTfIdfSvdEmbedder } from '../../../src/core/embed/tf-idf-svd-embedder.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';

const embedder = createTfIdfSvdEmbedder({ seed: 42 });
const paper = (abstract: string): { title: string; abstract: string } => ({ title: '', abstract });

function cosine({ dimension, values }: Vectors, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < dimension; i += 1)
    sum += (values[a * dimension + i] ?? 0) * (values[b * dimension + i] ?? 0);
  return sum;
}

describe('createTfIdfSvdEmbedder', () => {
  it('puts papers with shared words nearer than papers without', async () => {
    const vectors = await embedder.embed(
      [
        paper('Speech separation with recurrent networks in noise.'),
        paper('Speech separation by attention in noise.'),
        paper('Sorting sets of numbers with pointers.'),
        paper('Pointers for sorting large sets.'),
      ],
      noEffects,
    );
    expect(cosine(vectors, 0, 1)).toBeGreaterThan(cosine(vectors, 0, 2));
    expect(cosine(vectors, 2, 3)).toBeGreaterThan(cosine(vectors, 1, 3));
  });

  it('returns unit vectors or zeros and no NaN for any texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.lorem({ maxCount: 12 }).map(paper), { maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        async (papers, empty) => {
          const texts = [...papers, ...Array.from({ length: empty }, () => paper('…'))];
          const vectors = await embedder.embed(texts, noEffects);
          expect(vectors.count).toBe(texts.length);
          for (let i = 0; i < texts.length; i += 1) {
            const square = cosine(vectors, i, i);
            expect(square < 1e-9 || Math.abs(square - 1) < 1e-5).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes papers that say the same equal', async () => {
    const texts = [
      paper('Deep recurrent nets for music.'),
      paper('Deep recurrent nets for music.'),
      paper('Robots walk.'),
    ];
    const vectors = await embedder.embed(texts, noEffects);
    expect(cosine(vectors, 0, 1)).toBeCloseTo(1, 5);
  });

  it('stops when cancelled', async () => {
    const effects = { ...noEffects, cancelled: () => true };
    await expect(embedder.embed([paper('a b')], effects)).rejects.toThrow(CancelledError);
  });
});
