import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveMarkup } from '../../../src/core/text/resolve-markup.ts';

describe('resolveMarkup', () => {
  it.each([
    ['Plain text,\n two lines', 'Plain text,\n two lines'],
    ['p < 0.05 and n > 3', 'p < 0.05 and n > 3'],
    ['if a <b and c> d', 'if a <b and c> d'],
    ['the <unk> token, <s> and </s>, <title>', 'the <unk> token, <s> and </s>, <title>'],
    ['AT&T, R&D; x &foo; y', 'AT&T, R&D; x &foo; y'],
    ['https://a.org/?x=1&para=2&copy=3', 'https://a.org/?x=1&para=2&copy=3'],
    ['We study <script>alert(1)</script> tags', 'We study <script>alert(1)</script> tags'],
    ['<img src=x onerror="f()"> in a title', '<img src=x onerror="f()"> in a title'],
    ['', ''],
  ])('leaves %j as it is', (raw, expected) => {
    expect(resolveMarkup(raw)).toBe(expected);
  });

  it.each([
    ['R&amp;D at 5 &deg;C', 'R&D at 5 °C'],
    ['p &lt; 0.05 and n &gt; 3', 'p < 0.05 and n > 3'],
    ['p &amp;lt; 0.05', 'p < 0.05'],
    ['a &amp;amp;amp; b', 'a & b'],
    ['&#8217;s &#x2019;s &eacute;', '’s ’s é'],
    ['&lt;i&gt;E. coli&lt;/i&gt; grows', 'E. coli grows'],
    ['&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt;', '₂'],
  ])('decodes %j', (raw, expected) => {
    expect(resolveMarkup(raw)).toBe(expected);
  });

  it.each([
    ['H<sub>2</sub>O and x<sup>2</sup>', 'H₂O and x²'],
    ['CO<inf>2</inf>, Ca<jats:sup>2+</jats:sup>', 'CO₂, Ca²⁺'],
    ['x<sub>Q</sub> y<sup>a, b</sup>', 'x_{Q} y^{a, b}'],
    ['the 5<sup>th</sup> brand<sup>®</sup>, X<sup>TM</sup>', 'the 5th brand®, X™'],
    ['10<SUP>-3</SUP> m', '10⁻³ m'],
    ['e<sup>x<sup>2</sup></sup>', 'e^{x²}'],
    ['open <sup> end stays text', 'open end stays text'],
    ['open <sub> end stays text', 'open end stays text'],
  ])('keeps the scripts of %j readable', (raw, expected) => {
    expect(resolveMarkup(raw)).toBe(expected);
  });

  it.each([
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['<jats:p>One <jats:italic>two</jats:italic>.</jats:p>', 'One two.'],
    ['One.<br/>Two.<BR>Three', 'One. Two. Three'],
    ['<span style="font-size: 9pt" class=x>One</span> <a href=\'b\'>two</a>', 'One two'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One Two'],
    ['One <!-- not this --> two', 'One two'],
    ['<![CDATA[One <b>two</b>]]>', 'One two'],
    ['One two.</jats:p', 'One two.'],
    ['</p>One</b></i>', 'One'],
  ])('drops the tags of %j', (raw, expected) => {
    expect(resolveMarkup(raw)).toBe(expected);
  });

  it.each([
    [
      '<jats:sec><jats:title>Background</jats:title>\n<jats:p>One.</jats:p></jats:sec><jats:sec><jats:title>Methods:</jats:title><jats:p>Two.</jats:p></jats:sec>',
      'Background: One. Methods: Two.',
    ],
    ['<title>Aims</title><p>One.</p>', 'Aims: One.'],
    ['<h3>What is new?</h3><p>One.</p>', 'What is new? One.'],
    ['<jats:title>A title alone</jats:title>', 'A title alone'],
    ['<jats:title/><jats:p>One.</jats:p>', 'One.'],
  ])('keeps the headings of %j', (raw, expected) => {
    expect(resolveMarkup(raw)).toBe(expected);
  });

  it.each([
    ['<msup><mi>x</mi><mn>2</mn></msup>', 'x²'],
    ['<msub><mi>a</mi><mi>i</mi></msub><mo>=</mo><mn>1</mn>', 'aᵢ=1'],
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', '(a+b)/2'],
    ['<msqrt><mi>x</mi></msqrt>', '√x'],
    ['<mover><mi>x</mi><mo>^</mo></mover>', 'x\u0302'],
    [
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>',
      '∑ᵢ₌₁ⁿ',
    ],
    ['<msup><mrow/><mn>13</mn></msup><mi>C</mi>', '¹³C'],
    ['<semantics><mi>x</mi><annotation encoding="TeX">\\x</annotation></semantics>', 'x'],
    ['<mi>f</mi><mo>\u2061</mo><mfenced><mi>x</mi><mi>y</mi></mfenced>', 'f(x,y)'],
    ['<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>', '₆¹⁴C'],
  ])('writes the formula %j in a line', (math, expected) => {
    const prefixed = math.replace(/<(\/?)m/g, '<$1mml:m');
    expect(resolveMarkup(`of <math xmlns="x">\n ${math}\n</math> is`)).toBe(`of ${expected} is`);
    expect(resolveMarkup(`of <mml:math>${prefixed}</mml:math> is`)).toBe(`of ${expected} is`);
  });

  it('takes TeX only where there is no MathML beside it', () => {
    const tex =
      '<jats:tex-math>\\documentclass{x}\\begin{document}$$y$$\\end{document}</jats:tex-math>';
    expect(resolveMarkup(`is ${tex}.`)).toBe('is $y$.');
    const both = `<jats:alternatives>${tex}<mml:math><mml:mi>y</mml:mi></mml:math></jats:alternatives>`;
    expect(resolveMarkup(`is ${both}.`)).toBe('is y.');
  });

  it('leaves text without tags and entities alone, and ends on any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (!/[<&]/.test(text)) expect(resolveMarkup(text)).toBe(text);
      }),
    );
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      'sub',
      'jats:p',
      '&',
      'amp;',
      'lt;',
      ' ',
      'x="',
      '!--',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(typeof resolveMarkup(parts.join(''))).toBe('string');
      }),
    );
  });

  it.each([
    '<',
    '<i>',
    '<a b',
    '<a b="',
    '<a b="c">',
    '&amp;',
    '<!--',
    '<sub>x',
    '<p a=b a=b a=b ',
    '</sup>',
    '<![CDATA[',
  ])('takes a megabyte of %j in its stride', (piece) => {
    expect(typeof resolveMarkup(piece.repeat(1_000_000 / piece.length))).toBe('string');
  });
});
