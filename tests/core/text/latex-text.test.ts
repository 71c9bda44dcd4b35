import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLatex } from '../../../src/core/text/escape-latex.ts';
import { latexText } from '../../../src/core/text/latex-text.ts';

describe('latexText', () => {
  it.each([
    [String.raw`\"u \"{u} {\"u} {\"{u}} {\" u}`, 'ü ü ü ü ü'],
    [String.raw`\c{c} \v s \v{s} {\v s} \H{o} \u{a} \k{e} \r{a} \d{a}`, 'ç š š š ő ă ę å ạ'],
    [String.raw`\'{\i} \'\i{} {\'\i}n \ss \o \aa{} {\L}{\'o}d{\'z}`, 'í í ín ßøå Łódź'],
    [String.raw`Children\'s, \"quoted\", Wa\'sko`, 'Children\'s, "quoted", Waśko'],
    [String.raw`\~{} \^{} a\~{}b`, '~ ^ a~b'],
  ])('resolves the accents of %j', (raw, text) => {
    expect(latexText(raw)).toBe(text);
  });

  it.each([
    [String.raw`\emph{a} \textbf {b} {\it c} {{D}}`, 'a b c D'],
    [String.raw`\& \% \_ \# \$ \{x\}`, '& % _ # $ {x}'],
    ["a -- b --- c ``x'' d~e", 'a – b — c “x” d e'],
    [
      String.raw`\url{http://a.b/~c\_d} \href{http://x}{here} http://a.b/~c`,
      'http://a.b/~c_d here http://a.b/~c',
    ],
    [
      String.raw`\LaTeX{} {\textless}p{\textgreater} \textbackslash{}x \unknown[a]{b}`,
      'LaTeX <p> \\x b',
    ],
    [
      String.raw`C\textsuperscript{4}ISR H\textsubscript{2}O CO_{2} 10^{-3} x^{ab?}`,
      'C⁴ISR H₂O CO₂ 10⁻³ x^{ab?}',
    ],
  ])('resolves the commands of %j', (raw, text) => {
    expect(latexText(raw)).toBe(text);
  });

  it.each([
    [String.raw`$n$ $\alpha$ $x^2$ $P_a$ $\ell _{2}$ $k$-NN`, 'n α x² Pₐ ℓ₂ k-NN'],
    [
      String.raw`$O(n\log n)$ $\mathcal{O}(n^{2})$ \(x \le 1\) $10\%$`,
      'O(n log n) O(n²) x ≤ 1 10%',
    ],
    [String.raw`$a \times b$ $10 \times10$ $\mathbb{R}^d$ $\frac{1}{2}$`, 'a × b 10 × 10 ℝᵈ 1/2'],
    [
      String.raw`$\sum_{i=1}^{N?} x$ $\frac{a+b}{c}$`,
      String.raw`$\sum_{i=1}^{N?} x$ $\frac{a+b}{c}$`,
    ],
    ['$-$50 dB, $>$90%', '-50 dB, >90%'],
    ['it costs $5-$10 or US$20', 'it costs $5-$10 or US$20'],
  ])('resolves the formulas of %j where nothing is lost', (raw, text) => {
    expect(latexText(raw)).toBe(text);
  });

  it('leaves text without LaTeX as it is', () => {
    expect(latexText('A plain "text", 50 percent & more – עברית 神经')).toBe(
      'A plain "text", 50 percent & more – עברית 神经',
    );
  });

  it('gives back any text that was escaped', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.constantFrom(...'\\{}$%&#_~^`\'"- '),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (raw) => {
        const text = raw.replace(/[ \t\n\r]+/g, ' ');
        expect(latexText(escapeLatex(text))).toBe(text);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('ends on any mixture of its signs, and never grows a text much', () => {
    const unit = fc.constantFrom(
      ...'\\{}$~^_`\'"-[]() avnis12'.split(''),
      '\\textsuperscript',
      '\\href',
      '\\(',
      '$$',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (raw) => {
        expect(latexText(raw).length).toBeLessThanOrEqual(raw.length * 2 + 2);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it.each(['{', '}', '\\', '$', '^{', '\\^{', '\\(', '\\textsuperscript{', '\\"  ', '$a '])(
    'takes linear time for %j without end',
    (piece) => {
      expect(latexText(piece.repeat(50_000)).length).toBeLessThan(300_000);
    },
  );
});
