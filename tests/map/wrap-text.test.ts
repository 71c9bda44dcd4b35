import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText, type Measure } from '../../src/map/wrap-text.ts';

/** Every letter is ten pixels wide. */
const tens: Measure = (text) => [...text].length * 10;
const font = { css: '10px sans-serif', sizePx: 10 };

function linesOf(text: string, widthPx: number, mostLines: number): readonly string[] {
  return wrapText(text, font, { widthPx, mostLines }, tens).lines;
}

describe('wrapText', () => {
  it('keeps a short text on one line', () => {
    expect(wrapText('Mamba', font, { widthPx: 100, mostLines: 2 }, tens)).toEqual({
      lines: ['Mamba'],
      width: 52,
      height: 12,
    });
  });

  it('makes lines about as long as each other', () => {
    expect(linesOf('state space models and attention', 250, 2)).toEqual([
      'state space models',
      'and attention',
    ]);
  });

  it('makes lines uneven rather than cut a word that fits', () => {
    expect(linesOf('Catastrophic forgetting & network architectures', 200, 3)).toEqual([
      'Catastrophic',
      'forgetting & network',
      'architectures',
    ]);
  });

  it('ends in an ellipsis what does not fit', () => {
    expect(linesOf('one two three four five six', 80, 2)).toEqual(['one two', 'three …']);
    expect(linesOf('incomprehensibilities', 100, 1)).toEqual(['incompreh…']);
  });

  it('never passes its width or its number of lines, and loses no word without an ellipsis', () => {
    const text = fc
      .array(fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom('a', 'ß', '状', '-') }))
      .map((words) => words.join(' '));
    const most = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 300 }), most, (words, widthPx, mostLines) => {
        const { lines, height } = wrapText(words, font, { widthPx, mostLines }, tens);
        expect(lines.length).toBeLessThanOrEqual(mostLines);
        expect(height).toBe(lines.length * 12);
        for (const line of lines) expect(tens(line, font.css)).toBeLessThanOrEqual(widthPx);
        if (!lines.some((line) => line.endsWith('…'))) expect(lines.join(' ')).toBe(words);
      }),
    );
  });
});
