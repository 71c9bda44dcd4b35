import type { PaperRecord } from '../contract/paper.ts';
import { arxivMonth, derivedAddress, normalArxiv } from './identifiers.ts';
import { clearPage } from './page-furniture.ts';
import { atLine, emptyRecord } from './read-result.ts';
import { unwrapLines, type Paragraph } from './unwrap-lines.ts';

const ARXIV_LINE = /^(?:papers?\s*:?\s*)?arxiv\s*:\s*(\S+)$/i;
const PUBLISHED = /^published\s+on\s*:?\s*(.*)$/i;
const AUTHORS = /^authors?\s*:\s*(.*)$/i;
const ABSTRACT = /^abstract\s*:?$/i;
const SUMMARY_MARK = /\s*\bAI-generated summary\s*$/i;
/** What stands behind an abstract on a paper's own page. */
const PAGE_END =
  /^(?:view arxiv page|view pdf|project page|github\b.{0,30}|add to collection|get this paper in your agent\b.*|community|upvote|(?:models?|datasets?|spaces?|collections?) (?:citing|including) this paper\b.*|no (?:model|dataset|space|collection)s? (?:linking|including).*|cite arxiv\.org\/.*)$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Returns whether the lines hold a page of one paper: its arXiv id and, further down, a line "Abstract". */
export function isPaperPage(lines: readonly Paragraph[]): boolean {
  const start = lines.findIndex(isArxivLine);
  return start >= 0 && lines.slice(start).some((line) => ABSTRACT.test(line.text));
}

/** Returns the papers of pages of one paper each, one behind the other: arXiv id, title, date, authors, and the
 * abstract itself, not the summary that a machine wrote above it. What a page lacks stays empty. */
export function readPaperPages(
  lines: readonly Paragraph[],
  source: string,
): readonly PaperRecord[] {
  const starts = lines.flatMap((line, index) => (isArxivLine(line) ? [index] : []));
  return starts.map((start, page) => readPage(lines.slice(start, starts[page + 1]), source));
}

function isArxivLine(line: Paragraph): boolean {
  const id = ARXIV_LINE.exec(line.text)?.[1];
  return id !== undefined && normalArxiv(id) !== null;
}

function readPage(lines: readonly Paragraph[], source: string): PaperRecord {
  const at = (pattern: RegExp): number => {
    const found = lines.findIndex((line) => pattern.test(line.text));
    return found < 0 ? lines.length : found;
  };
  const [published, authors, abstract] = [at(PUBLISHED), at(AUTHORS), at(ABSTRACT)];
  const first = lines[0] ?? { text: '', line: 1 };
  const arxiv = normalArxiv(ARXIV_LINE.exec(first.text)?.[1] ?? '');
  const title = clearPage(lines.slice(1, Math.min(published, authors, abstract))).paragraphs;
  const date = publishedOn(PUBLISHED.exec(lines[published]?.text ?? '')?.[1] ?? '', arxiv);
  return {
    ...emptyRecord(atLine(source, title[0]?.line ?? first.line)),
    title: title.map((line) => line.text).join(' '),
    abstract: abstractOf(lines.slice(abstract + 1)),
    authors: authorsOf(lines.slice(authors, abstract)),
    year: date === null ? null : Number(date.slice(0, 4)),
    published: date,
    arxiv,
    url: derivedAddress(arxiv, null),
  };
}

/** The names, one a line or with commas between, up to the next line of the page itself. */
function authorsOf(lines: readonly Paragraph[]): readonly string[] {
  const inline = AUTHORS.exec(lines[0]?.text ?? '')?.[1] ?? '';
  const following = lines.slice(1).map((line) => line.text);
  const end = following.findIndex((text) => PUBLISHED.test(text) || PAGE_END.test(text));
  const texts = [inline, ...(end < 0 ? following : following.slice(0, end))];
  const named = clearPage(texts.map((text) => ({ text, line: 0 }))).paragraphs;
  return named
    .flatMap(({ text }) => text.split(/[,;·]/))
    .flatMap((name) => {
      const trimmed = name.trim();
      return trimmed === '' ? [] : [trimmed];
    });
}

function abstractOf(lines: readonly Paragraph[]): string {
  const mark = lines.findIndex((line) => SUMMARY_MARK.test(line.text));
  const own = lines.slice(mark + 1);
  const end = own.findIndex((line) => PAGE_END.test(line.text));
  const paragraphs = clearPage(unwrapLines(end < 0 ? own : own.slice(0, end))).paragraphs;
  return paragraphs.map((line) => line.text).join('\n');
}

/** The site leaves out the current year; the arXiv id tells it (a paper of December may have an id of January). */
function publishedOn(text: string, arxiv: string | null): string | null {
  const month = MONTHS.findIndex((name) => text.toLowerCase().includes(name)) + 1;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(text)?.[1];
  const given = arxiv === null ? null : arxivMonth(arxiv);
  const told = /\b(\d{4})\b/.exec(text)?.[1];
  if (month === 0 || day === undefined)
    return given === null ? null : dateOf(given.year, given.month);
  if (told !== undefined) return dateOf(Number(told), month, Number(day));
  if (given === null) return null;
  return dateOf(
    month === 12 && given.month === 1 ? given.year - 1 : given.year,
    month,
    Number(day),
  );
}

function dateOf(year: number, month: number, day?: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${year}-${two(month)}`;
  return day === undefined || day < 1 || day > 31 ? date : `${date}-${two(day)}`;
}
