import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../../../src/core/embed/terms/read-terms.ts';
import { createWordReader } from '../../../../src/core/embed/terms/word-reader.ts';
import { tokenise } from '../../../../src/core/text/tokens.ts';
import { anyText } from '../../../support/any-text.ts';

/** The words of a text, "|" for the end of a sentence, "·" for a gap. */
function read(text: string, language?: string): string {
  const reader = createWordReader();
  const row: number[] = [];
  reader.read(text, row, language);
  return row
    .map((word) => (word === -1 ? '|' : word === -2 ? '·' : (reader.words[word] ?? '?')))
    .join(' ');
}

describe('createWordReader', () => {
  it.each([
    ['State-space models', 'state space model |'],
    ['We use LSTMs. They learn!', '· · lstm | · learn | |'],
    ['the café, in 2024', '· cafe · · · |'],
    ['see https://example.org/a for code', '· · · code |'],
    ['rate \\alpha of 3', 'rate · · · |'],
    ['机器学习', '机器 学习 |'],
    ['', '|'],
  ])('reads "%s"', (text, words) => {
    expect(read(text)).toBe(words);
  });

  it('gives known words their numbers first', () => {
    const reader = createWordReader(['network', 'graph']);
    const row: number[] = [];
    reader.read('Graph networks on trees', row);
    expect(row).toEqual([1, 0, -2, 2, -1]);
    expect(reader.words).toEqual(['network', 'graph', 'tree']);
  });

  it('finds the words that tokenise finds', () => {
    const words =
      'Deep graphs and networks: the over-fitting of LSTMs (2019), e.g. GRU. Why? Café!';
    const own = read(words)
      .split(' ')
      .filter((word) => !'|·'.includes(word));
    expect(own).toEqual(
      tokenise(words)
        .filter(({ isStop }) => !isStop)
        .map(({ key }) => key),
    );
  });

  it.each([
    ['de', 'Die Bilder und das Netz', '· bilder · · netz |'],
    ['zh', '本文提出基于卷积神经网络的方法。', '· · · 卷积 神经 网络 · · | |'],
    ['ja', '学習データを用いた', '学習 データ · · · · |'],
    ['ar', 'تجزئة الصور، وصور', 'تجز صور · صور |'],
    ['ko', '신경망을 학습한', '신경망 학습한 |'],
    ['hi', 'मशीन अनुवाद की विधि।', 'मशीन अनुवाद · · | |'],
    ['th', 'เครื่อง', 'เครื่อง |'],
  ])('reads %s by its own rules', (language, text, words) => {
    expect(read(text, language)).toBe(words);
  });

  it('reads papers in English as if there were no other language', () => {
    const texts = readFileSync('data/hf-papers-rnn.txt', 'utf8')
      .split(/\n+/u)
      .filter((line) => line.length > 300)
      .map((abstract) => ({ title: abstract.slice(0, 80), abstract }));
    const reader = createWordReader();
    const row: number[] = [];
    for (const { title, abstract } of texts) {
      reader.read(title, row);
      reader.read(abstract, row);
    }
    expect([...readTexts(texts).words]).toEqual(row);
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(read(text).endsWith('|')).toBe(true);
      }),
    );
  });
});
