import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../../src/core/contract/effects.ts';
import { createBuiltInEmbedder } from '../../../../src/core/embed/built-in/built-in-embedder.ts';
import type { Vectors } from '../../../../src/core/embed/embedder.ts';
import { anyText } from '../../../support/any-text.ts';
import { smallModel } from '../../../support/small-model.ts';

const embedder = createBuiltInEmbedder(
  smallModel(['graph', 'network', 'translation', 'language', 'robot', 'arm'], [[0, 1]]),
);
const texts = (...abstracts: string[]): { title: string; abstract: string }[] =>
  abstracts.map((abstract) => ({ title: '', abstract }));

function similarity({ values, dimension }: Vectors, one: number, other: number): number {
  let sum = 0;
  for (let k = 0; k < dimension; k += 1)
    sum += (values[one * dimension + k] ?? 0) * (values[other * dimension + k] ?? 0);
  return sum;
}

describe('createBuiltInEmbedder', () => {
  it('puts papers about the same thing together', async () => {
    const vectors = await embedder.embed(
      texts(
        'Graph network methods.',
        'A network on a graph.',
        'Robot arm control.',
        'The arm of a robot.',
      ),
      noEffects,
    );
    expect(similarity(vectors, 0, 1)).toBeGreaterThan(similarity(vectors, 0, 2) + 0.5);
    expect(similarity(vectors, 2, 3)).toBeGreaterThan(similarity(vectors, 1, 3) + 0.5);
  });

  it('lets a field that it never saw speak for itself', async () => {
    const vectors = await embedder.embed(
      texts(
        'Mitral valve stenosis.',
        'Stenosis of the mitral valve.',
        'Basalt magma chamber.',
        'Magma in a basalt chamber.',
      ),
      noEffects,
    );
    expect(similarity(vectors, 0, 1)).toBeGreaterThan(0.5);
    expect(similarity(vectors, 0, 2)).toBeLessThan(0.1);
  });

  it('makes equal papers equal', async () => {
    const vectors = await embedder.embed(
      texts('Graph network.', 'Robot arm.', 'Graph network.', 'Language translation.'),
      noEffects,
    );
    expect(similarity(vectors, 0, 2)).toBeCloseTo(1, 5);
  });

  it('gives rows of unit length or zeros and never NaN, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText(200), { minLength: 1, maxLength: 12 }),
        async (abstracts) => {
          const vectors = await embedder.embed(texts(...abstracts), noEffects);
          expect(vectors.values.length).toBe(vectors.count * vectors.dimension);
          for (let paper = 0; paper < vectors.count; paper += 1) {
            const square = similarity(vectors, paper, paper);
            expect(square === 0 || Math.abs(square - 1) < 1e-4).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('permutes with the papers', async () => {
    const abstracts = [
      'Graph network.',
      'Robot arm graph.',
      'Language.',
      'Arm translation network.',
    ];
    const order = [2, 0, 3, 1];
    const [one, other] = await Promise.all([
      embedder.embed(texts(...abstracts), noEffects),
      embedder.embed(texts(...order.map((at) => abstracts[at] ?? '')), noEffects),
    ]);
    for (const [i, a] of order.entries())
      for (const [j, b] of order.entries())
        expect(similarity(other, i, j)).toBeCloseTo(similarity(one, a, b), 5);
  });

  it('names the model in its id', () => {
    expect(embedder.id).toMatch(/^builtin\/1 [0-9a-f]{8} /);
  });
});

describe('createBuiltInEmbedder above a thousand papers', () => {
  const vocabulary = [
    'graph',
    'network',
    'translation',
    'language',
    'robot',
    'arm',
    'valve',
    'heart',
  ];
  const many = Array.from({ length: 1100 }, (_, paper) =>
    Array.from(
      { length: 1 + (paper % 5) },
      (_, word) => vocabulary[(paper * 7 + word * word * 3) % vocabulary.length],
    ).join(' '),
  );

  it('tells the similarity itself, which the rows come close to', async () => {
    const vectors = await embedder.embed(texts(...many, ''), noEffects);
    const { exact, count } = vectors;
    if (exact === undefined) throw new Error('the rows should be a projection');
    const others = Int32Array.from({ length: count }, (_, paper) => paper);
    const row = new Float64Array(count);
    for (const paper of [0, 1, 500, 1099]) {
      exact(paper, others, row);
      expect(row[paper]).toBeCloseTo(1, 6);
      for (let other = 0; other < 1100; other += 37)
        expect(row[other]).toBeCloseTo(similarity(vectors, paper, other), 2);
    }
    exact(1100, others, row);
    expect([...row].every((value) => value === 0)).toBe(true);
  });

  it('tells it the same from both sides', async () => {
    const { exact } = await embedder.embed(texts(...many), noEffects);
    const one = new Float64Array(1);
    const other = new Float64Array(1);
    for (let paper = 0; paper < 1000; paper += 91) {
      exact?.(paper, Int32Array.of(paper + 3), one);
      exact?.(paper + 3, Int32Array.of(paper), other);
      expect(one[0]).toBeCloseTo(other[0] ?? Number.NaN, 12);
    }
  });
});
