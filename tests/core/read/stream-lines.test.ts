import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { readCorpus, type ReadCorpus } from '../../../src/core/read/read-corpus.ts';
import type { PaperSource } from '../../../src/core/read/source-file.ts';
import { canStream } from '../../../src/core/read/stream-lines.ts';
import { gunzipChunks } from '../../../src/core/read/unpack-source.ts';
import { bytesOf } from './sources.ts';

const ABSTRACT = 'An abstract that is long enough to be one, with Élan and 神经.';
const TEXT = [
  ...Array.from({ length: 5 }, (_, at) => JSON.stringify({ title: `T${at}`, abstract: ABSTRACT })),
  '{"title": "torn',
  '',
  JSON.stringify({ title: 'Last', abstract: ABSTRACT, year: 'n.d.' }),
].join('\r\n');
const NAME = 'papers.jsonl';

function corpusOf(source: PaperSource): ReadCorpus {
  return readCorpus([source], { facts: [], strict: false });
}

/** The bytes in pieces of the lengths given, again and again. */
function* pieces(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    yield bytes.slice(at, at + length);
    at += length;
  }
}

describe('readStreamed', () => {
  it('reads what a file held whole gives, however it is cut into pieces', () => {
    const bytes = bytesOf(TEXT);
    const whole = corpusOf({ name: NAME, bytes });
    expect(whole.files[0]).toMatchObject({ read: 7, kept: 6, damaged: 1 });
    const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lengths, fc.boolean(), (cuts, isPacked) => {
        const chunks = (): Iterable<Uint8Array> =>
          isPacked ? gunzipChunks(NAME, pieces(gzipSync(bytes), cuts)) : pieces(bytes, cuts);
        expect(corpusOf({ name: NAME, chunks })).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what came before a gzip file breaks off, and says so', () => {
    const many = Array.from({ length: 400 }, (_, at) => TEXT.replaceAll('T', `T${at * 7919}`));
    const packed = gzipSync(bytesOf(many.join('\n'))).slice(0, -400);
    const read = corpusOf({ name: NAME, chunks: () => gunzipChunks(NAME, pieces(packed, [1000])) });
    expect(read.papers.length).toBeGreaterThan(1000);
    expect(read.files[0]?.note).toMatch(/breaks off/);
    const chunks = (): Iterable<Uint8Array> => gunzipChunks(NAME, [bytesOf('no gzip')]);
    expect(() => corpusOf({ name: NAME, chunks })).toThrow(InputError);
  });
});

describe('canStream', () => {
  it('takes JSON Lines in letters as they stand, and nothing else', () => {
    expect(canStream(bytesOf(TEXT))).toBe(true);
    for (const other of ['', '{"title": "A"', '[\n{"title": "A"},\n', 'title,abstract\nA,B\n']) {
      expect(canStream(bytesOf(other))).toBe(false);
    }
    expect(canStream(Uint8Array.from(bytesOf(TEXT)).fill(0, 3, 4))).toBe(false);
  });
});
