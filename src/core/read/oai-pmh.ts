import type { PaperRecord } from '../contract/paper.ts';
import { latexAccents } from '../text/latex-accents.ts';
import { givenFirst } from './author-lists.ts';
import { authorNames, type AuthorNames } from './author-names.ts';
import type { PlacedReport } from './field-notes.ts';
import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import type { InputFormat } from './input-format.ts';
import { distinct } from './json-fields.ts';
import { looseDate } from './loose-date.ts';
import type { ReadResult, TextSource } from './read-result.ts';
import { brokenText, looksLikeXml, readXml, type XmlReading } from './xml-format.ts';
import type { XmlElement } from './xml-records.ts';
import { childAt, childrenOf, descendantsOf, firstBelow, lineOf, textOf } from './xml-text.ts';

const TELLTALE = /<(?:OAI-PMH|arXiv|arXivRaw|oai_dc:dc|ListRecords|GetRecord)[\s>]/;
const COMMENT = /^Comments?:/;

/** What repositories answer in the Open Archives protocol: arXiv's two own formats, and Dublin Core from anywhere. */
export const OAI_PMH: InputFormat = {
  id: 'oai-pmh',
  label: 'an OAI-PMH answer',
  recognises: (look) => looksLikeXml(look, TELLTALE),
  read: readOaiPmh,
};

/** Returns the records of an OAI-PMH answer, or of several one behind the other. Accents in LaTeX become letters. A record
 * that the repository has deleted counts as damaged. */
export function readOaiPmh(source: TextSource, report: PlacedReport): ReadResult {
  const names = /<(?:[\w.-]{1,40}:)?record[\s>]/.test(source.text)
    ? ['record']
    : ['arXiv', 'arXivRaw', 'dc'];
  return readXml(source, names, report, parseRecord);
}

function parseRecord(record: XmlElement): XmlReading {
  if (childAt(record, 'header')?.attributes['status'] === 'deleted') {
    return { kind: 'damaged', reason: 'the repository has deleted this record' };
  }
  const dublinCore = record.name === 'dc' ? record : firstBelow(record, 'dc');
  return dublinCore === null ? parseArxiv(record) : parseDublinCore(record, dublinCore);
}

function parseArxiv(record: XmlElement): XmlReading {
  const title = firstBelow(record, 'title');
  const abstract = firstBelow(record, 'abstract');
  const reason = brokenText(record, title, abstract);
  if (reason !== null) return { kind: 'damaged', reason };
  const identifier = textOf(childAt(record, 'header', 'identifier')).replace(
    /^oai:arXiv\.org:/,
    '',
  );
  const doi = lineOf(firstBelow(record, 'doi'))?.split(/[\s;,]+/)[0];
  const created =
    firstBelow(record, 'created') ?? firstBelow(firstBelow(record, 'version'), 'date');
  return {
    kind: 'record',
    fields: {
      title: readable(title),
      abstract: readable(abstract),
      ...arxivAuthors(firstBelow(record, 'authors')),
      ...looseDate(textOf(created).replace(/^[A-Z][a-z]{2},\s?/, '')),
      venue: readable(firstBelow(record, 'journal-ref')) || null,
      doi: doi === undefined ? null : normalDoi(doi),
      arxiv: normalArxiv(textOf(firstBelow(record, 'id'))) ?? normalArxiv(identifier),
      keywords: distinct(textOf(firstBelow(record, 'categories')).split(/\s+/)),
    },
  };
}

function readable(element: XmlElement | null): string {
  return latexAccents(lineOf(element) ?? '');
}

/** Either an element a name, or one text with affiliations in parentheses. */
function arxivAuthors(list: XmlElement | null): AuthorNames {
  const authors = descendantsOf(list, 'author').map((author) =>
    ['forenames', 'keyname', 'suffix']
      .map((part) => readable(childAt(author, part)))
      .filter((part) => part !== '')
      .join(' '),
  );
  const value = authors.length > 0 ? authors : namesInText(readable(list));
  return authorNames({ name: 'authors', value, report: () => undefined });
}

/** `A. Author (1), B. Author (2) and C. Author ((1) Here, (2) There)`: names without what stands in parentheses. */
function namesInText(text: string): readonly string[] {
  let depth = 0;
  const outside = Array.from(text)
    .filter((character) => {
      if (character === '(') depth += 1;
      const isOutside = depth === 0;
      if (character === ')' && depth > 0) depth -= 1;
      return isOutside;
    })
    .join('');
  return outside
    .replace(/,\s*((?:Jr|Sr)\b\.?|I{2,3}\b)/g, ' $1')
    .split(/[,;]|\s+and\s+|\s+&\s+/)
    .map((name) => name.trim());
}

function parseDublinCore(record: XmlElement, core: XmlElement): XmlReading {
  const title = childAt(core, 'title');
  const description = longest(childrenOf(core, 'description'));
  const reason = brokenText(record, title, description);
  if (reason !== null) return { kind: 'damaged', reason };
  const dates = childrenOf(core, 'date')
    .map((date) => looseDate(textOf(date)))
    .sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1));
  return {
    kind: 'record',
    fields: {
      title: readable(title),
      abstract: readable(description),
      ...authorNames({
        name: 'authors',
        value: childrenOf(core, 'creator').map((name) => givenFirst(readable(name))),
        report: () => undefined,
      }),
      ...(dates[0] ?? {}),
      venue: lineOf(childAt(core, 'source')),
      ...dublinCoreIds(core),
      keywords: distinct(childrenOf(core, 'subject').map(readable)),
    },
  };
}

/** arXiv puts its comments beside the abstract. */
function longest(descriptions: readonly XmlElement[]): XmlElement | null {
  const texts = descriptions.filter((element) => !COMMENT.test(textOf(element)));
  return texts.reduce<XmlElement | null>(
    (best, element) =>
      best === null || textOf(element).length > textOf(best).length ? element : best,
    null,
  );
}

function dublinCoreIds(core: XmlElement): Pick<PaperRecord, 'doi' | 'arxiv' | 'url'> {
  const ids = [...childrenOf(core, 'identifier'), ...childrenOf(core, 'relation')].map(textOf);
  const first = (normalise: (text: string) => string | null): string | null =>
    ids.map(normalise).find((id) => id !== null) ?? null;
  return { doi: first(normalDoi), arxiv: first(normalArxiv), url: first(webAddress) };
}
