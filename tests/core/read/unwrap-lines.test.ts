import { describe, expect, it } from 'vitest';
import { filledLines, unwrapLines } from '../../../src/core/read/unwrap-lines.ts';

const unwrap = (text: string): readonly string[] =>
  unwrapLines(filledLines(text)).map((paragraph) => paragraph.text.replaceAll('\n', ' '));

const WRAPPED = `A title
that is long

The abstract is
broken at sixteen
characters, so a
program did it.`;

describe('unwrapLines', () => {
  it('joins what was broken at a width, short titles with it', () => {
    expect(unwrap(WRAPPED)).toEqual([
      'A title',
      'that is long',
      'The abstract is broken at sixteen characters, so a program did it.',
    ]);
    expect(unwrap(WRAPPED.replace('A title', 'A title, or two'))).toContain(
      'A title, or two that is long',
    );
  });

  it('leaves lines alone whose follower would have fitted', () => {
    const lines = [
      'First title',
      'A much longer line that is an abstract of its own.',
      'Second title',
    ];
    expect(unwrap(lines.join('\n'))).toEqual(lines);
  });

  it('leaves two lines alone on a page of long lines', () => {
    const lines = [
      'One title of some length here',
      'Another title of a length',
      'x '.repeat(100).trim(),
    ];
    expect(unwrap(lines.join('\n'))).toEqual(lines);
  });

  it('numbers a paragraph by its first line', () => {
    expect(unwrapLines(filledLines(WRAPPED)).map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});
