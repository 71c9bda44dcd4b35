import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../../src/core/math/base64.ts';
import { crc32 } from '../../../src/core/math/crc32.ts';

describe('crc32', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of "%s" is known', (text, sum) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(sum);
  });
});

describe('decodeBase64', () => {
  it.each(['', 'a', 'ab', 'abc', 'any bytes, ÿ'])('gives back "%s"', (text) => {
    expect(new TextDecoder().decode(decodeBase64(Buffer.from(text).toString('base64')))).toBe(text);
  });

  it('refuses what is no base64', () => {
    expect(() => decodeBase64('a*b')).toThrow('"*"');
  });
});
