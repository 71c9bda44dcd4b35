import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordReader } from '../../../../src/core/embed/terms/word-reader.ts';
import { tokenise } from '../../../../src/core/text/tokens.ts';
import { anyText } from '../../../support/any-text.ts';

/** The words of a text, "|" for the end of a sentence, "·" for a gap. */
function read(text: string): string {
  const reader = createWordReader();
  const row: number[] = [];
  reader.read(text, row);
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

  it('survives any text', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(read(text).endsWith('|')).toBe(true);
      }),
    );
  });
});
