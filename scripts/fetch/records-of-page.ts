import type { PaperRecord, Place } from '../../src/core/contract/paper.ts';
import { arxivRecords } from '../../src/core/read/catalogue-atom.ts';
import {
  crossrefRecord,
  huggingFaceRecord,
  openAlexRecord,
  semanticScholarRecord,
} from '../../src/core/read/catalogue-records.ts';
import { atRecord } from '../../src/core/read/read-result.ts';
import { PassingFailure } from '../net/retry.ts';
import type { SourceName } from './catalogue.ts';
import { listIn, pageJson, pageObject } from './page-json.ts';

/** Returns the papers of one page of a catalogue's answers, in its order.
 * @throws PassingFailure for a page that breaks off or is of another shape */
export function recordsOfPage(source: SourceName, text: string): readonly PaperRecord[] {
  const placeOf = (index: number): Place => atRecord(source, index + 1);
  switch (source) {
    case 'openalex':
      return each(listIn(pageObject(text, null), 'results'), openAlexRecord, placeOf);
    case 'semanticscholar':
      return each(listIn(pageObject(text, null), 'data'), semanticScholarRecord, placeOf);
    case 'crossref':
      return each(listIn(pageObject(text, 'message'), 'items'), crossrefRecord, placeOf);
    case 'huggingface':
      return each(listIn({ list: pageJson(text) }, 'list'), huggingFaceRecord, placeOf);
    case 'arxiv':
      if (!text.trimEnd().endsWith('</feed>')) {
        throw new PassingFailure('sent an answer that is no Atom feed, or was cut off');
      }
      return arxivRecords(text, placeOf);
  }
}

function each(
  items: readonly unknown[],
  toRecord: (value: unknown, place: Place) => PaperRecord | null,
  placeOf: (index: number) => Place,
): readonly PaperRecord[] {
  return items.flatMap((item, index) => toRecord(item, placeOf(index)) ?? []);
}
