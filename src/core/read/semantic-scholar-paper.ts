import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import type { JsonObject } from './json-fields.ts';
import { at, listAt, longText, prefixed, textsOf, type JsonShape } from './json-shape.ts';

const NAMES = [
  'externalIds',
  'corpusId',
  'corpusid',
  'paperAbstract',
  'inCitations',
  's2FieldsOfStudy',
];
const PAPER_ID = /^[\da-f]{40}$/;

/** A paper of Semantic Scholar: its interface, its bulk files old and new, and data sets made of them. */
export const SEMANTIC_SCHOLAR_PAPER: JsonShape = {
  label: 'Semantic Scholar',
  fits: (object) =>
    NAMES.some((name) => Object.hasOwn(object, name)) ||
    PAPER_ID.test(longText(at(object, 'paperId') ?? at(object, 'paper_id'))),
  plain: (object) => {
    const ids = at(object, 'externalIds') ?? at(object, 'externalids');
    const doi = at(ids, 'DOI') ?? at(object, 'doi');
    const arxiv = at(ids, 'ArXiv') ?? at(object, 'arxivId');
    return {
      title: at(object, 'title'),
      abstract: longText(at(object, 'abstract') ?? at(object, 'paperAbstract')),
      authors: authorsOf(object),
      year: at(object, 'year'),
      published: at(object, 'publicationDate') ?? at(object, 'publicationdate'),
      venue: venueOf(object),
      url: addressOf(object),
      doi: normalDoi(longText(doi)),
      arxiv: normalArxiv(longText(arxiv)),
      keywords: fieldsOf(object),
      citations: countOf(object),
      otherIds: otherIds(object, ids),
      references: [...listAt(object, 'references'), ...listAt(object, 'outCitations')].flatMap(
        referenceOf,
      ),
    };
  },
};

function authorsOf(object: JsonObject): unknown {
  const authors = at(object, 'authors');
  return Array.isArray(authors)
    ? (authors as readonly unknown[]).map((author) => at(author, 'name') ?? author)
    : authors;
}

function venueOf(object: JsonObject): unknown {
  const names = [at(object, 'venue'), at(object, 'journal.name'), at(object, 'journalName')];
  return names.find((name) => typeof name === 'string' && name !== '');
}

function addressOf(object: JsonObject): string | null {
  return webAddress(longText(at(object, 'url') ?? at(object, 's2Url')));
}

function fieldsOf(object: JsonObject): readonly unknown[] {
  const fields = [...listAt(object, 'fieldsOfStudy'), ...listAt(object, 's2FieldsOfStudy')];
  return [
    ...new Set([
      ...fields.filter((field) => typeof field === 'string'),
      ...textsOf(fields, 'category'),
    ]),
  ];
}

function countOf(object: JsonObject): unknown {
  const given = at(object, 'citationCount') ?? at(object, 'citationcount');
  if (given !== undefined) return given;
  return Array.isArray(object['inCitations']) ? object['inCitations'].length : undefined;
}

function otherIds(object: JsonObject, ids: unknown): readonly string[] {
  const paper = longText(at(object, 'paperId') ?? at(object, 'paper_id') ?? at(object, 'id'));
  return [
    ...(PAPER_ID.test(paper) ? [`s2:${paper}`] : []),
    ...prefixed('pmid', at(ids, 'PubMed')),
    ...prefixed('acl', at(ids, 'ACL')),
  ];
}

/** One identifier is enough for a work cited: the one that other sources share. */
function referenceOf(reference: unknown): readonly string[] {
  const cited = at(reference, 'citedPaper') ?? reference;
  const doi = normalDoi(longText(at(cited, 'externalIds.DOI') ?? at(cited, 'doi')));
  if (doi !== null) return [`doi:${doi}`];
  const arxiv = normalArxiv(longText(at(cited, 'externalIds.ArXiv') ?? at(cited, 'arxivId')));
  if (arxiv !== null) return [`arxiv:${arxiv}`];
  const paper = longText(at(cited, 'paperId') ?? cited);
  return PAPER_ID.test(paper) ? [`s2:${paper}`] : [];
}
