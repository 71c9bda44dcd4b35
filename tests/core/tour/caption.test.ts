import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionText, parseCaption, type CaptionBlock } from '../../../src/core/tour/caption.ts';
import { asMarkdown } from '../../../src/core/tour/plain-words.ts';

/** Every address that a caption links to. */
function links(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(links);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'address' in value ? [String(value.address)] : [];
  return [...own, ...Object.values(value).flatMap(links)];
}
const paragraph = (text: string): CaptionBlock => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
});

describe('parseCaption', () => {
  it('reads paragraphs, emphasis, lists, links and code', () => {
    expect(parseCaption('A **b** *c* `d` [e](https://example.org/)\n\n3. f')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'A ' },
          { kind: 'strong', inlines: [{ kind: 'text', text: 'b' }] },
          { kind: 'text', text: ' ' },
          { kind: 'emphasis', inlines: [{ kind: 'text', text: 'c' }] },
          { kind: 'text', text: ' ' },
          { kind: 'code', text: 'd' },
          { kind: 'text', text: ' ' },
          { kind: 'link', address: 'https://example.org/', inlines: [{ kind: 'text', text: 'e' }] },
        ],
      },
      { kind: 'list', isOrdered: true, start: 3, items: [[paragraph('f')]] },
    ]);
  });

  it('shows HTML as the text that it is', () => {
    expect(parseCaption('<script>alert(1)</script>')).toEqual([
      paragraph('<script>alert(1)</script>'),
    ]);
    expect(captionText(parseCaption('a <img src=x onerror=y> b'))).toBe(
      'a <img src=x onerror=y> b',
    );
  });

  it('links to the web alone; any other link, and a picture, is its text', () => {
    const text =
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](//x.org) ![d](https://x.org/p.png)';
    expect(links(parseCaption(text))).toEqual([]);
    expect(captionText(parseCaption(text))).toBe('a b c d');
    fc.assert(
      fc.property(fc.string(), (address) =>
        links(parseCaption(`[x](<${address}>)`)).every((link) => /^https?:\/\//iu.test(link)),
      ),
    );
  });

  it('takes any text, however deep', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('>', '- ', '*', '_', '[', '](', ')', '<', 'a', '\n', ' ', '`', '1. '),
        ),
        (signs) => Array.isArray(parseCaption(signs.join(''))),
      ),
    );
    expect(captionText(parseCaption(`${'> '.repeat(60)}deep`))).toContain('deep');
  });
});

describe('asMarkdown', () => {
  it('comes out of a caption as it went in', () => {
    const text = fc.array(
      fc.constantFrom('a', 'B', '*', '_', '[x](y)', '<b>', '&amp;', '&', '\\', '`', ' ', '#', '1.'),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const plain = `a${parts.join('').replace(/\s+/gu, ' ').trim()}`;
        expect(captionText(parseCaption(`x ${asMarkdown(plain)} x`))).toBe(`x ${plain} x`);
      }),
    );
  });
});
