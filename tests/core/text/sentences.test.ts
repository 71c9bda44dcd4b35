import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends sentences at full stops, question and exclamation marks', () => {
    expect(sentences('One. Two? Three! Four')).toEqual(['One.', 'Two?', 'Three!', 'Four']);
  });

  it('does not end one at an abbreviation or a decimal point', () => {
    expect(
      sentences('RNNs, e.g. the LSTM of Hochreiter et al. (1997), gain 3.5 points. Good.'),
    ).toEqual(['RNNs, e.g. the LSTM of Hochreiter et al. (1997), gain 3.5 points.', 'Good.']);
  });

  it('covers every character that is not white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        const joined = sentences(text).join('').replace(/\s/gu, '');
        expect(joined).toBe(text.replace(/\s/gu, ''));
      }),
      { numRuns: 200 },
    );
  });
});
