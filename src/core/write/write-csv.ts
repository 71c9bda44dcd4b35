import type { Paper } from '../contract/paper.ts';

/** What a table of papers tells. */
export type TabledPaper = Omit<Paper, 'rawTitle' | 'rawAbstract' | 'otherIds' | 'titleOnly'>;

const COLUMNS: readonly (readonly [string, (paper: TabledPaper) => string | number | null])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['abstract', ({ abstract }) => abstract],
  ['authors', ({ authors, moreAuthors }) => joined(moreAuthors ? [...authors, 'et al.'] : authors)],
  ['year', ({ year }) => year],
  ['published', ({ published }) => published],
  ['venue', ({ venue }) => venue],
  ['doi', ({ doi }) => doi],
  ['arxiv', ({ arxiv }) => arxiv],
  ['url', ({ url }) => url],
  ['code', ({ code }) => code],
  ['keywords', ({ keywords }) => joined(keywords)],
  ['citations', ({ citations }) => citations],
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

function joined(texts: readonly string[]): string {
  return texts.join('; ');
}

function quoted(text: string): string {
  return /[",;\r\n\t|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
