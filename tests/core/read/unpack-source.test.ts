import { gzipSync, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { unpackSource } from '../../../src/core/read/unpack-source.ts';
import { bytesOf } from './sources.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const unpack = (bytes: Uint8Array, name = 'x') =>
  unpackSource({ name, bytes }).map((source) => ({ ...source, bytes: text(source.bytes) }));

describe('unpackSource', () => {
  it('leaves what is not packed as it is', () => {
    expect(unpack(bytesOf('TY  - JOUR'))).toEqual([{ name: 'x', bytes: 'TY  - JOUR' }]);
    expect(unpack(new Uint8Array(0))).toEqual([{ name: 'x', bytes: '' }]);
  });

  it('unpacks gzip, one file after the other too', () => {
    const [one, two] = [gzipSync(strToU8('one ')), gzipSync(strToU8('two'))];
    expect(unpack(one)).toEqual([{ name: 'x', bytes: 'one ' }]);
    expect(unpack(Uint8Array.of(...one, ...two))).toEqual([{ name: 'x', bytes: 'one two' }]);
  });

  it('gives the files of a zip archive by name, packed ones unpacked, hidden ones left out', () => {
    const archive = zipSync({
      'b.ris': strToU8('b'),
      deep: { 'a.bib.gz': gzipSync(strToU8('a')) },
      '__MACOSX/b.ris': strToU8('x'),
      '.DS_Store': strToU8('x'),
    });
    expect(unpack(archive, 'lib.zip')).toEqual([
      { name: 'lib.zip/b.ris', bytes: 'b', isFound: true },
      { name: 'lib.zip/deep/a.bib.gz', bytes: 'a', isFound: true },
    ]);
  });

  it('leaves documents that are packed as archives alone', () => {
    const archive = zipSync({
      '[Content_Types].xml': strToU8('x'),
      'word/document.xml': strToU8('x'),
    });
    expect(unpackSource({ name: 'x.docx', bytes: archive })).toEqual([
      { name: 'x.docx', bytes: archive },
    ]);
  });

  it('gives what can be read of a gzip file that breaks off, and says so', () => {
    const long = Array.from({ length: 30_000 }, (_, line) => `line ${line * 7919}`).join('\n');
    const whole = gzipSync(strToU8(long));
    const [found] = unpackSource({ name: 'x.gz', bytes: whole.subarray(0, whole.length / 2) });
    expect(text(found?.bytes ?? new Uint8Array(0)).length).toBeGreaterThan(1000);
    expect(long.startsWith(text(found?.bytes ?? new Uint8Array(0)))).toBe(true);
    expect(found?.note).toMatch(/breaks off/);
  });

  it('says of a gzip file whose checksum is wrong that it is damaged', () => {
    const whole = gzipSync(strToU8('one two three four'), { level: 0 });
    whole[20] = 0x58;
    expect(unpackSource({ name: 'x.gz', bytes: whole })[0]?.note).toMatch(/x\.gz: .* damaged/);
  });

  it('returns files or throws an InputError, whatever is broken', () => {
    const archive = zipSync({ 'a.bib': strToU8('@article{a}'.repeat(50)) });
    const packed = gzipSync(strToU8('TY  - JOUR\n'.repeat(50)));
    fc.assert(
      fc.property(fc.constantFrom(archive, packed), fc.nat(), fc.nat(255), (whole, at, byte) => {
        const broken = whole.slice();
        broken[at % whole.length] = byte;
        for (const bytes of [broken, whole.subarray(0, at % whole.length)])
          try {
            unpackSource({ name: 'x', bytes });
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
