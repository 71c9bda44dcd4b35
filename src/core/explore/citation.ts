import type { Paper } from '../contract/paper.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Returns a BibTeX entry: `@article` with a venue, `@misc` without; unknown fields are left out. */
export function bibTeX(paper: Paper): string {
  const authors = paper.authors.map((author) => escapeTeX(author));
  if (paper.moreAuthors) authors.push('others');
  const fields: [string, string | null][] = [
    ['title', `{${escapeTeX(paper.title)}}`],
    ['author', authors.length === 0 ? null : authors.join(' and ')],
    ['year', paper.year === null ? null : String(paper.year)],
    ['journal', paper.venue === null ? null : escapeTeX(paper.venue)],
    ['doi', paper.doi],
    ['eprint', paper.arxiv],
    ['archiveprefix', paper.arxiv === null ? null : 'arXiv'],
    ['url', paper.url],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name} = {${value}}`);
  const kind = paper.venue === null ? 'misc' : 'article';
  return `@${kind}{${citationKey(paper)},\n${lines.join(',\n')}\n}\n`;
}

/** Returns one line for a reference list: authors (year). Title. Venue. Address. */
export function plainCitation(paper: Paper): string {
  const authors = paper.authors.join(', ') + (paper.moreAuthors ? ' et al.' : '');
  const year = paper.year === null ? '' : `(${paper.year})`;
  const head = [authors, year].filter((part) => part !== '').join(' ');
  const parts = [head, paper.title, paper.venue ?? '', paper.url ?? ''];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/u.test(part) || part === paper.url ? part : `${part}.`))
    .join(' ');
}

function citationKey(paper: Paper): string {
  const name = paper.authors[0]?.split(',')[0]?.trim().split(/\s+/u).at(-1) ?? 'anonymous';
  const word = paper.title.split(/[^\p{L}\p{N}]+/u).find((part) => part.length > 3) ?? '';
  const key = `${name}${paper.year ?? ''}${word}`.normalize('NFKD').toLowerCase();
  return key.replace(/[^a-z0-9]/gu, '') || 'paper';
}

function escapeTeX(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/gu, (character) => SPECIAL[character] ?? character);
}
