import type { PaperEntry } from '../contract/paper.ts';

/** Signs that Markdown could take for markup within a sentence. */
const SIGNS = /[\\`*<>[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\w])/gu;
const LETTERS = /\p{L}[\p{L}'’-]*/u;

/** Returns a text that Markdown shows as it is, on one line, with as few escapes as possible: captions are edited by hand. */
export function asMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(SIGNS, '\\$&');
}

/** Returns words as people list them: `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Returns a number with its noun: `no paper`, `1 paper`, `1,204 papers`. */
export function counted(count: number, noun: string): string {
  if (count === 0) return `no ${noun}`;
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Returns a whole number with commas between thousands. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** Returns years as `2024` or `2014 to 2025`. */
export function yearsText([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

/** Returns a share as `a third`-free plain per cent: `33 %`, `under 1 %`. */
export function percent(part: number, whole: number): string {
  const share = whole > 0 ? (100 * part) / whole : 0;
  if (share > 0 && share < 1) return 'under 1 %';
  return `${Math.round(share)} %`;
}

/** Returns a paper as a line of a list: its title, and in brackets its first author and year as far as they are known. */
export function paperLine(paper: PaperEntry): string {
  const known = [firstAuthor(paper), paper.year === null ? '' : String(paper.year)];
  const about = known.filter((part) => part !== '').join(', ');
  const title = asMarkdown(paper.title);
  return about === '' ? title : `${title} (${about})`;
}

/** Returns lines as a Markdown list. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function firstAuthor({ authors, moreAuthors }: PaperEntry): string {
  const [first] = authors;
  if (first === undefined) return '';
  const comma = first.indexOf(',');
  const last = comma > 0 ? first.slice(0, comma) : (first.trim().split(/\s+/u).at(-1) ?? '');
  if (!LETTERS.test(last)) return '';
  return asMarkdown(authors.length > 1 || moreAuthors ? `${last} et al.` : last);
}
