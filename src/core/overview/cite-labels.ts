import type { PaperEntry } from '../contract/paper.ts';

/** What a citation label is made of. */
export type CitedPaper = Pick<PaperEntry, 'title' | 'authors' | 'moreAuthors' | 'year'>;

const MOST_TITLE_WORDS = 4;

/** Returns a label for each paper as a text cites it: `Gu & Dao 2023`, `Lipton et al. 2015`, the title's first words where no author is
 * known; papers that would look alike get a, b, c … in the order given. O(papers). */
export function citeLabels(papers: readonly CitedPaper[]): readonly string[] {
  const plain = papers.map(labelOf);
  const counts = new Map<string, number>();
  for (const label of plain) counts.set(label, (counts.get(label) ?? 0) + 1);
  const seen = new Map<string, number>();
  return plain.map((label, at) => {
    if (counts.get(label) === 1) return label;
    const place = seen.get(label) ?? 0;
    seen.set(label, place + 1);
    return `${label}${papers[at]?.year === null ? ' ' : ''}${letters(place)}`;
  });
}

function labelOf({ title, authors, moreAuthors, year }: CitedPaper): string {
  const who = authors.length === 0 ? `“${shortTitle(title)}”` : namesOf(authors, moreAuthors);
  return year === null ? who : `${who} ${year}`;
}

function namesOf(authors: readonly string[], moreAuthors: boolean): string {
  const [first = '', second] = authors.map(lastName);
  if (authors.length > 2 || moreAuthors) return `${first} et al.`;
  return second === undefined ? first : `${first} & ${second}`;
}

function lastName(name: string): string {
  const comma = name.indexOf(',');
  if (comma > 0) return name.slice(0, comma).trim();
  return name.trim().split(/\s+/u).at(-1) ?? name;
}

function shortTitle(title: string): string {
  const words = title.trim().split(/\s+/u);
  const head = words
    .slice(0, MOST_TITLE_WORDS)
    .join(' ')
    .replace(/[:;,.]+$/u, '');
  return words.length > MOST_TITLE_WORDS ? `${head} …` : head;
}

/** a … z, aa, ab … */
function letters(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : letters(Math.floor(place / 26) - 1) + letter;
}
