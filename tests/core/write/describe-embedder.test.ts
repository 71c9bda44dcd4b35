import { describe, expect, it } from 'vitest';
import { describeEmbedder } from '../../../src/core/write/describe-embedder.ts';

describe('describeEmbedder', () => {
  it.each([
    [
      'builtin/1 61d3a110 terms=19768 dimension=128 title*3 dense<=0.3',
      'the built-in model of Field Atlas (19,768 terms of 128 dimensions, checksum 61d3a110; a title counts 3 times)',
    ],
    [
      'http/1 model=bge-m3 at http://localhost:11434/v1 text=title+abstract',
      'the model bge-m3 of the service at http://localhost:11434/v1',
    ],
    [
      'hf/1 allenai/specter2 dtype=fp32 pooling=cls prefix="" text=title"[SEP]"abstract',
      'the model allenai/specter2 (fp32, pooling by cls)',
    ],
    [
      'vectors/1 my vectors.npy sha256=0123456789abcdef dimension=768',
      'vectors given in the file my vectors.npy (SHA-256 0123456789abcdef …)',
    ],
    [
      'blend/1 0.7 of [http/1 model=m at http://h/v1 text=title+abstract], the rest words weighed by builtin/1 61d3a110 terms=2 dimension=1 title*3, both centred',
      'the model m of the service at http://h/v1 (share 0.7) together with',
    ],
    ['hf/1 m dtype=q8 pooling=mean prefix="" text=x, centred', 'pooling by mean), centred'],
    ['tfidf/1 words+pairs df>=2 title*3 centred', 'TF-IDF of words and pairs of words'],
    [
      'tfidf-svd/1 words+pairs df>=2 title*3 dimensions<=100 seed=42',
      'reduced by singular value decomposition',
    ],
  ])('puts %s into words', (id, words) => {
    expect(describeEmbedder(id)).toContain(words);
    expect(describeEmbedder(id)).not.toMatch(/undefined|NaN|[<>]=/u);
  });

  it('leaves what it does not know as it is', () => {
    expect(describeEmbedder('mine/7 x=1')).toBe('mine/7 x=1');
  });
});
