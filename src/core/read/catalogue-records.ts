import type { PaperRecord, Place } from '../contract/paper.ts';
import { plainText } from '../text/plain-text.ts';
import { readAtomFeed } from './atom-feed.ts';
import { isObject } from './json-fields.ts';
import { parseJsonRecord } from './json-record.ts';
import type { JsonShape } from './json-shape.ts';

/** Returns the paper that an entry of a catalogue's answer describes, read as the same entry in a file is; what is no
 * object, or has a title or an abstract that is no text, describes none. Cost: linear. */
export function catalogueRecord(
  shape: JsonShape,
  value: unknown,
  place: Place,
): PaperRecord | null {
  if (!isObject(value)) return null;
  const parsed = parseJsonRecord(shape.plain(value), place, () => undefined);
  if (parsed.kind !== 'record') return null;
  return { ...parsed.record, title: plainText(parsed.record.title) };
}

/** Returns the papers of an answer of arXiv's API (Atom), in its order, read as the same feed in a file is. An entry that
 * breaks off at the end of the text is left out, and so is what comes after elements in elements without end. Cost:
 * linear. */
export function atomRecords(
  text: string,
  placeOf: (index: number) => Place,
): readonly PaperRecord[] {
  const { records } = readAtomFeed({ name: 'feed', text }, () => undefined);
  return records.map((record, index) => ({ ...record, place: placeOf(index) }));
}
