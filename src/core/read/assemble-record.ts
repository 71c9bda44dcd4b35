import type { PaperRecord, Place } from '../contract/paper.ts';
import { authorNames } from './author-names.ts';
import { derivedAddress, normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import { describe, distinct } from './json-fields.ts';
import { looseDate } from './loose-date.ts';
import { emptyRecord, type FieldReport } from './read-result.ts';

/** What a reader of a text format found of a paper. The lists give the best first. */
export interface FoundFields {
  readonly id: string | null;
  readonly title: string;
  readonly abstract: string;
  /** Names as displayed, `et al.` perhaps last. */
  readonly authors: readonly string[];
  /** Texts that should tell the year; the first that does is taken. */
  readonly years: readonly string[];
  /** Texts that may tell the month and the day. */
  readonly dates: readonly string[];
  readonly venue: string | null;
  /** Texts that may be addresses. */
  readonly addresses: readonly string[];
  /** Texts that should be a DOI. */
  readonly dois: readonly string[];
  /** Texts that may be a DOI or an arXiv id. */
  readonly hints: readonly string[];
  readonly keywords: readonly string[];
  /** Address of the code; not given where the format has no place for it. */
  readonly code?: string | null;
  readonly citations: number | null;
  readonly otherIds: readonly (string | null)[];
  readonly references: readonly string[];
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

/** Returns a paper's record from what was found of it: the year, date, DOI, arXiv id and address that are valid. A year
 * or DOI that is wrong is reported; a missing address is derived from arXiv id or DOI, and they from the address. */
export function assembleRecord(found: FoundFields, place: Place, report: FieldReport): PaperRecord {
  const { authors, moreAuthors } = authorNames({ name: 'authors', value: found.authors, report });
  const year = yearOf(found, report);
  return {
    ...emptyRecord(place),
    id: blankless(found.id),
    title: found.title.trim(),
    abstract: found.abstract.trim(),
    authors,
    moreAuthors,
    year,
    published: publishedOf(found.dates, year),
    venue: blankless(found.venue),
    ...identityOf(found, report),
    code: found.code ?? null,
    keywords: distinct(found.keywords),
    citations: found.citations,
    otherIds: distinct(found.otherIds.filter((id) => id !== null)),
    references: found.references,
  };
}

function blankless(text: string | null): string | null {
  return distinct(text === null ? [] : [text])[0] ?? null;
}

function yearOf({ years, dates }: FoundFields, report: FieldReport): number | null {
  const [given] = years.filter((text) => text.trim() !== '');
  for (const text of [...years, ...dates]) {
    const { year } = looseDate(text);
    if (year !== null && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  }
  if (given !== undefined)
    report('year', `expected a year from ${FIRST_YEAR} to ${LAST_YEAR}, not ${describe(given)}`);
  return null;
}

/** A date without year belongs to the paper's; one of another time (beside online first) is some other date. */
function publishedOf(dates: readonly string[], year: number | null): string | null {
  for (const text of dates) {
    const told = looseDate(text);
    const date = told.year === null && year !== null ? looseDate(`${text} ${year}`) : told;
    if (date.published !== null && Math.abs((date.year ?? 0) - (year ?? date.year ?? 0)) <= 1)
      return date.published;
  }
  return null;
}

function identityOf(
  { addresses, dois, hints }: FoundFields,
  report: FieldReport,
): Pick<PaperRecord, 'url' | 'doi' | 'arxiv'> {
  const first = (texts: readonly string[], normal: (text: string) => string | null) =>
    texts.map(normal).find((id) => id !== null) ?? null;
  const [given] = dois.filter((text) => text.trim() !== '');
  const doi = first([...dois, ...hints, ...addresses], normalDoi);
  const arxiv = first([...hints, ...dois, ...addresses], normalArxiv);
  if (doi === null && given !== undefined && arxiv === null)
    report('doi', `expected a DOI like 10.1000/182, not ${describe(given)}`);
  return { doi, arxiv, url: first(addresses, webAddress) ?? derivedAddress(arxiv, doi) };
}
