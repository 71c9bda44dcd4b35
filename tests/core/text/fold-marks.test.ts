import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMarks } from '../../../src/core/text/fold-marks.ts';

describe('foldMarks', () => {
  it.each([
    ['naïve Ångström', 'naive Angstrom'],
    ['ﬁne', 'fine'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['ёлка', 'елка'],
  ])('takes the marks off "%s"', (text, folded) => {
    expect(foldMarks(text)).toBe(folded);
  });

  it.each(['йод', 'ガイド', 'が', '프로그램', 'संरचना', 'เรียนรู้', '图像分割'])(
    'leaves "%s" whole',
    (text) => {
      expect(foldMarks(text)).toBe(text);
    },
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (text) => {
        expect(foldMarks(foldMarks(text))).toBe(foldMarks(text));
      }),
    );
  });
});
