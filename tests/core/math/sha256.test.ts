import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSha256, sha256Hex } from '../../../src/core/math/sha256.ts';

const encoder = new TextEncoder();

describe('sha256Hex', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])("gives the standard's answer for %j", (text, hash) => {
    expect(sha256Hex(encoder.encode(text))).toBe(hash);
  });

  it('agrees with Node at every length around a block, also in the middle of a buffer', () => {
    const buffer = Uint8Array.from({ length: 200 }, (_, index) => (index * 37) & 255);
    for (let length = 0; length < 190; length += 1) {
      const bytes = buffer.subarray(7, 7 + length);
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('is the same for bytes in pieces', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 8 });
    fc.assert(
      fc.property(pieces, (list) => {
        const hash = createSha256();
        for (const piece of list) hash.add(piece);
        const whole = Uint8Array.from(list.flatMap((piece) => [...piece]));
        expect(hash.hex()).toBe(sha256Hex(whole));
      }),
      { numRuns: 100 },
    );
  });

  it('agrees with Node on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 50 },
    );
  });
});
