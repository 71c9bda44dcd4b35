import type { PaperRecord } from '../contract/paper.ts';
import type { PlacedReport } from './field-notes.ts';
import type { SourceLook } from './input-format.ts';
import { ownRecord } from './own-record.ts';
import { derivedAddress, normalArxiv } from './identifiers.ts';
import {
  atLine,
  atRecord,
  emptyRecord,
  type DamagedRecord,
  type FieldReport,
  type ReadResult,
  type TextSource,
} from './read-result.ts';
import { walkRecords, type XmlElement } from './xml-records.ts';
import { textOf } from './xml-text.ts';

/** What an element says of a paper, why it says nothing usable, or null where it is no record. */
export type XmlReading =
  | { readonly kind: 'record'; readonly fields: Partial<PaperRecord> }
  | { readonly kind: 'damaged'; readonly reason: string }
  | null;

/** How far a file is looked at: a query's echo or a style sheet may stand before the first record. */
const LOOK = 65_536;
const PAGE = /^(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;

/** Returns whether a text is XML (whole, or with its start cut off) and one of the tell-tale tags stands in its first
 * 64 kB. Web pages and JSON are not, whatever they quote. */
export function looksLikeXml({ text, head }: SourceLook, telltale: RegExp): boolean {
  if (PAGE.test(head) || /^[[{@]/.test(head)) return false;
  return telltale.test(text.slice(0, LOOK));
}

/** Returns the papers of an XML text, one `parse` an element of the names. A paper's address, DOI and arXiv id are
 * completed from one another. */
export function readXml(
  { name, text }: TextSource,
  names: readonly string[],
  report: PlacedReport,
  parse: (element: XmlElement, report: FieldReport) => XmlReading,
): ReadResult {
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  walkRecords(text, names, ({ element, line, number }) => {
    const place = line === null ? atRecord(name, number) : atLine(name, line);
    const reading = parse(element, (field, problem) => report(place, field, problem));
    if (reading === null) return;
    if (reading.kind === 'damaged') damaged.push({ place, reason: reading.reason });
    else records.push(ownRecord(linked({ ...emptyRecord(place), ...reading.fields })));
  });
  return { records, damaged };
}

/** Returns why title or abstract cannot be trusted: a text that is never closed holds what follows it, too, and a record
 * that is never closed may have been cut before its abstract. Null where they can. */
export function brokenText(
  record: XmlElement,
  title: XmlElement | null,
  abstract: XmlElement | null,
): string | null {
  const open = [title, abstract].find((element) => element?.isClosed === false);
  if (open !== undefined && open !== null) return `<${open.name}> is not closed`;
  if (record.isClosed) return null;
  if (textOf(title) === '') return `<${record.name}> breaks off before its title`;
  return textOf(abstract) === '' ? `<${record.name}> breaks off before its abstract` : null;
}

function linked(record: PaperRecord): PaperRecord {
  const arxiv = record.arxiv ?? normalArxiv(record.url ?? '') ?? normalArxiv(record.doi ?? '');
  return { ...record, arxiv, url: record.url ?? derivedAddress(arxiv, record.doi) };
}
