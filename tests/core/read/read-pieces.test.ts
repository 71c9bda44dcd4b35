import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inPackage } from '../../../scripts/package-paths.ts';
import { readInPieces } from '../../../src/core/read/read-pieces.ts';
import { readSources } from '../../../src/core/read/read-sources.ts';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const many = (record: (index: number) => string): string =>
  Array.from({ length: 40 }, (_, index) => record(index)).join('');

const BIB = many(
  (at) =>
    `@article{k${at},\n  title = {Title ${at} é 神},\n  abstract = {We find.},\n  year = {19}\n}\n\n`,
);
const RIS = many(
  (at) =>
    `TY  - JOUR\r\nTI  - Title ${at}\r\nAB  - We find.\r\nPY  - soon\r\nER  - \r\n\r\n${at === 7 ? 'TY  - JOUR\r\nER  - \r\n' : ''}`,
);
const NBIB = many((at) => `PMID- ${at + 1}\nTI  - Title ${at}\nAB  - We\n      find.\n\n`);
const WOS = `FN Example\nVR 1.0\n${many((at) => `PT J\nTI Title ${at}\nAB We find.\nPY 2020\nER\n\n`)}EF\n`;

/** Everything that the two ways give, fields that were reported among it. */
function both(bytes: Uint8Array, most: number) {
  const reports: [string[], string[]] = [[], []];
  const pieced = readInPieces(
    { name: 'x', bytes },
    (place, field, text) => {
      reports[0].push(`${place.line ?? 0}: ${field}: ${text}`);
    },
    most,
  );
  const { found } = readSources([{ name: 'x', bytes }], undefined, (place, field, text) => {
    reports[1].push(`${place.line ?? 0}: ${field}: ${text}`);
  });
  return {
    pieced: pieced && { ...pieced, format: pieced.format.label, reports: reports[0] },
    whole: found[0] && { ...found[0].result, format: found[0].file.format, reports: reports[1] },
  };
}

describe('readInPieces', () => {
  it.each([
    ['BibTeX', BIB],
    ['RIS', RIS],
    ['NBIB', NBIB],
    ['Web of Science', WOS],
  ])('gives of %s what reading it whole gives', (_, text) => {
    for (const most of [100, 333, 700]) {
      const { pieced, whole } = both(encoded(text), most);
      expect(pieced).toEqual(whole);
      expect(pieced?.records).toHaveLength(40);
    }
  });

  it.each([
    ['short files', '@article{k, title = {A}}'],
    ['abbreviations', `@string{x = "A"}\n${BIB}`],
    ['what is part of another entry', BIB.replace('year', 'crossref = {k0}, year')],
    ['formats whose records have no first line', `[${many((at) => `{"title": "${at}"},\n`)}{}]`],
    ['a byte that is no UTF-8', `${BIB}\u0000`],
  ])('leaves %s to be read whole', (_, text) => {
    const bytes = encoded(text);
    expect(readInPieces({ name: 'x', bytes }, () => undefined, 300)).toBeNull();
  });

  const imports = inPackage('../shared/imports');
  const isThere = existsSync(imports);
  if (!isThere) process.stdout.write('Skipped: no real exports beside the repository.\n');
  it.skipIf(!isThere)('gives of real exports what reading them whole gives', () => {
    let pieces = 0;
    for (const folder of ['bibtex', 'ris', 'nbib', 'wos-plain']) {
      for (const file of readdirSync(join(imports, folder))) {
        if (file.endsWith('.gz')) continue;
        const { pieced, whole } = both(readFileSync(join(imports, folder, file)), 20_000);
        if (pieced === null) continue;
        pieces += 1;
        expect(pieced, file).toEqual(whole);
      }
    }
    expect(pieces).toBeGreaterThan(5);
  });
});
