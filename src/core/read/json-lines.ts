import type { PaperRecord, Place } from '../contract/paper.ts';
import type { PlacedReport } from './field-notes.ts';
import { entriesOf } from './json-entries.ts';
import { linesOf } from './lines-of.ts';
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
  let number = 0;
  for (const line of linesOf(source.text)) {
    number += 1;
    const place = atLine(source.name, number);
    for (const parsed of parseJsonLine(line, place, (...problem) => report(place, ...problem))) {
      if (parsed.kind === 'record') records.push(parsed.record);
      else damaged.push({ place, reason: parsed.reason });
    }
  }
  return { records, damaged };
}

/** Returns what one line holds: nothing where it is blank, mostly one record, or those of a page of papers. */
export function parseJsonLine(
  raw: string,
  place: Place,
  report: FieldReport,
): readonly ParsedRecord[] {
  const line = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
  return line.trim() === '' ? [] : parseLine(line, place, report);
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
