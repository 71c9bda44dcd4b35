import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inPackage } from '../../../scripts/package-paths.ts';
import { cleanRecord } from '../../../src/core/read/clean-record.ts';
import { decodeText } from '../../../src/core/read/decode-text.ts';
import { recogniseFormat } from '../../../src/core/read/recognise-format.ts';

/** Exports that others published: folder/file, format, records, with title, with abstract. */
const FILES: readonly (readonly [string, string, number, number, number])[] = [
  [
    'arxiv-kaggle-jsonl/arxivSpider_mnbvc-arxiv-metadata-oai-snapshot.json',
    'json-lines',
    200,
    200,
    200,
  ],
  ['crossref-json/giraffe-crossref.json', 'json-array', 1, 1, 1],
  ['csl-json/manubot-manual-references.json', 'json-array', 256, 128, 0],
  ['hf-daily-json/hf-daily-paper-newsletter-chinese-2025-09-30.json', 'json-array', 50, 50, 50],
  ['jsonl/paper_daily-papers.jsonl', 'json-lines', 48, 48, 41],
  ['openalex-json/go-openalex-part_000.gz', 'json-lines', 27, 11, 0],
  ['openalex-json/openalexPro-works-page.json', 'json-array', 50, 50, 49],
  // One of the 490 says "No Title" and has an abstract of blanks.
  ['openreview-json/OpenReviewExplorer-iclr2017.json', 'json-array', 490, 489, 489],
  ['plain-text/ai-papers-reader-paper_metadata_2026-08-14.txt', 'labelled-blocks', 50, 50, 50],
  ['s2-json/specter-sample-metadata.json', 'json-array', 55, 55, 55],
  ['vosviewer-json/VOSviewer-Online-Zeta-Alpha_ICLR2022.json.gz', 'json-array', 1218, 1218, 1218],
];
const FOLDER = inPackage('../shared/imports');
const missing = FILES.filter(([file]) => !existsSync(`${FOLDER}/${file}`));
if (missing.length > 0) {
  process.stdout.write(
    `skipped: ${missing.length} of ${FILES.length} published JSON exports are not here\n`,
  );
}

const present = FILES.filter((file) => !missing.includes(file));

describe.skipIf(present.length === 0)('recogniseFormat and its readers', () => {
  it.each(present.length === 0 ? FILES : present)(
    'read %s as %s: %d records, %d titles, %d abstracts',
    (file, format, count, titles, abstracts) => {
      const bytes = readFileSync(`${FOLDER}/${file}`);
      const { text } = decodeText(file.endsWith('gz') ? gunzipSync(bytes) : bytes, file);
      const known = recogniseFormat({ name: file, text });
      const reports: string[] = [];
      const result = known.read({ name: file, text }, (_, field, problem) =>
        reports.push(`${field}: ${problem}`),
      );
      const records = result.records.map(cleanRecord);
      expect(known.id).toBe(format);
      expect({ damaged: result.damaged, reports }).toEqual({ damaged: [], reports: [] });
      expect(records).toHaveLength(count);
      expect(records.filter(({ title }) => title !== '')).toHaveLength(titles);
      expect(records.filter(({ abstract }) => abstract !== '')).toHaveLength(abstracts);
      expect(
        records.flatMap(({ abstract }) => abstract.match(/<\/(?:jats|p|i|sub)\b/g) ?? []),
      ).toEqual([]);
    },
  );
});
