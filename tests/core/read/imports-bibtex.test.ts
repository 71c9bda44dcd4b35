import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inPackage } from '../../../scripts/package-paths.ts';
import { BIBTEX } from '../../../src/core/read/bibtex.ts';
import { cleanRecord } from '../../../src/core/read/clean-record.ts';
import { decodeText } from '../../../src/core/read/decode-text.ts';
import { recogniseFormat } from '../../../src/core/read/recognise-format.ts';

/** Real exports, which do not ship. */
const FOLDER = inPackage('../shared/imports/bibtex');
const isThere = existsSync(FOLDER);
if (!isThere) console.info('skipped: the folder of real BibTeX exports is missing');

describe.skipIf(!isThere)('readBibTeX, of real exports,', () => {
  it.each([
    ['RefManageR-badFormat.bib', { entries: 3, abstracts: 0, untitled: 1 }],
    ['bbt-hebrew.bib', { entries: 1, abstracts: 1, untitled: 0 }],
    ['bbt-plus-in-field-2660.bib', { entries: 283, abstracts: 0, untitled: 74 }],
    // One abstract more than a light count of the file gives: 313 of its fields are abstracts, and none is empty.
    ['bbt-web_page-mendeley.bib', { entries: 512, abstracts: 313, untitled: 0 }],
    ['biblatex-comments.bib', { entries: 4, abstracts: 0, untitled: 0 }],
    ['biblatex-gral_rep_key.bib', { entries: 84, abstracts: 1, untitled: 0 }],
    ['biblatex-incorrect_syntax.bib', { entries: 2, abstracts: 0, untitled: 0 }],
    ['gb7714-chinese-example.bib', { entries: 458, abstracts: 0, untitled: 24 }],
    ['google-scholar.bib', { entries: 210, abstracts: 0, untitled: 0 }],
    ['jabref-utf16-BE.bib', { entries: 1, abstracts: 0, untitled: 0 }],
    ['pybibx-scopus.bib.gz', { entries: 263, abstracts: 262, untitled: 0 }],
    ['python-bibtexparser-gbk_test.bib', { entries: 1, abstracts: 0, untitled: 0 }],
    ['sciencedirect.bib', { entries: 100, abstracts: 99, untitled: 0 }],
  ])('reads %s whole', (name, counts) => {
    const file = readFileSync(`${FOLDER}/${name}`);
    const { text } = decodeText(name.endsWith('.gz') ? gunzipSync(file) : file, name);
    expect(recogniseFormat({ name, text }).id).toBe('bibtex');
    const { records, damaged } = BIBTEX.read({ name, text }, () => undefined);
    expect(damaged).toEqual([]);
    const cleaned = records.map(cleanRecord);
    expect({
      entries: cleaned.length,
      abstracts: cleaned.filter(({ abstract }) => abstract !== '').length,
      untitled: cleaned.filter(({ title }) => title === '').length,
    }).toEqual(counts);
  });
});
