import type { Paper } from '../contract/paper.ts';

/** What a list of papers tells. */
export type ListedPaper = Pick<
  Paper,
  'title' | 'authors' | 'moreAuthors' | 'year' | 'venue' | 'url'
>;

/** So many authors are named before "et al.". */
const MOST_AUTHORS = 3;
/** Signs that Markdown (CommonMark 0.31) or HTML could take for markup. */
const SIGNS = /[\\`*_{}[\]<>()#+\-.!|~$&=:^]/g;

/** Returns papers as a Markdown list, a line each: authors, year, title linked to its http(s) address, venue. Text stays text:
 * signs of markup are escaped. O(text). */
export function writeMarkdown(papers: readonly ListedPaper[]): string {
  return papers.map((paper) => `- ${lineOf(paper)}\n`).join('');
}

function lineOf({ title, authors, moreAuthors, year, venue, url }: ListedPaper): string {
  const named = authors.slice(0, MOST_AUTHORS).map(escapeMarkdown).join(', ');
  const isCut = moreAuthors || authors.length > MOST_AUTHORS;
  const who = named === '' ? '' : `${named}${isCut ? ' et al.' : ''} `;
  const when = year === null ? '' : `(${year}) `;
  const what =
    url !== null && /^https?:/i.test(url)
      ? `[${escapeMarkdown(title)}](<${address(url)}>)`
      : escapeMarkdown(title);
  return `${who}${when}${what}.${venue === null ? '' : ` *${escapeMarkdown(venue)}*.`}`;
}

/** Returns a text that Markdown shows as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(SIGNS, '\\$&');
}

/** Within angle brackets these alone could end an address. */
function address(url: string): string {
  return url.replace(/[<>\\\s]/gu, (sign) => encodeURIComponent(sign));
}
