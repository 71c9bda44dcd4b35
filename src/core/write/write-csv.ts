import { keywordsText } from './keywords-text.ts';
import type { Paper } from '../contract/paper.ts';
import { givenFirst } from '../read/author-lists.ts';

/** What a table of papers tells. */
export type TabledPaper = Omit<Paper, 'rawTitle' | 'rawAbstract' | 'titleOnly' | 'sources'>;

const COLUMNS: readonly (readonly [string, (paper: TabledPaper) => string | number | null])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['abstract', ({ abstract }) => abstract],
  ['authors', ({ authors, moreAuthors }) => namesText(authors, moreAuthors)],
  ['year', ({ year }) => year],
  ['published', ({ published }) => published],
  ['venue', ({ venue }) => venue],
  ['doi', ({ doi }) => doi],
  ['arxiv', ({ arxiv }) => arxiv],
  ['url', ({ url }) => url],
  ['code', ({ code }) => code],
  ['keywords', ({ keywords }) => keywordsText(keywords)],
  ['citations', ({ citations }) => citations],
  ['other ids', ({ otherIds }) => joined(otherIds)],
];

/** Returns papers as CSV (RFC 4180): UTF-8 with a byte order mark, without which spreadsheets misread accents; a line of
 * column names that this program's own reader knows; CRLF; lists with `; ` between their texts. Text stays as it is. O(text). */
export function writeCsv(papers: readonly TabledPaper[]): string {
  const lines = [
    COLUMNS.map(([name]) => name),
    ...papers.map((paper) => COLUMNS.map(([, cell]) => quoted(String(cell(paper) ?? '')))),
  ];
  return `\u{feff}${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** Of names that end in an initial tables mostly mean `Family I.`: those are written with a comma, and a semicolon behind
 * them says that it is not one between two names. */
function namesText(authors: readonly string[], moreAuthors: boolean): string {
  const names = authors.map((name) => {
    const cut = name.lastIndexOf(' ');
    const parted = `${name.slice(cut + 1)}, ${name.slice(0, cut)}`;
    return givenFirst(name) !== name && givenFirst(parted) === name ? parted : name;
  });
  const text = joined(moreAuthors ? [...names, 'et al.'] : names);
  return text.includes(',') && !text.includes(';') ? `${text};` : text;
}

function joined(texts: readonly string[]): string {
  return texts.join('; ');
}

function quoted(text: string): string {
  return /[",;\r\n\t|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
