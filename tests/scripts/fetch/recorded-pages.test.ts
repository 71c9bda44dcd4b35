import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceName } from '../../../scripts/fetch/catalogue.ts';
import { CATALOGUES } from '../../../scripts/fetch/catalogues.ts';
import { recordsOfPage } from '../../../scripts/fetch/records-of-page.ts';
import { cleanRecord } from '../../../src/core/read/clean-record.ts';
import { readSources } from '../../../src/core/read/read-sources.ts';
import { plainText } from '../../../src/core/text/plain-text.ts';
import { inPackage } from '../../../scripts/package-paths.ts';

/** Pages as the catalogues really sent them, where they lie beside the repository. */
const IMPORTS = inPackage('../shared/imports');
const PAGES: readonly (readonly [SourceName, string, RegExp, number, number])[] = [
  ['openalex', 'openalex-json', /works-page\.json$/, 50, 49],
  ['arxiv', 'arxiv-atom', /\.xml$/, 100, 100],
  ['huggingface', 'hf-daily-json', /2025-09-30\.json$/, 50, 50],
];
const areThere = existsSync(IMPORTS);
if (!areThere) process.stdout.write('Skipped: no recorded pages beside the repository.\n');

describe.skipIf(!areThere)('recordsOfPage reads, as it was recorded,', () => {
  it.each(PAGES)('a page of %s', (source, folder, name, papers, abstracts) => {
    const file = readdirSync(join(IMPORTS, folder)).find((one) => name.test(one)) ?? '';
    const text = readFileSync(join(IMPORTS, folder, file), 'utf8');
    const records = recordsOfPage(source, text);
    expect(records).toHaveLength(papers);
    expect(records.filter(({ abstract }) => abstract !== '')).toHaveLength(abstracts);
    for (const { title, authors, year } of records) {
      expect(title).not.toBe('');
      expect(authors.length).toBeGreaterThanOrEqual(source === 'openalex' ? 0 : 1);
      expect(year).not.toBeNull();
    }
    expect(CATALOGUES[source].pageEnd(text, null).total).toBeGreaterThanOrEqual(papers);
  });

  it.each(PAGES)('a page of %s as it reads the same page in a file', (source, folder, name) => {
    const file = readdirSync(join(IMPORTS, folder)).find((one) => name.test(one)) ?? '';
    const bytes = readFileSync(join(IMPORTS, folder, file));
    const page = recordsOfPage(source, bytes.toString('utf8')).map(cleanRecord);
    const { found } = readSources([{ name: file, bytes }], undefined, () => undefined);
    const inFile = found.flatMap(({ result }) => result.records);
    expect(page.map((record) => ({ ...record, place: null }))).toEqual(
      inFile.map((record) => ({ ...record, title: plainText(record.title), place: null })),
    );
  });

  it.each(PAGES)('no page of %s that is cut off', (source, folder, name) => {
    const file = readdirSync(join(IMPORTS, folder)).find((one) => name.test(one)) ?? '';
    const text = readFileSync(join(IMPORTS, folder, file), 'utf8').trimEnd();
    for (let part = 1; part < 10; part += 1) {
      const cut = text.slice(0, Math.floor((text.length * part) / 10));
      expect(() => recordsOfPage(source, cut)).toThrow(/sent an answer/);
    }
    expect(() => recordsOfPage(source, text.slice(0, -1))).toThrow(/sent an answer/);
  });
});
