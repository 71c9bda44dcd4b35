import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELLED_BLOCKS, readLabelledBlocks } from '../../../src/core/read/labelled-blocks.ts';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { SEED_TEXT } from './seed.ts';

const read = (text: string): readonly PaperRecord[] =>
  readLabelledBlocks({ name: 'x', text }, () => undefined).records;
const recognises = (text: string): boolean =>
  LABELLED_BLOCKS.recognises({ text, head: text.slice(0, 4096) });

describe('readLabelledBlocks', () => {
  it('reads labels in any order, between rules or blank lines', () => {
    const text = `Papers of today

Title: A
PDF: https://arxiv.org/pdf/2608.12440
Summary: We find.

And more: this.
---
Authors: Ada Example and Ben Sample
Year: May 2020
Title: B
Abstract:
We find.
URL: https://example.org/b
Keywords: one; two

Authors: Chi Nobody
Title: C
Abstract: c`;
    expect(recognises(text)).toBe(true);
    expect(read(text)).toMatchObject([
      {
        title: 'A',
        abstract: 'We find.\n\nAnd more: this.',
        arxiv: '2608.12440',
        url: 'https://arxiv.org/abs/2608.12440',
        place: { line: 3 },
      },
      {
        title: 'B',
        abstract: 'We find.',
        authors: ['Ada Example', 'Ben Sample'],
        year: 2020,
        url: 'https://example.org/b',
        keywords: ['one', 'two'],
        place: { line: 9 },
      },
      { title: 'C', abstract: 'c', authors: ['Chi Nobody'], place: { line: 17 } },
    ]);
  });

  it('starts a paper at each title, with numbers and stars before the labels', () => {
    const text =
      '1. **Title:** A\n**Abstract:** a\n2. **Title:** B\n3. **Title:** C\n**Abstract:** c';
    expect(recognises(text)).toBe(true);
    expect(read(text).map(({ title, abstract }) => [title, abstract])).toEqual([
      ['A', 'a'],
      ['B', ''],
      ['C', 'c'],
    ]);
  });

  it('gives no abstract to the title of another paper', () => {
    const text =
      'Title: A\nAbstract: a\n\nAbstract: b\n\nTitle: C\nComments: none\nAbstract: c: d\ne: f';
    expect(read(text).map(({ title, abstract }) => [title, abstract])).toEqual([
      ['A', 'a'],
      ['', 'b'],
      ['C', 'c: d\ne: f'],
    ]);
  });

  it.each([
    SEED_TEXT,
    '{"title": "A"}',
    'A title\n\nAbstract: we find.',
    '@article{a,\n title: x\n abstract: y}',
    'Title',
  ])('is not for other texts (%#)', (text) => {
    expect(recognises(text)).toBe(false);
  });

  it('ends on any lines', () => {
    const line = fc.constantFrom(
      'Title: A',
      'Abstract: a',
      '---',
      '',
      'x: y',
      'URL: z',
      '1.',
      'text',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const found = read(lines.join('\n')).filter(({ title }) => title.startsWith('A'));
        expect(found).toHaveLength(lines.filter((text) => text === 'Title: A').length);
      }),
    );
  });
});
