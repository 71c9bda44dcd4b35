import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/core/text/tokens.ts';

const keys = (text: string): string[] => tokenise(text).map(({ key }) => key);

describe('tokenise', () => {
  it('takes hyphenated words apart, so that they equal their open spelling', () => {
    expect(keys('state-space models')).toEqual(keys('state space model'));
  });

  it('leaves out addresses, TeX commands, single letters and bare numbers', () => {
    expect(keys('See https://example.org/a-b for \\textbf{RNN} x 2024')).toEqual([
      'see',
      'for',
      'rnn',
    ]);
  });

  it('folds accents, case and plurals for comparing but keeps the spelling', () => {
    const [token] = tokenise('Naïve');
    expect(token).toMatchObject({ surface: 'Naïve', key: 'naive', start: 0, end: 5 });
    expect(keys('Networks analyses biases bus series')).toEqual([
      'network',
      'analyse',
      'biase',
      'bus',
      'series',
    ]);
  });

  it('counts sentences and knows what joins two words', () => {
    const tokens = tokenise('Deep nets, e.g. LSTMs, work. They do.');
    expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 0, 1, 1]);
    expect(tokens.map(({ joiner }) => joiner)).toEqual([null, ' ', null, null, null, ' ']);
    expect(tokens.map(({ isFirst }) => isFirst)).toEqual([true, false, false, false, true, false]);
  });

  it('finds words in scripts without spaces and from right to left', () => {
    expect(tokenise('神经网络 用于 语言').length).toBeGreaterThan(2);
    expect(keys('רשתות נוירונים')).toHaveLength(2);
    expect(keys('Рекуррентные нейронные сети')).toHaveLength(3);
  });

  it('points back into any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        for (const token of tokenise(text))
          expect(text.slice(token.start, token.end)).toBe(token.surface);
      }),
      { numRuns: 200 },
    );
  });
});
