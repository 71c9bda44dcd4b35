import type { PlacedReport } from './field-notes.ts';
import { parseJsonRecord, type ParsedRecord } from './json-record.ts';
import { locateJsonError } from './json-error.ts';
import {
  atLine,
  type DamagedRecord,
  type FieldReport,
  type ReadResult,
  type TextSource,
} from './read-result.ts';
import type { PaperRecord, Place } from '../contract/paper.ts';

/** Stands inside a text that was put together from several files. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Returns the papers of a JSON Lines text, one object a line. A line that is no JSON or no object is damaged and costs
 * no other line; blank lines count as lines only. Cost: linear, whatever a line's length. */
export function readJsonLines(source: TextSource, report: PlacedReport): ReadResult {
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  source.text.split('\n').forEach((raw, index) => {
    const line = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
    if (line.trim() === '') return;
    const place = atLine(source.name, index + 1);
    const parsed = parseLine(line, place, (field, problem) => report(place, field, problem));
    if (parsed.kind === 'record') records.push(parsed.record);
    else damaged.push({ place, reason: parsed.reason });
  });
  return { records, damaged };
}

function parseLine(line: string, place: Place, report: FieldReport): ParsedRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'damaged', reason: brokenLine(line) };
  }
  return parseJsonRecord(value, place, report);
}

function brokenLine(line: string): string {
  const error = locateJsonError(line);
  return error === null
    ? 'not JSON'
    : `not JSON: expected ${error.expected} at column ${error.column}`;
}
