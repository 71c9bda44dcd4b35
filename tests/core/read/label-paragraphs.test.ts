import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelParagraphs } from '../../../src/core/read/label-paragraphs.ts';
import { abstractOf } from './sources.ts';

const initials = (...texts: readonly string[]): string =>
  labelParagraphs(texts)
    .map((label) => label.charAt(0))
    .join('');

const [A, B, C] = [
  abstractOf('gates', 1400),
  abstractOf('cells', 1200),
  abstractOf('states', 1600),
];

describe('labelParagraphs', () => {
  it('takes titles and abstracts in turns', () => {
    expect(initials('Gates', A, 'Cells', B, 'States', C)).toBe('tatata');
    expect(initials()).toBe('');
  });

  it('sees that an abstract or a title is lost, and keeps the neighbours right', () => {
    expect(initials('Gates', 'Cells in the Wild', B, 'States', C)).toBe('ttata');
    expect(initials('Gates', A, B, 'States', C)).toBe('taata');
    expect(initials(A, 'Cells', B, 'States')).toBe('atat');
  });

  it('sees that an abstract goes on in a second paragraph', () => {
    expect(initials('Gates', A, 'Cells', B.slice(0, 350).trim(), B.slice(350), 'States', C)).toBe(
      'tatamta',
    );
    expect(initials('Gates', A, 'Code is available at https://example.org/a.', 'Cells', B)).toBe(
      'tamta',
    );
  });

  it('goes by position where length tells nothing', () => {
    const long = 'A Very Long Title of a Survey: '.repeat(6).trim();
    expect(initials(long, A, 'Is it short?', abstractOf('x', 60), 'Cells.', B)).toBe('tatata');
    expect(initials('Gates', 'We show that gates help.', 'Cells', 'We show that cells help.')).toBe(
      'tata',
    );
  });

  it('finds no abstract in a list of titles', () => {
    const titles = [
      'Attention as an RNN',
      'Is Attention All You Need?',
      'Titans: Learning to Memorize at Test Time',
    ];
    expect(initials(...titles, ...titles)).toBe('tttttt');
  });

  it('gives each paragraph a label, and begins no text with "more"', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 300 }), { maxLength: 12 }),
        (texts) => {
          const labels = labelParagraphs(texts);
          expect(labels).toHaveLength(texts.length);
          expect(labels[0]).not.toBe('more');
          labels.forEach((label, index) => {
            if (label === 'more') expect(labels[index - 1]).not.toBe('title');
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});
