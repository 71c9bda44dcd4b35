import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../support/any-text.ts';
import { normalTitle } from '../../../src/core/text/normal-title.ts';

describe('normalTitle', () => {
  it.each([
    ['Attention as an RNN', 'attentionasanrnn'],
    ['  ATTENTION — as an “RNN”? ', 'attentionasanrnn'],
    ['Élan: Rückblick', 'elanruckblick'],
    ['E\u0301lan', 'elan'],
    ['Ｆｕｌｌ width ２', 'fullwidth2'],
    ['ﬁne', 'fine'],
    ['İstanbul', 'istanbul'],
    ['神经网络: 综述', '神经网络综述'],
    ['Рекуррентные сети', 'рекуррентныесети'],
    ['— ?! —', ''],
  ])('makes of %j %j', (title, key) => {
    expect(normalTitle(title)).toBe(key);
  });

  it('has letters and digits only and stays as it is when normalised again', () => {
    fc.assert(
      fc.property(anyText(40), (title) => {
        const key = normalTitle(title);
        expect(key).toMatch(/^[\p{L}\p{N}]*$/u);
        expect(normalTitle(key)).toBe(key);
      }),
      { numRuns: 300 },
    );
  });
});
