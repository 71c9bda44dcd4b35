import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inPackage } from '../../../scripts/package-paths.ts';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { cleanRecord } from '../../../src/core/read/clean-record.ts';
import { decodeText } from '../../../src/core/read/decode-text.ts';
import { recogniseFormat } from '../../../src/core/read/recognise-format.ts';

const FOLDER = inPackage('../shared/imports');
const isThere = existsSync(FOLDER);
if (!isThere) console.log('skipped: pairs of real exports, as ../shared/imports is not there');

function recordsOf(name: string, text: string): readonly PaperRecord[] {
  const { records, damaged } = recogniseFormat({ name, text }).read(
    { name, text },
    () => undefined,
  );
  expect(damaged).toEqual([]);
  return records.map(cleanRecord);
}

function textOf(file: string): string {
  return decodeText(readFileSync(`${FOLDER}/${file}`), file).text;
}

/** What two programs must say alike of one paper: all but how they part initials and in which order they put keywords. */
function essence(record: PaperRecord): unknown {
  const { title, abstract, year, venue, doi, url, keywords, authors } = record;
  const names = authors.map((name) => name.replace(/[.\s-]+/gu, ''));
  return { title, abstract, year, venue, doi, url, names, keywords: [...keywords].sort() };
}

const byTitle = (one: PaperRecord, other: PaperRecord): number =>
  one.title < other.title ? -1 : 1;

describe.skipIf(!isThere)('one set of records', () => {
  const file = (program: string): string => `ris/citation-file-formatting-_baseline_${program}.ris`;

  it.each(['mendeley', 'endnote'])('of Zotero and of %s is the same', (program) => {
    const zotero = [...recordsOf('zotero', textOf(file('zotero')))].sort(byTitle);
    const other = [...recordsOf(program, textOf(file(program)))].sort(byTitle);
    expect(zotero).toHaveLength(10);
    expect(other.map(essence)).toEqual(zotero.map(essence));
  });

  it('of Web of Science is the same as a table and as tagged text', () => {
    const text = textOf('wos-tab/Baig191192-savedrecs-tab.txt');
    const table = recordsOf('table', text);
    const tagged = recordsOf('tagged', taggedText(text));
    expect(tagged).toHaveLength(table.length);
    const without = (record: PaperRecord): unknown => ({
      ...record,
      id: null,
      place: null,
      otherIds: [...record.otherIds].sort(),
    });
    expect(tagged.map(without)).toEqual(table.map(without));
  });
});

/** Cells with a name, an address or a work a line in tagged text. */
const LISTS = new Set(['AU', 'AF', 'BA', 'BF', 'CA', 'BE', 'GP', 'CR']);

/** The table of a Web of Science export as its plain text: the same fields, a tag a line. */
function taggedText(table: string): string {
  const [header = '', ...rows] = table.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const tags = header.split('\t');
  const records = rows.map((row) =>
    row.split('\t').flatMap((cell, at) => {
      const tag = tags[at] ?? '';
      if (cell === '' || !/^[A-Z][A-Z0-9]$/u.test(tag)) return [];
      const values = LISTS.has(tag) ? cell.split('; ') : [cell];
      return values.map((value, line) => `${line === 0 ? tag : '  '} ${value}`);
    }),
  );
  const blocks = records.map((lines) => [...lines, 'ER', ''].join('\n'));
  return ['FN Clarivate Analytics Web of Science', 'VR 1.0', ...blocks, 'EF'].join('\n');
}
