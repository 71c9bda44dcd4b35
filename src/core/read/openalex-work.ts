import { derivedAddress, normalArxiv, normalDoi } from './identifiers.ts';
import { isObject, type JsonObject } from './json-fields.ts';
import { at, listAt, longText, prefixed, textsOf, type JsonShape } from './json-shape.ts';

const WORK = /^(?:https?:\/\/openalex\.org\/)?(W\d{1,15})$/;
const LONGEST_ABSTRACT = 1_000_000;
/** A list of works, and a snapshot of them, names no more authors of each. */
const MOST_AUTHORS = 100;

/** A work of OpenAlex, as its interface and its snapshot give it. */
export const OPENALEX_WORK: JsonShape = {
  label: 'OpenAlex',
  fits: (object) =>
    Object.hasOwn(object, 'abstract_inverted_index') ||
    (Object.hasOwn(object, 'authorships') && Array.isArray(object['authorships'])) ||
    workId(at(object, 'id')) !== null,
  plain: (object) => ({
    title: at(object, 'title') ?? at(object, 'display_name'),
    abstract: rebuiltAbstract(at(object, 'abstract_inverted_index')) ?? at(object, 'abstract'),
    authors: authorsOf(object),
    moreAuthors:
      at(object, 'is_authors_truncated') ?? listAt(object, 'authorships').length === MOST_AUTHORS,
    year: at(object, 'publication_year'),
    published: at(object, 'publication_date'),
    venue:
      at(object, 'primary_location.source.display_name') ?? at(object, 'host_venue.display_name'),
    ...identityOf(object),
    keywords: keywordsOf(object),
    citations: at(object, 'cited_by_count'),
    otherIds: [
      ...prefixed('openalex', workId(at(object, 'id'))),
      ...prefixed('pmid', lastPart(at(object, 'ids.pmid'))),
      ...prefixed('pmcid', lastPart(at(object, 'ids.pmcid'))),
    ],
    references: listAt(object, 'referenced_works').flatMap((work) =>
      prefixed('openalex', workId(work)),
    ),
  }),
};

/** Returns a work's id without the address before it; null where the value is none. */
export function workId(value: unknown): string | null {
  return typeof value === 'string' ? (WORK.exec(value)?.[1] ?? null) : null;
}

/** Returns the text of which an inverted index lists each word's positions: `{"a": [0, 2], "b": [1]}` → `a b a`; null
 * where there is none. Cost: n log n in the words. */
export function rebuiltAbstract(index: unknown): string | null {
  const lists =
    isObject(index) && isObject(index['InvertedIndex']) ? index['InvertedIndex'] : index;
  if (!isObject(lists)) return null;
  const words = Object.entries(lists).flatMap(([word, places]) =>
    (Array.isArray(places) ? (places as readonly unknown[]) : [])
      .filter((place) => typeof place === 'number')
      .filter((place) => Number.isInteger(place) && place >= 0 && place < LONGEST_ABSTRACT)
      .map((place) => ({ word, place })),
  );
  return words
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .filter((word) => word !== '')
    .join(' ');
}

function authorsOf(object: JsonObject): readonly string[] {
  return listAt(object, 'authorships').flatMap((authorship) => {
    const name = at(authorship, 'author.display_name') ?? at(authorship, 'raw_author_name');
    return typeof name === 'string' ? [name] : [];
  });
}

/** A preprint's id stands in none of the work's fields, but in the addresses where it can be read. */
function identityOf(object: JsonObject): JsonObject {
  const page = longText(at(object, 'primary_location.landing_page_url'));
  const pages = textsOf(listAt(object, 'locations'), 'landing_page_url');
  const doi = normalDoi(longText(at(object, 'doi') ?? at(object, 'ids.doi')));
  const arxiv = [doi ?? '', page, ...pages].map(normalArxiv).find((id) => id !== null) ?? null;
  return { doi, arxiv, url: page === '' ? derivedAddress(arxiv, doi) : page };
}

/** Keywords, else the concepts that a work is at least half about. */
function keywordsOf(object: JsonObject): readonly string[] {
  const keywords = listAt(object, 'keywords');
  const own = [...textsOf(keywords, 'display_name'), ...textsOf(keywords, 'keyword')];
  if (own.length > 0) return own;
  const concepts = listAt(object, 'concepts').filter((concept) => {
    const score = Number(at(concept, 'score') ?? 0);
    return score >= 0.5;
  });
  return textsOf(concepts, 'display_name');
}

function lastPart(address: unknown): unknown {
  return typeof address === 'string' ? address.slice(address.lastIndexOf('/') + 1) : address;
}
