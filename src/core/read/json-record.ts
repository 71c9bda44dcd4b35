import type { PaperRecord, Place } from '../contract/paper.ts';
import { authorNames } from './author-names.ts';
import { derivedAddress, normalArxiv, normalDoi } from './identifiers.ts';
import {
  addressOf,
  dateText,
  describe,
  fieldOf,
  flagOf,
  identifierList,
  identifierOf,
  isObject,
  keywordList,
  referenceList,
  shortText,
  wholeNumber,
  yearNumber,
  type JsonObject,
} from './json-fields.ts';
import type { FieldReport } from './read-result.ts';

/** A record, or the reason why the value is none. */
export type ParsedRecord =
  | { readonly kind: 'record'; readonly record: PaperRecord }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Returns the paper that a JSON value describes. A title or abstract that is no text damages the record; any other
 * field that is wrong is left empty and reported; unknown fields are passed over. A missing address is derived from
 * arXiv id or DOI, a missing arXiv id or DOI from the address. */
export function parseJsonRecord(value: unknown, place: Place, report: FieldReport): ParsedRecord {
  if (!isObject(value)) {
    return {
      kind: 'damaged',
      reason: `expected an object with title and abstract, not ${describe(value)}`,
    };
  }
  for (const name of ['title', 'abstract']) {
    const text = fieldOf(value, name, report).value;
    if (typeof text !== 'string' && text !== undefined && text !== null) {
      return { kind: 'damaged', reason: `${name}: expected a text, not ${describe(text)}` };
    }
  }
  return { kind: 'record', record: toRecord(value, place, report) };
}

function toRecord(object: JsonObject, place: Place, report: FieldReport): PaperRecord {
  const field = (name: string) => fieldOf(object, name, report);
  const long = (name: string): string => String(field(name).value ?? '');
  const { authors, moreAuthors } = authorNames(field('authors'));
  const date = dateText(field('published'));
  return {
    id: shortText(field('id')),
    title: long('title'),
    abstract: long('abstract'),
    authors,
    moreAuthors: flagOf(field('moreAuthors')) || moreAuthors,
    year: yearNumber(field('year')) ?? (date === null ? null : Number(date.slice(0, 4))),
    published: date === null || date.length === 4 ? null : date,
    venue: shortText(field('venue')),
    ...identity(object, report),
    code: addressOf(field('code')),
    keywords: keywordList(field('keywords')),
    citations: wholeNumber(field('citations')),
    otherIds: identifierList(field('otherIds')),
    references: referenceList(field('references')),
    alsoAt: [],
    place,
  };
}

function identity(
  object: JsonObject,
  report: FieldReport,
): Pick<PaperRecord, 'url' | 'doi' | 'arxiv'> {
  const field = (name: string) => fieldOf(object, name, report);
  const url = addressOf(field('url'));
  const doi = identifierOf(field('doi'), normalDoi, 'a DOI like 10.1000/182');
  const arxiv = identifierOf(field('arxiv'), normalArxiv, 'an arXiv id like 2103.10668');
  const found = {
    doi: doi ?? (url === null ? null : normalDoi(url)),
    arxiv: arxiv ?? normalArxiv(url ?? '') ?? normalArxiv(doi ?? ''),
  };
  return { ...found, url: url ?? derivedAddress(found.arxiv, found.doi) };
}
