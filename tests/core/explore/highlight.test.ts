import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markRanges } from '../../../src/core/explore/highlight.ts';

const marked = (text: string, ...terms: string[]): string[] =>
  markRanges(text, terms).map(({ start, end }) => text.slice(start, end));

describe('markRanges', () => {
  it('marks whole words, whatever their case and accents', () => {
    expect(marked('A gate, gates and the Gaté.', 'gate')).toEqual(['gate', 'gates', 'Gaté']);
    expect(marked('Schrödinger’s cat', 'schrodinger')).toEqual(['Schrödinger']);
  });

  it('marks words that begin with a term, from three letters on', () => {
    expect(marked('recurrent nets recur', 'recur')).toEqual(['recurrent', 'recur']);
    expect(marked('on one online', 'on')).toEqual(['on']);
  });

  it('does not mark inside words', () => {
    expect(marked('prelude', 'lude')).toEqual([]);
  });

  it('marks terms of several words as one stretch', () => {
    expect(marked('State-space models; a state of space', 'state space')).toEqual(['State-space']);
    expect(marked('state space models', 'state space model', 'space')).toEqual([
      'state space models',
    ]);
  });

  it('keeps offsets where folding changes the length', () => {
    expect(marked('Straße ﬁrst 𝐑𝐍𝐍 end', 'strasse', 'first', 'rnn')).toEqual([
      'Straße',
      'ﬁrst',
      '𝐑𝐍𝐍',
    ]);
  });

  it('marks nothing for terms without a word', () => {
    expect(markRanges('some text', [])).toEqual([]);
    expect(markRanges('some text', ['', '?!'])).toEqual([]);
  });

  it('gives sorted stretches inside the text that do not overlap', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '-', '1', '神', '😀') });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (of, terms) => {
        let end = 0;
        for (const range of markRanges(of, terms)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(of.length);
      }),
      { numRuns: 150 },
    );
  });
});
