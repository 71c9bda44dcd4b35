import type { PaperRecord, Place } from '../contract/paper.ts';
import { authorNames } from './author-names.ts';
import { derivedAddress, normalArxiv, normalDoi } from './identifiers.ts';
import {
  addressOf,
  dateText,
  distinct,
  fieldOf,
  isObject,
  shortText,
  wholeNumber,
  yearNumber,
  type JsonField,
  type JsonObject,
} from './json-fields.ts';
import { emptyRecord } from './read-result.ts';

/** A list of works names no more authors of each. */
const OPENALEX_AUTHORS = 100;

/** Returns the paper that a work of OpenAlex describes; what is no object describes none. Identifiers of the work and of
 * what it cites are OpenAlex's own. Cost: linear. */
export function openAlexRecord(value: unknown, place: Place): PaperRecord | null {
  if (!isObject(value)) return null;
  const ids = objectAt(value, 'ids');
  const location = objectAt(value, 'primary_location');
  const pages = [location, ...listAt(value, 'locations').filter(isObject)].map((one) =>
    textAt(one, 'landing_page_url'),
  );
  const doi = doiAt(value, 'doi') ?? doiAt(ids, 'doi');
  const arxiv = [doi ?? '', ...pages].map(normalArxiv).find((id) => id !== null) ?? null;
  const people = listAt(value, 'authorships').filter(isObject);
  return dated(value, 'publication_year', 'publication_date', {
    ...emptyRecord(place),
    title: shortAt(value, 'title') ?? shortAt(value, 'display_name') ?? '',
    abstract: invertedText(objectAt(value, 'abstract_inverted_index')),
    authors: distinct(
      people.map(
        (one) => shortAt(objectAt(one, 'author'), 'display_name') ?? textAt(one, 'raw_author_name'),
      ),
    ),
    moreAuthors: people.length === OPENALEX_AUTHORS,
    venue: shortAt(objectAt(location, 'source'), 'display_name'),
    url: derivedAddress(arxiv, doi) ?? addressOf(fieldAt(location, 'landing_page_url')),
    doi,
    arxiv,
    keywords: distinct(namesAt(value, 'keywords', 'display_name')),
    citations: wholeNumber(fieldAt(value, 'cited_by_count')),
    otherIds: [
      ...openAlexIds([textAt(value, 'id')]),
      ...kindOf('pmid', [/(\d{1,9})\/?$/.exec(textAt(ids, 'pmid'))?.[1] ?? '']),
    ],
    references: openAlexIds(textsAt(value, 'referenced_works')),
  });
}

/** Returns the paper that a record of Semantic Scholar's Graph API describes; what is no object describes none. */
export function semanticScholarRecord(value: unknown, place: Place): PaperRecord | null {
  if (!isObject(value)) return null;
  const ids = objectAt(value, 'externalIds');
  const doi = doiAt(ids, 'DOI');
  const arxiv = normalArxiv(textAt(ids, 'ArXiv')) ?? normalArxiv(doi ?? '');
  return dated(value, 'year', 'publicationDate', {
    ...emptyRecord(place),
    title: shortAt(value, 'title') ?? '',
    abstract: textAt(value, 'abstract'),
    ...authorNames(fieldAt(value, 'authors')),
    venue: shortAt(value, 'venue'),
    url: derivedAddress(arxiv, doi) ?? addressOf(fieldAt(value, 'url')),
    doi,
    arxiv,
    citations: wholeNumber(fieldAt(value, 'citationCount')),
    otherIds: [
      ...kindOf('s2', [textAt(value, 'paperId')]),
      ...kindOf('pmid', [textAt(ids, 'PubMed')]),
      ...kindOf('acl', [textAt(ids, 'ACL')]),
    ],
    references: kindOf('s2', namesAt(value, 'references', 'paperId')),
  });
}

/** Returns the paper that a work of Crossref describes; what is no object describes none. */
export function crossrefRecord(value: unknown, place: Place): PaperRecord | null {
  if (!isObject(value)) return null;
  const doi = doiAt(value, 'DOI');
  const arxiv = normalArxiv(doi ?? '');
  const date = partedDate(objectAt(value, 'issued')) ?? partedDate(objectAt(value, 'published'));
  const known = { year: date?.slice(0, 4), date };
  return dated(known, 'year', 'date', {
    ...emptyRecord(place),
    title: textsAt(value, 'title')[0] ?? '',
    abstract: textAt(value, 'abstract'),
    ...authorNames(fieldAt(value, 'author')),
    venue: textsAt(value, 'container-title')[0] ?? null,
    url: derivedAddress(arxiv, doi) ?? addressOf(fieldAt(value, 'URL')),
    doi,
    arxiv,
    keywords: distinct(textsAt(value, 'subject')),
    citations: wholeNumber(fieldAt(value, 'is-referenced-by-count')),
    references: kindOf(
      'doi',
      namesAt(value, 'reference', 'DOI').map((text) => normalDoi(text) ?? ''),
    ),
  });
}

