import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inPackage } from '../../../scripts/package-paths.ts';
import { cleanRecord } from '../../../src/core/read/clean-record.ts';
import { decodeText } from '../../../src/core/read/decode-text.ts';
import { recogniseFormat } from '../../../src/core/read/recognise-format.ts';
import { unpackSource } from '../../../src/core/read/unpack-source.ts';

const FOLDER = inPackage('../shared/imports');
/** Where the list's light count differs from what the file holds. */
const ABSTRACTS: Readonly<Record<string, number>> = {
  // 313 fields of the file are abstracts, and none is empty.
  'bibtex/bbt-web_page-mendeley.bib': 313,
  // One entry has neither title nor abstract.
  'openreview-json/OpenReviewExplorer-iclr2017.json': 489,
};
const ROW = /^\| `([^`]+)` \| ([\d,]+) \| ([\d,]+) \|/gm;

interface Export {
  readonly file: string;
  readonly entries: number;
  readonly abstracts: number;
}

/** The exports that the folder's own list names, with its counts. */
function listedExports(): readonly Export[] {
  const list = `${FOLDER}/README.md`;
  if (!existsSync(list)) {
    console.log('skipped: real exports of other programs, as ../shared/imports is not there');
    return [];
  }
  const count = (digits = ''): number => Number(digits.replace(',', ''));
  return Array.from(
    readFileSync(list, 'utf8').matchAll(ROW),
    ([, file = '', entries, abstracts]) => ({
      file,
      entries: count(entries),
      abstracts: count(abstracts),
    }),
  );
}

const exports = listedExports();

describe.skipIf(exports.length === 0)('a real export of another program', () => {
  it.each(exports)('$file is read whole', ({ file, entries, abstracts }) => {
    const [source] = unpackSource({ name: file, bytes: readFileSync(`${FOLDER}/${file}`) });
    if (source === undefined) throw new Error('nothing was unpacked');
    const text = { name: file, text: decodeText(source.bytes, file).text };
    const { records, damaged } = recogniseFormat(text).read(text, () => undefined);
    const cleaned = records.map(cleanRecord);
    expect({
      entries: records.length + damaged.length,
      abstracts: cleaned.filter(({ abstract }) => abstract !== '').length,
    }).toEqual({ entries, abstracts: ABSTRACTS[file] ?? abstracts });
  });
});
