import { ARXIV_SNAPSHOT } from './arxiv-snapshot.ts';
import { CROSSREF_WORK } from './crossref-work.ts';
import { CSL_ITEM } from './csl-item.ts';
import { HUGGING_FACE_DAILY } from './hugging-face-daily.ts';
import { isObject, type JsonObject } from './json-fields.ts';
import type { JsonShape } from './json-shape.ts';
import { isOwnRecord, plainFromSynonyms, titleText } from './json-synonyms.ts';
import { OPENALEX_WORK } from './openalex-work.ts';
import { OPENREVIEW_NOTE } from './openreview-note.ts';
import { SEMANTIC_SCHOLAR_PAPER } from './semantic-scholar-paper.ts';
import { VOSVIEWER_ITEM } from './vosviewer-item.ts';

/** The shapes that are recognised, special ones first: the first that fits an object reads it. */
export const SHAPES: readonly JsonShape[] = [
  HUGGING_FACE_DAILY,
  OPENALEX_WORK,
  CROSSREF_WORK,
  ARXIV_SNAPSHOT,
  SEMANTIC_SCHOLAR_PAPER,
  OPENREVIEW_NOTE,
  VOSVIEWER_ITEM,
  CSL_ITEM,
];

/** Where a record may stand inside what a service or a crawler wrote around it. */
const WRAPPERS = [
  'paper',
  'record',
  'raw',
  'data',
  '_source',
  'source',
  'work',
  'article',
  'item',
  'publication',
  'document',
  'doc',
  'metadata',
  'attributes',
  'fields',
  'bibjson',
  'content',
  'entry',
  'message',
  'citingPaper',
  'citedPaper',
  'info',
] as const;
const DEEPEST_WRAPPER = 2;

/** Returns a JSON value with the fields of a paper in the program's own words, whoever wrote it, also where it stands
 * one or two levels down. What is no object comes back as it is. */
export function plainRecord(value: unknown): unknown {
  if (!isObject(value) || isOwnRecord(value)) return value;
  const shape = SHAPES.find((known) => known.fits(value));
  if (shape !== undefined) return shape.plain(value);
  const inner = titleText(value) === '' ? unwrapped(value, DEEPEST_WRAPPER) : null;
  if (inner === null) return plainFromSynonyms(value);
  return plainRecord(inner);
}

/** Returns whether a value looks like a paper: it has a title, itself or one or two levels down, or a known shape. */
export function looksLikePaper(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (titleText(value).trim() !== '' || SHAPES.some((shape) => shape.fits(value))) return true;
  return unwrapped(value, DEEPEST_WRAPPER) !== null;
}

function unwrapped(object: JsonObject, levels: number): JsonObject | null {
  if (levels === 0) return null;
  const inner = WRAPPERS.filter((name) => Object.hasOwn(object, name))
    .map((name) => object[name])
    .filter(isObject);
  const titled = inner.find((candidate) => titleText(candidate).trim() !== '');
  if (titled !== undefined) return titled;
  for (const candidate of inner) {
    const found = unwrapped(candidate, levels - 1);
    if (found !== null) return found;
  }
  return null;
}