/** Returns the paper that an entry of Hugging Face's papers API describes, as a search or a day's list gives it; what is
 * no object describes none. */
export function huggingFaceRecord(value: unknown, place: Place): PaperRecord | null {
  if (!isObject(value)) return null;
  const paper = isObject(fieldAt(value, 'paper').value) ? objectAt(value, 'paper') : value;
  const arxiv = normalArxiv(textAt(paper, 'id'));
  return dated(paper, 'year', 'publishedAt', {
    ...emptyRecord(place),
    title: shortAt(paper, 'title') ?? shortAt(value, 'title') ?? '',
    abstract: textAt(paper, 'summary') || textAt(value, 'summary'),
    ...authorNames(fieldAt(paper, 'authors')),
    url: derivedAddress(arxiv, null),
    arxiv,
    code: addressOf(fieldAt(paper, 'githubRepo')),
    keywords: distinct(textsAt(paper, 'ai_keywords')),
  });
}

/** Returns the text that an inverted index was made of: `{"a": [0, 2], "b": [1]}` → `a b a`. */
function invertedText(index: JsonObject): string {
  const words: { readonly word: string; readonly at: number }[] = [];
  for (const [word, places] of Object.entries(index)) {
    if (!Array.isArray(places)) continue;
    const known: readonly unknown[] = places;
    for (const at of known) if (typeof at === 'number') words.push({ word, at });
  }
  return words
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ');
}

/** `{"date-parts": [[2021, 3]]}` → 2021-03. */
function partedDate(object: JsonObject): string | null {
  const [parts] = listAt(object, 'date-parts');
  if (!Array.isArray(parts)) return null;
  const numbers: readonly unknown[] = parts;
  const texts = numbers.map((part) => String(part).padStart(2, '0'));
  return dateText(fieldAt({ date: texts.join('-') }, 'date')) ?? texts[0] ?? null;
}

function dated(
  object: JsonObject,
  yearName: string,
  dateName: string,
  record: PaperRecord,
): PaperRecord {
  const date = dateText(fieldAt(object, dateName));
  const year =
    yearNumber(fieldAt(object, yearName)) ?? (date === null ? null : Number(date.slice(0, 4)));
  return { ...record, year, published: date === null || date.length === 4 ? null : date };
}

function openAlexIds(addresses: readonly string[]): readonly string[] {
  return kindOf(
    'openalex',
    addresses.map((text) => /(?:^|\/)(W\d{1,15})$/.exec(text)?.[1] ?? ''),
  );
}

function kindOf(kind: string, ids: readonly string[]): readonly string[] {
  return distinct(ids.filter((id) => /^[^\s:]\S{0,300}$/.test(id)).map((id) => `${kind}:${id}`));
}

function fieldAt(object: JsonObject, name: string): JsonField {
  return fieldOf(object, name, () => undefined);
}

function objectAt(object: JsonObject, name: string): JsonObject {
  const { value } = fieldAt(object, name);
  return isObject(value) ? value : {};
}

function listAt(object: JsonObject, name: string): readonly unknown[] {
  const { value } = fieldAt(object, name);
  return Array.isArray(value) ? value : [];
}

function textAt(object: JsonObject, name: string): string {
  const { value } = fieldAt(object, name);
  return typeof value === 'string' ? value.trim() : '';
}

function shortAt(object: JsonObject, name: string): string | null {
  return shortText(fieldAt(object, name));
}

/** The texts of a list. */
function textsAt(object: JsonObject, name: string): readonly string[] {
  return distinct(listAt(object, name).filter((item) => typeof item === 'string'));
}

/** One text of each object of a list. */
function namesAt(object: JsonObject, list: string, name: string): readonly string[] {
  return listAt(object, list)
    .filter(isObject)
    .map((item) => textAt(item, name))
    .filter((text) => text !== '');
}

function doiAt(object: JsonObject, name: string): string | null {
  return normalDoi(textAt(object, name));
}
