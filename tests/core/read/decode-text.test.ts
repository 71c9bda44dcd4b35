import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { decodeText } from '../../../src/core/read/decode-text.ts';
import { bytesOf } from './sources.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.of(...values);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const pairs = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(
    pairs.flatMap((code) => (order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

describe('decodeText', () => {
  it('reads UTF-8 with and without byte order mark', () => {
    expect(decodeText(bytesOf('Élan 神经'), 'a')).toEqual({ text: 'Élan 神经', note: null });
    expect(decodeText(bytesOf('\uFEFFÉlan'), 'a').text).toBe('Élan');
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s, and says so where no mark tells', (order) => {
    const text = '{"title": "Рекуррентные сети: обзор", "year": 2020}';
    expect(decodeText(utf16(`\uFEFF${text}`, order), 'a')).toEqual({ text, note: null });
    const guessed = decodeText(utf16(text, order), 'a');
    expect(guessed.text).toBe(text);
    expect(guessed.note).toMatch(/^a: read as UTF-16[BL]E, because/);
  });

  it('shows damaged bytes of a long line of UTF-8, and keeps its other characters', () => {
    const line = bytesOf(`{"title": "Élan vital über 神经网络", "year": 2020}${' '.repeat(99)}\n`);
    line[20] = 0xff;
    const { text, note } = decodeText(line, 'a.json');
    expect(text).toContain('Élan vit�l');
    expect(text).toContain('神经网络');
    expect(note).toBe('a.json: line 1 holds bytes that are no UTF-8, shown as "�"');
  });

  it('reads a text in which a zero byte or two stand, and says where', () => {
    const content = bytesOf(`${'A line of text. '.repeat(40)}\n`);
    content[7] = 0;
    const { text, note } = decodeText(content, 'a.ris');
    expect(text.slice(0, 15)).toBe('A line \uFFFDf text.');
    expect(note).toBe('a.ris: damaged at offset 7 (a zero byte)');
  });

  it('makes one line feed of every line end', () => {
    expect(decodeText(bytesOf('a\r\nb\rc\n\r\nd'), 'a').text).toBe('a\nb\nc\n\nd');
  });

  it('reads a line that is no UTF-8 as Windows-1252 and says so', () => {
    expect(decodeText(latin1('plain\n\u0093caf\u00e9\u0094\n'), 'old.txt')).toEqual({
      text: 'plain\n“café”\n',
      note: 'old.txt: read as Windows-1252, because line 2 is not UTF-8',
    });
  });

  it('keeps the accents of the other lines when one line is no UTF-8', () => {
    const mixed = Uint8Array.from([
      ...bytesOf('Élan\r\n'),
      ...latin1('caf\u00e9\r\n'),
      ...bytesOf('神经'),
    ]);
    expect(decodeText(mixed, 'a').text).toBe('Élan\ncafé\n神经');
  });

  /** `凯撒，测试期刊` and `中文` in GBK. */
  const gbk = bytes(
    0xbf,
    0xad,
    0xc8,
    0xf6,
    0xa3,
    0xac,
    0xb2,
    0xe2,
    0xca,
    0xd4,
    0xc6,
    0xda,
    0xbf,
    0xaf,
  );

  it('reads Chinese that is no UTF-8 as GBK and says so', () => {
    const file = Uint8Array.from([...latin1('title = {'), ...gbk, ...latin1('}\r\n')]);
    expect(decodeText(file, 'old.bib')).toEqual({
      text: 'title = {凯撒，测试期刊}\n',
      note: 'old.bib: read as GBK, because it is not UTF-8 and reads as Chinese',
    });
    const cut = Uint8Array.from([...file, ...gbk.subarray(0, 5)]);
    expect(decodeText(cut, 'old.bib').text).toContain('{凯撒，测试期刊}\n凯撒');
  });

  it.each([
    [
      'Windows-1252',
      latin1('d\u00e9j\u00e0 vu, M\u00fcller, na\u00efve, \u00c9lan, \u00d1o\u00f1o'),
    ],
    ['mostly UTF-8', Uint8Array.from([...bytesOf('Рекуррентные сети\n神经网络\n'), 0xe9, 0x20])],
  ])('takes no GBK for what is %s', (_, content) => {
    expect(decodeText(content, 'a').note).toContain('Windows-1252');
  });

  it('drops a character cut off at the end, and spoils nothing else', () => {
    const cut = bytesOf('Élan 神').subarray(0, -1);
    expect(decodeText(cut, 'a')).toEqual({
      text: 'Élan ',
      note: 'a: the last character is cut off',
    });
  });

  it.each([
    ['a PDF', latin1('%PDF-1.7\n%\u00e2\u00e3')],
    ['a zip archive', latin1('PK\u0003\u0004rest')],
    ['a gzip archive', bytes(0x1f, 0x8b, 8, 0)],
    ['a PNG picture', latin1('\u0089PNG\r\n')],
    ['text in UTF-32', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0)],
    ['a zero byte at offset 3', bytes(65, 66, 67, 0, 68, 69)],
    ['binary data', Uint8Array.from({ length: 300 }, (_, index) => (index % 31) + 1)],
  ])('refuses %s in one sentence that says what is expected', (what, content) => {
    expect(() => decodeText(content, 'x.bin')).toThrow(InputError);
    expect(() => decodeText(content, 'x.bin')).toThrow(what);
    expect(() => decodeText(content, 'x.bin')).toThrow(
      /^x\.bin: this .*not text; expected .*; export/,
    );
  });

  it('returns text or an InputError for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        try {
          expect(decodeText(content, 'a').text).not.toContain('\r');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
        fc.pre(!/[\p{Cc}]/u.test(text));
        expect(decodeText(bytesOf(`. ${text}`), 'a').text).toBe(`. ${text}`);
      }),
      { numRuns: 100 },
    );
  });
});
