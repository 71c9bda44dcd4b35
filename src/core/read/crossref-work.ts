import { normalDoi } from './identifiers.ts';
import type { JsonObject } from './json-fields.ts';
import { itemAuthors } from './csl-item.ts';
import { at, datePartsText, listAt, longText, type JsonShape } from './json-shape.ts';

/** A work of Crossref, as its interface and its snapshot give it. */
export const CROSSREF_WORK: JsonShape = {
  label: 'Crossref',
  fits: (object) =>
    Object.hasOwn(object, 'DOI') &&
    (Array.isArray(object['title']) ||
      Array.isArray(object['container-title']) ||
      Object.hasOwn(object, 'is-referenced-by-count')),
  plain: (object) => ({
    title: titleOf(object),
    abstract: longText(at(object, 'abstract')),
    authors: itemAuthors(at(object, 'author')),
    published: publishedOf(object),
    venue: firstText(at(object, 'container-title')) ?? firstText(at(object, 'event.name')),
    url: at(object, 'URL'),
    doi: at(object, 'DOI'),
    keywords: listAt(object, 'subject').filter((subject) => typeof subject === 'string'),
    citations: at(object, 'is-referenced-by-count'),
    references: listAt(object, 'reference').flatMap((reference) => {
      const doi = normalDoi(longText(at(reference, 'DOI')));
      return doi === null ? [] : [`doi:${doi}`];
    }),
  }),
};

function titleOf(object: JsonObject): string {
  const title = firstText(at(object, 'title')) ?? '';
  const subtitle = firstText(at(object, 'subtitle'));
  const isTold = subtitle === null || title.toLowerCase().includes(subtitle.toLowerCase());
  return isTold ? title : `${title}: ${subtitle}`;
}

/** The earliest that is certain: print dates may lie years after a paper went online. */
function publishedOf(object: JsonObject): string | undefined {
  return ['issued', 'published', 'published-online', 'published-print', 'created']
    .map((name) => datePartsText(at(object, `${name}.date-parts`)))
    .find((date) => date !== undefined);
}

function firstText(value: unknown): string | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string').find((item) => item.trim() !== '') ?? null;
}
