import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutUnspaced } from '../../../src/core/text/unspaced.ts';

const words = (run: string): string =>
  cutUnspaced(run)
    .map(({ segment }) => segment)
    .join(' ');

describe('cutUnspaced', () => {
  it.each([
    ['卷积神经网络的图像分割', '卷积 神经 网络 的 图像 分割'],
    ['グラフニューラルネットワーク', 'グラフ ニューラル ネットワーク'],
    ['深層学習のデータ', '深層 学習 の データ'],
    ['畳み込みニューラルネットワーク', '畳み込み ニューラル ネットワーク'],
  ])('cuts "%s"', (run, cut) => {
    expect(words(run)).toBe(cut);
  });

  it('gives pairs of characters where the engine cannot cut', () => {
    expect(cutUnspaced('图像分割', null).map(({ segment }) => segment)).toEqual([
      '图像',
      '像分',
      '分割',
    ]);
    expect(cutUnspaced('图', null)).toEqual([{ segment: '图', index: 0 }]);
  });

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'卷积网络的みデータ学เรียA'), { maxLength: 30 }),
        (run) => {
          const text = run.join('');
          const pieces = cutUnspaced(text);
          expect(pieces.map(({ segment }) => segment).join('')).toBe(text);
          for (const { segment, index } of pieces)
            expect(text.startsWith(segment, index)).toBe(true);
        },
      ),
    );
  });
});
