import { InputError } from '../contract/errors.ts';
import type { PaperRecord, Place } from '../contract/paper.ts';
import type { PlacedReport } from './field-notes.ts';
import { entriesOf } from './json-entries.ts';
import { locateJsonError } from './json-error.ts';
import { fieldOf, isObject } from './json-fields.ts';
import { parseJsonRecord } from './json-record.ts';
import { savedEntries, type SavedEntry } from './json-records.ts';
import { plainRecord } from './json-shapes.ts';
import {
  atLine,
  atRecord,
  wholeSource,
  type DamagedRecord,
  type ReadResult,
  type TextSource,
} from './read-result.ts';

/** Returns the papers of a JSON text: a list of objects, the longest list of papers anywhere in an object, an object
 * keyed by paper ids, one paper alone, or several such values one after the other. An entry that is no object is damaged
 * and costs no other; a text that is broken or cut loses the record where it breaks, and the records of such a text are
 * known by their lines. Cost: linear.
 * @throws InputError where the text is JSON and holds no paper */
export function readJsonArray(source: TextSource, report: PlacedReport): ReadResult {
  const value = parsed(source.text);
  if (value === undefined) {
    const saved = savedPlaces(source);
    // Nothing at all: say where the text breaks.
    if (saved.length === 0) jsonEntries(source);
    return readEntries(saved, report);
  }
  const entries = entriesOf(value);
  if (entries === null) throw noList(source.name);
  return readEntries(
    entries.map((entry, index) => ({ value: entry, place: atRecord(source.name, index + 1) })),
    report,
  );
}

/** A value of a source, or the reason why there is none. */
interface PlacedEntry {
  readonly place: Place;
  readonly value: unknown;
  readonly reason?: string;
}

/** Reads entries that stand at their places, whoever wrote them. */
export function readEntries(entries: readonly PlacedEntry[], report: PlacedReport): ReadResult {
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  for (const { place, value, reason } of entries) {
    const found =
      reason === undefined
        ? parseJsonRecord(plainRecord(value), place, (field, text) => report(place, field, text))
        : ({ kind: 'damaged', reason } as const);
    if (found.kind === 'record') records.push(found.record);
    else damaged.push({ place, reason: found.reason });
  }
  return { records, damaged };
}

function savedPlaces({ name, text }: TextSource): readonly PlacedEntry[] {
  return savedEntries(text).flatMap((entry: SavedEntry): readonly PlacedEntry[] => {
    const place = atLine(name, entry.line);
    if (entry.kind === 'damaged') return [{ place, value: undefined, reason: entry.reason }];
    const values = entriesOf(entry.value) ?? [entry.value];
    return values.map((value) => ({ place, value }));
  });
}

/** Returns the entries of a JSON text written by hand, unparsed: a list, or the list `papers` of an object.
 * @throws InputError where the text is no JSON or holds no list */
export function jsonEntries({ name, text }: TextSource): readonly unknown[] {
  const value = parseWhole(name, text);
  if (Array.isArray(value)) return value;
  if (isObject(value)) {
    const papers = fieldOf(value, 'papers', () => undefined).value;
    if (Array.isArray(papers)) return papers;
    if (Object.hasOwn(value, 'title')) return [value];
  }
  throw noList(name);
}

function noList(name: string): InputError {
  return new InputError(
    'expected a list of papers, or an object whose "papers" is one; put the records into [ … ]',
    wholeSource(name),
  );
}

/** Returns the value of a JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseWhole(name: string, text: string): unknown {
  const value = parsed(text);
  if (value !== undefined) return value;
  const error = locateJsonError(text);
  if (error === null) throw new InputError('this is not JSON; export it again', wholeSource(name));
  throw new InputError(
    `not JSON: expected ${error.expected} at column ${error.column}; correct it there or export the file again`,
    atLine(name, error.line),
  );
}
