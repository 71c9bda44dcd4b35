import { describe, expect, it } from 'vitest';
import { UserError } from '../../../scripts/cli/user-error.ts';
import {
  embedderRequest,
  parseBlend,
  parseEmbedderChoice,
} from '../../../scripts/embed/embedder-choice.ts';
import { hfSettings } from '../../../scripts/embed/hf-settings.ts';

describe('parseEmbedderChoice', () => {
  it.each([
    ['builtin', { kind: 'builtin' }],
    ['svd', { kind: 'svd' }],
    ['tfidf', { kind: 'tfidf' }],
    [
      'http://localhost:11434/v1/#nomic-embed-text',
      { kind: 'http', address: 'http://localhost:11434/v1', model: 'nomic-embed-text' },
    ],
    [
      'https://api.example.org/v1#org/model:tag',
      { kind: 'http', address: 'https://api.example.org/v1', model: 'org/model:tag' },
    ],
    ['vectors:some/file.npy', { kind: 'vectors', path: 'some/file.npy' }],
    ['hf:org/model', { kind: 'hf', model: 'org/model', said: {} }],
    ['hf:./a@b', { kind: 'hf', model: './a@b', said: {} }],
    [
      'hf:./folder@pooling=cls,dtype=q8',
      { kind: 'hf', model: './folder', said: { pooling: 'cls', dtype: 'q8' } },
    ],
    [
      'hf:org/model@pooling=mean,prefix=query: a, b ',
      { kind: 'hf', model: 'org/model', said: { pooling: 'mean', prefix: 'query: a, b ' } },
    ],
    ['hf:org/model@revision=v1.5', { kind: 'hf', model: 'org/model', said: { revision: 'v1.5' } }],
  ])('understands %s', (text, choice) => {
    expect(parseEmbedderChoice(text)).toEqual(choice);
  });

  it.each([
    ['bert', /no embedder "bert"; there are builtin, svd, tfidf/],
    ['http://localhost/v1', /name of a model behind "#"/],
    ['http://:x#m', /no address/],
    ['https://example.org/v1?a=b#m', /FIELD_ATLAS_API_KEY/],
    ['vectors:', /name of a file/],
    ['hf:', /name of a model/],
    ['hf:m@pooling=max', /pooling=mean or cls.* not "pooling=max"/],
    ['hf:m@speed=9', /not "speed=9"/],
  ])('refuses %s', (text, sentence) => {
    expect(() => parseEmbedderChoice(text)).toThrow(UserError);
    expect(() => parseEmbedderChoice(text)).toThrow(sentence);
  });

  it('repeats no password', () => {
    for (const text of ['https://me:secret@example.org/v1#m', 'https://me:secret@example.org/v1']) {
      expect(() => parseEmbedderChoice(text)).toThrow(/^(?!.*secret)/s);
    }
  });
});

describe('parseBlend', () => {
  it('takes numbers from 0 to 1', () => {
    expect(['0', '1', '0.6', '.25', '1.0'].map(parseBlend)).toEqual([0, 1, 0.6, 0.25, 1]);
  });

  it.each(['', '1.1', '-1', 'half', '60%', 'NaN', '1e-1'])('refuses "%s"', (text) => {
    expect(() => parseBlend(text)).toThrow(/number from 0 to 1/);
  });
});

describe('embedderRequest', () => {
  it('fills in what is not said', () => {
    expect(embedderRequest()).toEqual({ choice: { kind: 'builtin' }, blend: 1 });
  });

  it('has nothing to blend where all comes from the corpus', () => {
    expect(() => embedderRequest({ kind: 'tfidf' }, 0.5)).toThrow(UserError);
  });
});

describe('hfSettings', () => {
  it('knows what the models ask for', () => {
    const known = (model: string): unknown => {
      const { pooling, prefix, separator } = hfSettings(model, {});
      return [pooling, prefix, separator];
    };
    expect(known('Xenova/all-MiniLM-L6-v2')).toEqual(['mean', '', '\n']);
    expect(known('intfloat/multilingual-e5-small')).toEqual(['mean', 'passage: ', '\n']);
    expect(known('BAAI/bge-small-en-v1.5')).toEqual(['cls', '', '\n']);
    expect(known('./models/specter2_base')).toEqual(['cls', '', '[SEP]']);
    expect(known('org/face5-large')).toEqual(['mean', '', '\n']);
  });

  it('believes the user more', () => {
    expect(hfSettings('BAAI/bge-m3', { pooling: 'mean', prefix: 'x ' })).toMatchObject({
      pooling: 'mean',
      prefix: 'x ',
      dtype: 'fp32',
    });
  });
});
