import type { PaperRecord } from '../contract/paper.ts';
import { assembleRecord, type FoundFields } from './assemble-record.ts';
import { ownRecord } from './own-record.ts';
import type { PlacedReport } from './field-notes.ts';
import { atLine, type DamagedRecord, type ReadResult, type TextSource } from './read-result.ts';
import { taggedRecords, type TagRules } from './tagged-lines.ts';

/** The texts of a record's field. */
export interface TaggedFields {
  /** All texts of the tags that are not blank, in the order of the tags. */
  all(...tags: readonly string[]): readonly string[];
  /** The first of them, folded to one line; blank where there is none. */
  first(...tags: readonly string[]): string;
}

/** A format made of tagged lines: how it is cut into records, and what its tags mean. */
export interface TaggedFormat {
  readonly rules: TagRules;
  /** The tag that a record begins with. */
  readonly opening: string;
  /** Tags that show a record without its beginning to be one. */
  readonly telling: readonly string[];
  readonly found: (fields: TaggedFields) => FoundFields;
}

/** Returns the papers of a text made of tagged lines. A record with nothing but its beginning is
 * damaged; lines without beginning that tell nothing of a paper are no record. Cost: linear. */
export function readTagged(
  { name, text }: TextSource,
  { rules, opening, telling, found }: TaggedFormat,
  report: PlacedReport,
): ReadResult {
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  for (const { line, fields } of taggedRecords(text, rules)) {
    if (![opening, ...telling].some((tag) => fields.has(tag))) continue;
    const place = atLine(name, line);
    if (fields.size === 1 && fields.has(opening)) {
      damaged.push({ place, reason: `nothing but the field ${opening}` });
      continue;
    }
    const problem = (field: string, what: string): void => report(place, field, what);
    records.push(ownRecord(assembleRecord(found(taggedFields(fields)), place, problem)));
  }
  return { records, damaged };
}

function taggedFields(fields: ReadonlyMap<string, readonly string[]>): TaggedFields {
  const all = (...tags: readonly string[]): readonly string[] =>
    tags.flatMap((tag) => fields.get(tag) ?? []).filter((text) => text !== '');
  return { all, first: (...tags) => (all(...tags)[0] ?? '').replaceAll('\n', ' ') };
}

/** Returns the lines of texts, one by one. */
export function eachLine(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split('\n'));
}
