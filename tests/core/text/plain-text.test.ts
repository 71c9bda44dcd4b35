import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../support/any-text.ts';
import { plainText, visibleLength } from '../../../src/core/text/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['  two\n\twords ', 'two words'],
    ['a\u00A0b\u2003c', 'a b c'],
    ['right-to-left \u202Eedirrevo\u202C mark', 'right-to-left edirrevo mark'],
    ['iso\u2066lated\u2069', 'isolated'],
    ['zero\u200Bwidth\uFEFF \u2060joiner', 'zerowidth joiner'],
    ['bell\u0007 and \u001B[31mred', 'bell and [31mred'],
    ['so\u00ADft', 'soft'],
    ['lat\u200Din jo\u200Ciner', 'latin joiner'],
    ['half \uD83D pair', 'half \uFFFD pair'],
  ])('makes of %j %j', (raw, plain) => {
    expect(plainText(raw)).toBe(plain);
  });

  it('keeps accents, other scripts, emoji and the joiners that spelling needs', () => {
    for (const text of [
      'Élan vital',
      'שלום עולם',
      'می\u200Cخواهم',
      'क्\u200Dष',
      '👩\u200D🔬',
      '神经网络',
    ]) {
      expect(plainText(text)).toBe(text);
    }
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText(60), (raw) => {
        expect(plainText(plainText(raw))).toBe(plainText(raw));
      }),
      { numRuns: 300 },
    );
  });
});

describe('visibleLength', () => {
  it('counts characters, not code units, and none that show nothing', () => {
    expect(visibleLength(' 👩ab\u200B\n')).toBe(3);
  });
});
