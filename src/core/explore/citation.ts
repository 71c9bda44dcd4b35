import type { PaperEntry } from '../contract/paper.ts';
import { bibVenue } from './bib-venue.ts';
import { foldedWords, foldWord } from './fold-word.ts';

/** Braces as commands, since BibTeX counts braces even behind a backslash. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Returns a BibTeX entry ending in a line break; unknown fields are left out.
 *
 * Text is escaped for LaTeX and kept in UTF-8, the title's capitals are protected, braces always balance, and a list of
 * authors that is known to be cut ends in `and others`. The key is the first author's last name, the year and the title's
 * first long word. */
export function bibTeX(paper: PaperEntry): string {
  const venue = bibVenue(paper.venue);
  const fields: [string, string | null][] = [
    ['title', `{${escapeTeX(paper.title)}}`],
    ['author', authorField(paper)],
    ['year', paper.year === null ? null : String(paper.year)],
    ...venue.fields.map(([name, text]): [string, string] => [name, escapeTeX(text)]),
    ['doi', verbatim(paper.doi)],
    ['eprint', verbatim(paper.arxiv)],
    ['archiveprefix', paper.arxiv === null ? null : 'arXiv'],
    ['url', verbatim(paper.url)],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${venue.type}{${citationKey(paper)},\n${lines.join(',\n')}\n}\n`;
}

/** Returns one line for a reference list: authors (year). Title. Venue. Address. */
export function plainCitation(paper: PaperEntry): string {
  const authors = paper.authors.join(', ') + (paper.moreAuthors ? ' et al.' : '');
  const year = paper.year === null ? '' : `(${paper.year})`;
  const head = [authors.trim(), year].filter((part) => part !== '').join(' ');
  const parts = [head, paper.title, paper.venue ?? ''];
  const sentences = parts
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/u.test(part) ? part : `${part}.`));
  return [...sentences, paper.url ?? ''].filter((part) => part !== '').join(' ');
}

function authorField({ authors, moreAuthors }: PaperEntry): string | null {
  if (authors.length === 0) return null;
  const names = authors.map((author) =>
    / and /iu.test(author) ? `{${escapeTeX(author)}}` : escapeTeX(author),
  );
  return [...names, ...(moreAuthors ? ['others'] : [])].join(' and ');
}

function citationKey(paper: PaperEntry): string {
  const name = paper.authors[0]?.split(',')[0]?.trim().split(/\s+/u).at(-1) ?? 'anonymous';
  const word = foldedWords(paper.title).find(({ key }) => key.length > 3)?.key ?? '';
  const key = `${foldWord(name)}${paper.year ?? ''}${word}`;
  return key.replace(/[^a-z0-9]/gu, '') || 'paper';
}

function escapeTeX(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}&%$#_~^]/gu, (sign) => SPECIAL[sign] ?? sign);
}

/** Identifiers and addresses stand as they are, but for what would end the field. */
function verbatim(text: string | null): string | null {
  return text === null ? null : text.replace(/[\s\\{}]/gu, (sign) => encodeURIComponent(sign));
}
