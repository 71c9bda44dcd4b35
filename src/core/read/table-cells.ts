import type { PaperRecord, Place } from '../contract/paper.ts';
import { authorsOfCell } from './author-lists.ts';
import { identifiersIn, referencesIn } from './found-in-text.ts';
import { derivedAddress, normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import { describe, distinct } from './json-fields.ts';
import { looseDate, monthIn, dated, type LooseDate } from './loose-date.ts';
import { emptyRecord, type FieldReport } from './read-result.ts';
import type { ColumnRole, ColumnRoles } from './table-columns.ts';

/** What programs write where they know nothing. */
const NOTHING = /^(?:n\/?a|nan|none|null|undefined|#n\/a|-+|\[\]|\?|nat)$/i;
const DATABASE =
  /^(?:scopus|web of science|wos|pubmed|medline|embase|crossref|google scholar|ieee xplore|semantic scholar|openalex|arxiv|cnki|dblp)$/i;
/** Embase's `Clinics in Perinatology (2018) 45:4 (769-785). Date of Publication: 1 Dec 2018`. */
const CITATION = /^(.{1,200}?) \(\d{4}\)(?: .{0,100})?\. Date of Publication: (.{4,30})$/;
const MOST_REFERENCES = 100_000;

interface Row {
  /** The first cell of a role that tells something, trimmed; '' where none does. */
  readonly first: (role: ColumnRole) => string;
  /** All cells of a role that tell something. */
  readonly all: (role: ColumnRole) => readonly string[];
  readonly report: FieldReport;
}

/** Returns the paper that a row tells of. Title and abstract are taken as they stand; any other field that is wrong is
 * left empty and reported. */
export function paperOfRow(
  cells: readonly string[],
  roles: ColumnRoles,
  place: Place,
  report: FieldReport,
): PaperRecord {
  const all = (role: ColumnRole): readonly string[] =>
    (roles.get(role) ?? [])
      .map((index) => (cells[index] ?? '').trim())
      .filter((cell) => cell !== '' && !NOTHING.test(cell));
  const row: Row = { all, first: (role) => all(role)[0] ?? '', report };
  const text = (role: 'title' | 'abstract'): string => {
    const texts = (roles.get(role) ?? []).map((index) => (cells[index] ?? '').trim());
    return texts.find((cell) => cell !== '') ?? '';
  };
  return {
    ...emptyRecord(place),
    id: labelOf(row),
    title: text('title'),
    abstract: text('abstract'),
    ...authorsOfCell(row.first('authors')),
    ...dateOf(row),
    venue: venueOf(row),
    ...identityOf(row),
    code: webAddress(row.first('code')),
    keywords: keywordsOf(row),
    citations: citationsOf(row),
    otherIds: otherIdsOf(row),
    references: referencesOf(row.first('references')),
  };
}

/** A database names itself as the source of its rows, or puts all of a citation there. */
function venueOf({ all }: Row): string | null {
  const venue = all('venue').find((cell) => !DATABASE.test(cell));
  return venue === undefined ? null : venue.replace(/\s+/g, ' ').replace(CITATION, '$1');
}

/** A row's number and an address are no names for a paper. */
function labelOf({ first }: Row): string | null {
  const label = first('id');
  return /^\d+(?:\.0)?$|^https?:|\s/.test(label) || label.length > 100 || label === ''
    ? null
    : label;
}

function dateOf({ first, report }: Row): LooseDate {
  const told = first('year');
  const year = looseDate(told);
  if (told !== '' && year.year === null) report('year', `expected a year, not ${describe(told)}`);
  const date = looseDate(first('published') || (CITATION.exec(first('venue'))?.[2] ?? ''));
  const month = first('month');
  const isItsOwn = Math.abs((date.year ?? 0) - (year.year ?? date.year ?? 0)) <= 1;
  if (date.published !== null && isItsOwn)
    return { year: year.year ?? date.year, published: date.published };
  const known = year.year ?? date.year;
  if (known === null || year.published !== null || month === '') {
    return { year: known, published: year.published };
  }
  const inYear = looseDate(`${month} ${known}`);
  return inYear.published !== null ? inYear : dated(known, monthNumber(month), null);
}

function monthNumber(month: string): number | null {
  return /^\d{1,2}(?:\.0)?$/.test(month) ? Number(month) : monthIn(month);
}

function identityOf({ first, all, report }: Row): Pick<PaperRecord, 'doi' | 'arxiv' | 'url'> {
  const told = first('doi');
  const extra = first('extra');
  const told2 = told === '' ? (/^DOI:\s?(\S{1,300})/im.exec(extra)?.[1] ?? '') : told;
  const doi = normalDoi(told2) ?? normalDoi(/^10\.\d{4,9}\/\S{1,300}(?=\s)/.exec(told2)?.[0] ?? '');
  if (told !== '' && doi === null) {
    report('doi', `expected a DOI like 10.1000/182, not ${describe(told)}`);
  }
  const links = all('url').flatMap((cell) => cell.slice(0, 10_000).split(/[\s;|]+(?=http|$)|\s+/));
  const addresses = links.flatMap((link) => webAddress(link) ?? []);
  if (links.length > 0 && addresses.length === 0) {
    report(
      'url',
      `expected an address that starts with http:// or https://, not ${describe(first('url'))}`,
    );
  }
  const eprint = /^arXiv:\s?([\w./-]{5,40})/im.exec(extra)?.[1] ?? '';
  const arxiv = [first('arxiv'), eprint, ...addresses, told].map(normalArxiv);
  const found = {
    doi: doi ?? addresses.map(normalDoi).find((id) => id !== null) ?? null,
    arxiv: arxiv.find((id) => id !== null) ?? null,
  };
  return { ...found, url: addresses[0] ?? derivedAddress(found.arxiv, found.doi) };
}

/** `cyst (diagnosis, surgery), skin` */
const OUTER_COMMA = /,(?![^()]{0,200}\))/;

/** A list in one cell: as Python writes it, or with signs between its items. */
function listOf(cell: string): readonly string[] {
  const bare = /^\[(.*)\]$/s.exec(cell)?.[1];
  if (bare !== undefined && /^\s*["']/.test(bare)) {
    return Array.from(
      bare.matchAll(/'([^']{1,300})'|"([^"]{1,300})"/g),
      ([, a, b]) => a ?? b ?? '',
    );
  }
  const sign = [';', '；', '|', '\n', '、', ','].find((mark) => cell.includes(mark)) ?? ',';
  return (bare ?? cell).split(sign === ',' ? OUTER_COMMA : sign);
}

/** The first column counts that tells something; a library's own tags, of two kinds in Zotero, only where none does. */
function keywordsOf({ first, all }: Row): readonly string[] {
  const cells = first('keywords') === '' ? all('tags') : [first('keywords')];
  const words = cells.flatMap((cell) => listOf(cell.slice(0, 100_000)));
  // MEDLINE marks the main ones with a star.
  return distinct(words.map((word) => word.replace(/^\s*\*/, '')));
}

function citationsOf({ first, report }: Row): number | null {
  const told = first('citations');
  if (told === '') return null;
  const digits = told.replace(/\.0+$/, '').replace(/(?<=\d)[,.\s\u00A0'](?=\d{3}(?!\d))/g, '');
  if (/^\d{1,12}$/.test(digits)) return Number(digits);
  report('citations', `expected a whole number of at least 0, not ${describe(told)}`);
  return null;
}

/** Where an identifier stands, and how it is written. */
const OTHER_IDS: readonly (readonly [ColumnRole, string, RegExp])[] = [
  [
    'pmid',
    'pmid',
    /^(?:https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/|(?:pmid|pubmed):?\s?)?([1-9]\d{0,8})(?:\.0)?\/?$/i,
  ],
  ['openalex', 'openalex', /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?(W\d{3,15})$/],
  ['wos', 'wos', /^(?:WOS|ISI):?\s?([A-Z0-9]{10,20})$/],
  ['scopus', 'scopus', /^(2-s2\.0-\d{5,20})$/],
  ['lens', 'lens', /^(\d{3}(?:-[\dX]{3}){4})$/],
  ['s2', 's2', /^([\da-f]{40})$/],
];

function otherIdsOf({ all }: Row): readonly string[] {
  return distinct([
    ...all('identifiers').flatMap(identifiersIn),
    ...OTHER_IDS.flatMap(([role, kind, pattern]) => {
      const ids = all(role).flatMap((cell) => pattern.exec(cell.slice(0, 200))?.[1] ?? []);
      return ids.slice(0, 1).map((id) => `${kind}:${id}`);
    }),
  ]);
}

/** Works of OpenAlex and Lens by their numbers, all others by the DOIs in the text. */
function referencesOf(cell: string): readonly string[] {
  if (cell === '') return [];
  const works = cell.match(/\bopenalex\.org\/W\d{3,15}(?!\d)/g) ?? [];
  const lens = cell.match(/(?<![\d-])\d{3}(?:-[\dX]{3}){4}(?![\d-])/g) ?? [];
  return distinct([
    ...works.map((work) => `openalex:${work.slice('openalex.org/'.length)}`),
    ...lens.map((id) => `lens:${id}`),
    ...referencesIn(cell),
  ]).slice(0, MOST_REFERENCES);
}
