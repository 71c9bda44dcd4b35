import type { PaperRecord, Place } from '../../src/core/contract/paper.ts';
import { atomRecords, catalogueRecord } from '../../src/core/read/catalogue-records.ts';
import { CROSSREF_WORK } from '../../src/core/read/crossref-work.ts';
import { HUGGING_FACE_DAILY } from '../../src/core/read/hugging-face-daily.ts';
import type { JsonShape } from '../../src/core/read/json-shape.ts';
import { OPENALEX_WORK } from '../../src/core/read/openalex-work.ts';
import { atRecord } from '../../src/core/read/read-result.ts';
import { SEMANTIC_SCHOLAR_PAPER } from '../../src/core/read/semantic-scholar-paper.ts';
import { PassingFailure } from '../net/retry.ts';
import type { SourceName } from './catalogue.ts';
import { listIn, pageJson, pageObject } from './page-json.ts';

/** Returns the papers of one page of a catalogue's answers, in its order.
 * @throws PassingFailure for a page that breaks off or is of another shape */
export function recordsOfPage(source: SourceName, text: string): readonly PaperRecord[] {
  const placeOf = (index: number): Place => atRecord(source, index + 1);
  switch (source) {
    case 'openalex':
      return each(OPENALEX_WORK, listIn(pageObject(text, null), 'results'), placeOf);
    case 'semanticscholar':
      return each(SEMANTIC_SCHOLAR_PAPER, listIn(pageObject(text, null), 'data'), placeOf);
    case 'crossref':
      return each(CROSSREF_WORK, listIn(pageObject(text, 'message'), 'items'), placeOf);
    case 'huggingface':
      return each(HUGGING_FACE_DAILY, listIn({ list: pageJson(text) }, 'list'), placeOf);
    case 'arxiv':
      if (!text.trimEnd().endsWith('</feed>')) {
        throw new PassingFailure('sent an answer that is no Atom feed, or was cut off');
      }
      return atomRecords(text, placeOf);
  }
}

function each(
  shape: JsonShape,
  items: readonly unknown[],
  placeOf: (index: number) => Place,
): readonly PaperRecord[] {
  return items.flatMap((item, index) => catalogueRecord(shape, item, placeOf(index)) ?? []);
}
