import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../support/any-text.ts';
import { displayText } from '../../../src/core/text/display-text.ts';
import { plainText } from '../../../src/core/text/plain-text.ts';

describe('displayText repairs', () => {
  it.each([
    ['with 19.2times higher throughput', 'with 19.2× higher throughput'],
    ['over 5times training/inference', 'over 5× training/inference'],
    ['64times64times3 pixels', '64×64×3 pixels'],
    ['a gain of 1,000times', 'a gain of 1,000×'],
    ['improves 11.0 pm 1.3 points', 'improves 11.0 ± 1.3 points'],
    ['85 pm 2', '85 ± 2'],
    ['96.5% pm 0.4%', '96.5% ± 0.4%'],
    ['Oleft(n^{1.5}dright) from Oleft(n^2dright)', 'O(n^1.5 d) from O(n²d)'],
    ['Oleft(n log nright)', 'O(n log n)'],
    ['a rate of 10^{-7}', 'a rate of 10⁻⁷'],
    ['96.38\\% and 82 \\%', '96.38% and 82 %'],
    ['by $10\\%$ and $2\\times$', 'by 10% and 2×'],
    ['representations -- Dynamic', 'representations – Dynamic'],
    ["by ``AI As Contents'' (AIAC)", 'by “AI As Contents” (AIAC)'],
    ['investigate *state collapse* (SC)', 'investigate state collapse (SC)'],
    ['a sequence u mapsto y by', 'a sequence u ↦ y by'],
    ['(timescale, tau, e.g.) and keep tau constant', '(timescale, τ, e.g.) and keep τ constant'],
    ['memory over- head as', 'memory overhead as'],
    ['the perfor- mance of', 'the performance of'],
    [
      'a neural net of recur- rent and recurrent kind',
      'a neural net of recurrent and recurrent kind',
    ],
    ['dimensions, e.g.the choice', 'dimensions, e.g. the choice'],
    ['on this webpage.https://a.org/x360.', 'on this webpage. https://a.org/x360.'],
    ['Code:https://a.org and athttp://b.org', 'Code: https://a.org and at http://b.org'],
    ['two  \n words\u202E', 'two words'],
  ])('%j', (raw, shown) => {
    expect(displayText(raw)).toBe(shown);
  });
});

describe('displayText leaves alone', () => {
  it.each([
    'sometimes, 5 times, multiple times and 10 times 10',
    '5timestamps, v2times, snake_3times, 100timesfaster',
    'a PM 3 pm meeting; at 3 pm 5 people came, at 10.30 pm 4 left, at 10:30 pm 5',
    'left( and right) and the left(most) one',
    'cleft(palate) and cleft(lip)',
    'U--shaped, pages 3--7, a--b',
    'pre- and post-training, two- to three-fold, short- or long-term',
    'self- attention and high- level',
    'A* search and B* trees, int *p, *q, 2*3*4, p<0.05*, q<0.01*, C*-algebras and *-rings',
    'amyloid, tau, and other proteins; alpha, beta and gamma waves; a beta version',
    'the mapsto arrow',
    'e.g. this, i.e., that, U.S.the, a.k.a.it',
    "don't say ''so'' or `x'",
    'see https://web.archive.org/web/2020/https://a.org/e.g.the/5times--x and (https://b.org).',
    '$O\\left(n^{1.5}\\right)$ and $3\\times 3$ and $\\epsilon^{-2}$',
    '<img src=x onerror="alert(1)"> {{constructor}} &amp;',
    'O(N^2) and x^2',
    'שלום עולם: רשתות נוירונים 神经网络',
  ])('%j', (text) => {
    expect(displayText(text)).toBe(text);
  });

  it('prose of ordinary words and punctuation', () => {
    const words = fc.constantFrom(
      ...'times left right pm sometimes tau the of (some) well-known state-of-the-art, model; 3 12.5 1990s 4% “so” isn’t Fig.2 over under n=5 A/B'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const prose = list.join(' ');
        fc.pre(!/\d%? pm \d/.test(prose));
        expect(displayText(prose)).toBe(prose);
      }),
      { numRuns: 300 },
    );
  });
});

describe('displayText', () => {
  it('shows no character that plainText hides, whatever comes', () => {
    fc.assert(
      fc.property(anyText(80), (raw) => {
        const shown = displayText(raw);
        expect(plainText(shown)).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });

  it('ends with any mixture of what it repairs', () => {
    const piece = fc.constantFrom(
      ...['5times', ' pm ', 'Oleft(', 'right)', '^{2}', '``', "''", '*', 'a', '1', '- ', ' -- '],
      ...['http://', '$', '\\%', 'timescale, tau,', ' ', 'e.g.', 'over'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(displayText(pieces.join(''))).not.toMatch(/ {2}/);
      }),
      { numRuns: 300 },
    );
  });
});
