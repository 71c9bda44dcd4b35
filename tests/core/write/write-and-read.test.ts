import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, PaperRecord } from '../../../src/core/contract/paper.ts';
import { BIBTEX } from '../../../src/core/read/bibtex.ts';
import type { InputFormat } from '../../../src/core/read/input-format.ts';
import { readJsonArray } from '../../../src/core/read/json-array.ts';
import { RIS } from '../../../src/core/read/ris.ts';
import { TABLE } from '../../../src/core/read/table.ts';
import { writeBibTeX } from '../../../src/core/write/write-bibtex.ts';
import { writeCsv } from '../../../src/core/write/write-csv.ts';
import { writeCslJson } from '../../../src/core/write/write-csl-json.ts';
import { writeRis } from '../../../src/core/write/write-ris.ts';
import {
  anyPapers,
  oddKeyword,
  oddName,
  properKeyword,
  properName,
} from '../../support/any-paper.ts';
import { readWith } from '../read/reading.ts';

/** Only BibTeX can tell a separator inside a name or a keyword from one between them. */
const odd = anyPapers(oddName, oddKeyword);
const proper = anyPapers(properName, properKeyword);

const FORMATS: readonly (readonly [
  string,
  (papers: readonly Paper[]) => string,
  Pick<InputFormat, 'read'>,
  fc.Arbitrary<readonly Paper[]>,
])[] = [
  ['BibTeX', writeBibTeX, BIBTEX, odd],
  ['RIS', writeRis, RIS, proper],
  ['CSL-JSON', writeCslJson, { read: readJsonArray }, proper],
  ['CSV', writeCsv, TABLE, proper],
];

/** All that a paper is, but for where it was read and what a display made of it. */
function whole(paper: Paper | PaperRecord): object {
  const { id, title, abstract, authors, moreAuthors, year, published, venue } = paper;
  const { url, doi, arxiv, code, keywords, citations, otherIds } = paper;
  const bibliography = { id, title, abstract, authors, moreAuthors, year, published, venue };
  return { ...bibliography, url, doi, arxiv, code, keywords, citations, otherIds };
}

/** As every reader gets a text. */
const decoded = (text: string): string => text.replace(/^\u{feff}/u, '').replaceAll('\r\n', '\n');

describe.each(FORMATS)('What is written as %s', (_, write, format, papers) => {
  it('reads back as the same papers, every field of them', () => {
    fc.assert(
      fc.property(papers, (written) => {
        const { records, damaged, reports } = readWith(format, decoded(write(written)));
        expect([damaged, reports]).toEqual([[], []]);
        expect(records.map(whole)).toEqual(written.map(whole));
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});
