import { InputError } from '../contract/errors.ts';
import type { PaperRecord } from '../contract/paper.ts';
import { locateJsonError } from './json-error.ts';
import { fieldOf, isObject } from './json-fields.ts';
import type { PlacedReport } from './field-notes.ts';
import { parseJsonRecord } from './json-record.ts';
import {
  atLine,
  atRecord,
  wholeSource,
  type DamagedRecord,
  type ReadResult,
  type TextSource,
} from './read-result.ts';

/** Returns the papers of a JSON text: a list of objects, an object whose `papers` is such a list, or one paper alone.
 * An entry that is no object is damaged and costs no other.
 * @throws InputError with line and column where the text is no JSON */
export function readJsonArray(source: TextSource, report: PlacedReport): ReadResult {
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  jsonEntries(source).forEach((value, index) => {
    const place = atRecord(source.name, index + 1);
    const parsed = parseJsonRecord(value, place, (field, problem) => report(place, field, problem));
    if (parsed.kind === 'record') records.push(parsed.record);
    else damaged.push({ place, reason: parsed.reason });
  });
  return { records, damaged };
}

/** Returns the entries of a JSON text, unparsed; see `readJsonArray`.
 * @throws InputError where the text is no JSON or holds no list */
export function jsonEntries({ name, text }: TextSource): readonly unknown[] {
  const value = parseWhole(name, text);
  if (Array.isArray(value)) return value;
  if (isObject(value)) {
    const papers = fieldOf(value, 'papers', () => undefined).value;
    if (Array.isArray(papers)) return papers;
    if (Object.hasOwn(value, 'title')) return [value];
  }
  throw new InputError(
    'expected a list of papers, or an object whose "papers" is one; put the records into [ … ]',
    wholeSource(name),
  );
}

function parseWhole(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const error = locateJsonError(text);
    if (error === null)
      throw new InputError('this is not JSON; export it again', wholeSource(name));
    throw new InputError(
      `not JSON: expected ${error.expected} at column ${error.column}; correct it there or export the file again`,
      atLine(name, error.line),
    );
  }
}
