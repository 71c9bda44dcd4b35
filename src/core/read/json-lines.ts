import type { PaperRecord, Place } from '../contract/paper.ts';
import type { PlacedReport } from './field-notes.ts';
import { entriesOf } from './json-entries.ts';
import { locateJsonError } from './json-error.ts';
import { parseJsonRecord, type ParsedRecord } from './json-record.ts';
import { savedEntries } from './json-records.ts';
import { looksLikePaper, plainRecord } from './json-shapes.ts';
import {
  atLine,
  type DamagedRecord,
  type FieldReport,
  type ReadResult,
  type TextSource,
} from './read-result.ts';

/** Stands inside a text that was put together from several files. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Returns the papers of a JSON Lines text, one object a line, whoever wrote it; a line may hold a page of papers, too. A
 * line that is no JSON or no object is damaged and costs no other line; of several objects on one broken line the whole
 * ones are kept. Blank lines count as lines only. Cost: linear, whatever a line's length. */
export function readJsonLines(source: TextSource, report: PlacedReport): ReadResult {
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  source.text.split('\n').forEach((raw, index) => {
    const line = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
    if (line.trim() === '') return;
    const place = atLine(source.name, index + 1);
    for (const parsed of parseLine(line, place, (...problem) => report(place, ...problem))) {
      if (parsed.kind === 'record') records.push(parsed.record);
      else damaged.push({ place, reason: parsed.reason });
    }
  });
  return { records, damaged };
}

function parseLine(line: string, place: Place, report: FieldReport): readonly ParsedRecord[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return parseBrokenLine(line, place, report);
  }
  const record = parseJsonRecord(plainRecord(value), place, report);
  const isPaper = record.kind === 'damaged' || record.record.title !== '' || looksLikePaper(value);
  if (isPaper || Array.isArray(value)) return [record];
  const entries = entriesOf(value);
  if (entries === null) return [record];
  return entries.map((entry) => parseJsonRecord(plainRecord(entry), place, report));
}

function parseBrokenLine(line: string, place: Place, report: FieldReport): readonly ParsedRecord[] {
  const saved = savedEntries(line);
  if (!saved.some(({ kind }) => kind === 'value')) {
    return [{ kind: 'damaged', reason: brokenLine(line) }];
  }
  return saved.map((entry) =>
    entry.kind === 'value'
      ? parseJsonRecord(plainRecord(entry.value), place, report)
      : { kind: 'damaged', reason: entry.reason },
  );
}

function brokenLine(line: string): string {
  const error = locateJsonError(line);
  return error === null
    ? 'not JSON'
    : `not JSON: expected ${error.expected} at column ${error.column}`;
}
