import { describe, expect, it } from 'vitest';
import { methodsParagraph } from '../../../src/core/write/methods-paragraph.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const { manifest } = makeSmallMap();

describe('methodsParagraph', () => {
  it('says what was left out and why', () => {
    expect(methodsParagraph(manifest)).toContain(
      'shows 6 papers; of 8 records read, 1 were merged as duplicates and 1 left out (1: no abstract).',
    );
  });

  it('names embedder, neighbours, topics, layout, seed and versions', () => {
    const text = methodsParagraph(manifest);
    for (const part of [
      '4 dimensions by tf-idf+svd',
      '2 nearest neighbours',
      'every pair of papers was compared',
      'gave 2 topics (modularity 0.45)',
      'seed 42',
      'trustworthiness is 0.95',
      'field-atlas 0.1.0',
      'build 000000000000',
    ])
      expect(text).toContain(part);
  });

  it('leaves out what a tiny map cannot measure', () => {
    const quality = {
      ...manifest.quality,
      trustworthiness: null,
      modularity: null,
      topicStability: null,
    };
    expect(methodsParagraph({ ...manifest, quality })).not.toMatch(/null|undefined|NaN/u);
  });
});
