import type { PaperRecord } from '../contract/paper.ts';
import { normalDoi } from './identifiers.ts';
import type { InputFormat } from './input-format.ts';
import { distinct } from './json-fields.ts';
import { dated, looseDate, monthIn, type LooseDate } from './loose-date.ts';
import type { TextSource, ReadResult } from './read-result.ts';
import type { PlacedReport } from './field-notes.ts';
import { brokenText, looksLikeXml, readXml, type XmlReading } from './xml-format.ts';
import type { XmlElement } from './xml-records.ts';
import { childAt, childrenOf, descendantsOf, firstBelow, lineOf, textOf } from './xml-text.ts';

const TELLTALE =
  /<(?:PubmedArticle|PubmedArticleSet|PubmedBookArticle|MedlineCitation|MedlineCitationSet)[\s>]/;

const PAGES = 'https://pubmed.ncbi.nlm.nih.gov/';

/** PubMed's XML, whole sets or single articles. */
export const PUBMED_XML: InputFormat = {
  id: 'pubmed-xml',
  label: 'PubMed XML',
  recognises: (look) => looksLikeXml(look, TELLTALE),
  read: readPubmedXml,
};

/** Returns the articles and book chapters of PubMed's XML. Sections of an abstract stand on a line each, their labels
 * before them; groups count as authors; references are those with a PubMed number or DOI. */
export function readPubmedXml(source: TextSource, report: PlacedReport): ReadResult {
  const names = /<Pubmed(?:Book)?Article[\s>]/.test(source.text)
    ? ['PubmedArticle', 'PubmedBookArticle']
    : ['MedlineCitation'];
  return readXml(source, names, report, parseArticle);
}

function parseArticle(record: XmlElement): XmlReading {
  const title = [
    firstBelow(record, 'ArticleTitle'),
    firstBelow(record, 'VernacularTitle'),
    firstBelow(record, 'BookTitle'),
  ].find((element) => textOf(element) !== '');
  const abstract = firstBelow(record, 'Abstract');
  const reason = brokenText(record, title ?? null, abstract);
  if (reason !== null) return { kind: 'damaged', reason };
  const published = firstPublication(record);
  return {
    kind: 'record',
    fields: {
      title: lineOf(title ?? null) ?? '',
      abstract: abstractText(abstract),
      ...authorsOf(record),
      ...published,
      venue: lineOf(
        childAt(firstBelow(record, 'Journal'), 'Title') ??
          firstBelow(record, 'MedlineTA') ??
          firstBelow(record, 'BookTitle'),
      ),
      ...identifiersOf(record),
      keywords: keywordsOf(record),
      references: referencesOf(record),
    },
  };
}

function abstractText(abstract: XmlElement | null): string {
  return childrenOf(abstract, 'AbstractText')
    .flatMap((section) => {
      const text = lineOf(section);
      if (text === null) return [];
      const label = (section.attributes['Label'] ?? '').replace(/[\s:]+$/, '');
      return [label === '' || label === 'UNLABELLED' ? text : `${label}: ${text}`];
    })
    .join('\n');
}

function authorsOf(record: XmlElement): Pick<PaperRecord, 'authors' | 'moreAuthors'> {
  const lists = descendantsOf(record, 'AuthorList');
  const list = lists.find(({ attributes }) => attributes['Type'] !== 'editors') ?? null;
  const authors = descendantsOf(list, 'Author').flatMap((author) => {
    const part = (name: string): string => lineOf(childAt(author, name)) ?? '';
    const given = part('ForeName') === '' ? part('Initials') : part('ForeName');
    const name = [given, part('LastName'), part('Suffix')].filter((text) => text !== '').join(' ');
    const shown = name === '' ? part('CollectiveName') : name;
    return shown === '' ? [] : [shown];
  });
  return { authors, moreAuthors: list?.attributes['CompleteYN'] === 'N' };
}

/** The year is the issue's, as papers are cited; the date is the earlier one of the issue and the article online. */
function firstPublication(record: XmlElement): LooseDate {
  const issue = dateOf(firstBelow(record, 'PubDate'));
  const online = dateOf(firstBelow(record, 'ArticleDate'));
  const dates = [issue.published, online.published].filter((date) => date !== null).sort();
  return { year: issue.year ?? online.year, published: dates[0] ?? null };
}

function dateOf(date: XmlElement | null): LooseDate {
  const part = (name: string): string => textOf(childAt(date, name));
  const { year } = looseDate(part('Year'));
  if (year === null) return looseDate(part('MedlineDate'));
  const month = part('Month');
  const day = /^\d{1,2}$/.exec(part('Day'));
  return dated(
    year,
    /^\d{1,2}$/.test(month) ? Number(month) : monthIn(month),
    day === null ? null : Number(day[0]),
  );
}

function identifiersOf(record: XmlElement): Pick<PaperRecord, 'doi' | 'url' | 'otherIds'> {
  const list =
    childAt(record, 'PubmedData', 'ArticleIdList') ??
    childAt(record, 'BookDocument', 'ArticleIdList');
  const ids = childrenOf(list, 'ArticleId');
  const locations = descendantsOf(record, 'ELocationID').filter(
    ({ attributes }) => attributes['EIdType'] === 'doi',
  );
  const dois = [...locations, ...ids.filter(({ attributes }) => attributes['IdType'] === 'doi')];
  const pmid = pmidOf(firstBelow(record, 'PMID'));
  const doi = dois.map((id) => normalDoi(textOf(id))).find((found) => found !== null) ?? null;
  return {
    doi,
    url: doi !== null || pmid === null ? null : `${PAGES}${pmid.slice('pmid:'.length)}/`,
    otherIds: pmid === null ? [] : [pmid],
  };
}

function pmidOf(element: XmlElement | null): string | null {
  const digits = /^\d{1,9}$/.exec(textOf(element));
  return digits === null ? null : `pmid:${digits[0]}`;
}

function keywordsOf(record: XmlElement): readonly string[] {
  return distinct(
    [...descendantsOf(record, 'Keyword'), ...descendantsOf(record, 'DescriptorName')].map(textOf),
  );
}

/** Older files tell references as corrections that "cite". */
function referencesOf(record: XmlElement): readonly string[] {
  const cited = descendantsOf(record, 'Reference').flatMap((reference) =>
    descendantsOf(reference, 'ArticleId').flatMap((id) => {
      const isDoi = id.attributes['IdType'] === 'doi';
      const doi = isDoi ? normalDoi(textOf(id)) : null;
      if (doi !== null) return [`doi:${doi}`];
      return id.attributes['IdType'] === 'pubmed' ? (pmidOf(id) ?? []) : [];
    }),
  );
  const corrections = descendantsOf(record, 'CommentsCorrections')
    .filter(({ attributes }) => attributes['RefType'] === 'Cites')
    .flatMap((element) => pmidOf(firstBelow(element, 'PMID')) ?? []);
  return distinct([...cited, ...corrections]);
}
