import type { PaperRecord } from '../contract/paper.ts';
import { authorNames } from './author-names.ts';
import { givenFirst } from './author-lists.ts';
import type { PlacedReport } from './field-notes.ts';
import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import type { InputFormat } from './input-format.ts';
import { distinct } from './json-fields.ts';
import { looseDate, type LooseDate } from './loose-date.ts';
import type { FieldReport, ReadResult, TextSource } from './read-result.ts';
import { brokenText, looksLikeXml, readXml, type XmlReading } from './xml-format.ts';
import type { XmlElement } from './xml-records.ts';
import { childAt, descendantsOf, firstBelow, lineOf, textOf } from './xml-text.ts';

const TELLTALE =
  /<(?:rec-number|ref-type|source-app|foreign-keys|electronic-resource-num|secondary-title|auth-address)[\s>]/;

/** The XML of EndNote, and of the programs that write it. */
export const ENDNOTE_XML: InputFormat = {
  id: 'endnote-xml',
  label: 'EndNote XML',
  recognises: (look) => looksLikeXml(look, TELLTALE),
  read: readEndNoteXml,
};

/** Returns the references of an EndNote XML file. */
export function readEndNoteXml(source: TextSource, report: PlacedReport): ReadResult {
  return readXml(source, ['record'], report, parseReference);
}

function parseReference(record: XmlElement, report: FieldReport): XmlReading {
  const title = childAt(firstBelow(record, 'titles'), 'title') ?? firstBelow(record, 'title');
  const abstract = firstBelow(record, 'abstract');
  const reason = brokenText(record, title, abstract);
  if (reason !== null) return { kind: 'damaged', reason };
  return {
    kind: 'record',
    fields: {
      id: lineOf(firstBelow(record, 'label')),
      title: lineOf(title) ?? '',
      abstract: lineOf(abstract) ?? '',
      ...authorNames({
        name: 'authors',
        value: descendantsOf(firstBelow(record, 'authors'), 'author').map((author) =>
          givenFirst(lineOf(author) ?? ''),
        ),
        report,
      }),
      ...dateOf(firstBelow(record, 'dates'), report),
      venue: lineOf(
        firstBelow(record, 'full-title') ??
          firstBelow(record, 'secondary-title') ??
          firstBelow(record, 'tertiary-title'),
      ),
      ...identityOf(record, report),
      keywords: distinct(
        descendantsOf(record, 'keyword').flatMap((keyword) => textOf(keyword).split(/[\r\n;]/)),
      ),
    },
  };
}

function dateOf(dates: XmlElement | null, report: FieldReport): LooseDate {
  const year = lineOf(firstBelow(dates, 'year'));
  const day = lineOf(firstBelow(dates, 'date')) ?? '';
  if (year === null) return looseDate(day);
  const found = looseDate(year);
  if (found.year === null) {
    report('year', `expected a year, not "${year.slice(0, 40)}"`);
    return looseDate(day);
  }
  if (found.published !== null) return found;
  const whole = looseDate(/[12]\d{3}/.test(day) ? day : `${day} ${found.year}`);
  return { year: found.year, published: whole.published };
}

function identityOf(
  record: XmlElement,
  report: FieldReport,
): Pick<PaperRecord, 'doi' | 'arxiv' | 'url' | 'otherIds'> {
  const number = lineOf(firstBelow(record, 'electronic-resource-num'));
  const doi = number === null ? null : normalDoi(number.split(/\s/)[0] ?? '');
  const arxiv = number === null ? null : normalArxiv(number);
  if (number !== null && doi === null && arxiv === null) {
    report('doi', `expected a DOI like 10.1000/182, not "${number.slice(0, 40)}"`);
  }
  const addresses = descendantsOf(firstBelow(record, 'urls'), 'url')
    .flatMap((url) => textOf(url).split(/\s+/))
    .flatMap((url) => webAddress(url) ?? []);
  const accession = lineOf(firstBelow(record, 'accession-num')) ?? '';
  const database = lineOf(firstBelow(record, 'remote-database-name')) ?? '';
  return {
    doi: doi ?? addresses.map(normalDoi).find((found) => found !== null) ?? null,
    arxiv: arxiv ?? addresses.map(normalArxiv).find((found) => found !== null) ?? null,
    url: addresses[0] ?? null,
    otherIds: accessionId(accession, [database, ...addresses]),
  };
}

/** A bare number is PubMed's only where something else says so. */
function accessionId(accession: string, signs: readonly string[]): readonly string[] {
  const wos = /^(?:WOS|ISI):?\s?([A-Z0-9]{10,20})$/i.exec(accession)?.[1];
  if (wos !== undefined) return [`wos:${wos.toUpperCase()}`];
  const isPubmed = signs.some((sign) => /pubmed|medline|nlm/i.test(sign));
  return isPubmed && /^\d{4,9}$/.test(accession) ? [`pmid:${accession}`] : [];
}
