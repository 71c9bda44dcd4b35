import { describe, expect, it } from 'vitest';
import { collectPhrases } from '../../../src/core/text/phrases.ts';
import {
  flagNestedPhrases,
  flagTellingPhrases,
  isTelling,
} from '../../../src/core/text/telling-phrases.ts';

const texts = [
  {
    title: 'Time series',
    abstract: 'Time series forecasting with recurrent networks. Mamba is fast.',
  },
  { title: 'Forecasting', abstract: 'We study time series forecasting, and Mamba too.' },
];

describe('collectPhrases', () => {
  const table = collectPhrases(texts, { maximumLength: 3, titleWeight: 3, minimumDocuments: 1 });
  const of = (key: string): number => table.keys.indexOf(key);

  it('joins neighbouring words, never across a stop word, a comma or a full stop', () => {
    expect(of('time series forecasting')).toBeGreaterThanOrEqual(0);
    expect(of('forecasting mamba')).toBe(-1);
    expect(of('forecasting recurrent')).toBe(-1);
  });

  it('counts papers, and a title as often as asked', () => {
    expect(table.documentFrequency[of('time series')]).toBe(2);
    const first = [...table.phrase.subarray(table.start[0], table.start[1])];
    expect(table.count[first.indexOf(of('time series'))]).toBe(4);
  });

  it('spells phrases as running text does', () => {
    expect(table.spellings[of('mamba')]).toBe('Mamba');
    expect(table.spellings[of('time series')]).toBe('time series');
  });

  it('drops phrases of too few papers', () => {
    const common = collectPhrases(texts, { maximumLength: 1, titleWeight: 1, minimumDocuments: 2 });
    expect([...common.keys].sort()).toEqual(['forecasting', 'mamba', 'series', 'time']);
  });

  it('returns an empty table for texts without a word', () => {
    const empty = collectPhrases([{ title: '…', abstract: '1 2 3' }], {
      maximumLength: 3,
      titleWeight: 1,
      minimumDocuments: 1,
    });
    expect(empty.keys).toEqual([]);
    expect([...empty.start]).toEqual([0, 0]);
  });
});

describe('isTelling', () => {
  it.each([
    ['time series', true],
    ['information retrieval', true],
    ['3d point cloud', true],
    ['proposed method', false],
    ['results', false],
    ['information', false],
    ['10k', false],
    ['the network', false],
  ])('judges "%s" as %s', (phrase, verdict) => {
    expect(isTelling(phrase)).toBe(verdict);
  });
});

describe('the spelling of a phrase', () => {
  const spelledOf = (abstract: string, key: string): string => {
    const options = { maximumLength: 3, titleWeight: 1, minimumDocuments: 1 };
    const found = collectPhrases([{ title: '', abstract }], options);
    return found.spellings[found.keys.indexOf(key)] ?? '';
  };

  it('keeps what a hyphen ties to its first word', () => {
    expect(spelledOf('We study in-context learning here.', 'context learning')).toBe(
      'in-context learning',
    );
    expect(spelledOf('We study end-to-end speech models.', 'speech model')).toBe('speech models');
    expect(spelledOf('It is sequence-to-sequence learning.', 'sequence learning')).toBe(
      'sequence learning',
    );
    expect(isTelling('in-context learning')).toBe(true);
  });

  it('does not take the capitals of a longer name for its own', () => {
    const abstract = 'We use a Gated Recurrent Unit and Mamba.';
    expect(spelledOf(abstract, 'gated')).toBe('gated');
    expect(spelledOf(abstract, 'gated recurrent unit')).toBe('Gated Recurrent Unit');
    expect(spelledOf(abstract, 'mamba')).toBe('Mamba');
  });
});

describe('flagTellingPhrases', () => {
  it('passes over a phrase that hardly ever stands outside a longer one', () => {
    const table = collectPhrases(texts, { maximumLength: 3, titleWeight: 1, minimumDocuments: 1 });
    const nested = flagNestedPhrases(table);
    expect(nested[table.keys.indexOf('series forecasting')]).toBe(1);
    expect(flagTellingPhrases(table, 1)[table.keys.indexOf('series forecasting')]).toBe(0);
  });
});
