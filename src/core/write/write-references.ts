import type { Paper } from '../contract/paper.ts';

/** What a reference tells. */
export type ReferencedPaper = Pick<
  Paper,
  'title' | 'authors' | 'moreAuthors' | 'year' | 'venue' | 'doi' | 'arxiv' | 'url'
>;

/** Up to so many authors are all named; of more, the first ones and the last (APA 7, 9.8). */
const MOST_AUTHORS = 20;
const FIRST_AUTHORS = 19;

/** Returns papers as a list of references, a paragraph each, by first author, year and title: `Example, A., & Sample, B. C.
 * (2015). Title. Venue. Address`. Names are parted before their last word (behind a comma they are as given); names in
 * scripts without capitals stay whole. A list of authors that is known to be cut ends in "et al.".
 *
 * Source: Publication Manual of the American Psychological Association, 7th ed., 2020, chapters 9 and 10; ours has no
 * italics, no volumes beyond what the venue says, and leaves titles as the papers write them. O(n log n). */
export function writeReferences(papers: readonly ReferencedPaper[]): string {
  return papers
    .map((paper) => ({ text: reference(paper), key: sortKey(paper) }))
    .sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ text }) => `${text}\n`)
    .join('\n');
}

function reference(paper: ReferencedPaper): string {
  const year = `(${paper.year === null ? 'n.d.' : String(paper.year)})`;
  const title = oneLine(paper.title);
  const who = authorsText(paper);
  const head = who === '' ? [title, year] : [`${who} ${year}`, title];
  const venue = oneLine(paper.venue ?? '');
  return [...head, venue]
    .filter((part) => part !== '')
    .map((part) => (/[.?!。？！]$/u.test(part) ? part : `${part}.`))
    .concat(addressOf(paper) ?? [])
    .join(' ');
}

function authorsText({ authors, moreAuthors }: ReferencedPaper): string {
  const names = authors.map(inverted).filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  if (moreAuthors && names.length > 0) return `${names.slice(0, FIRST_AUTHORS).join(', ')}, et al.`;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, FIRST_AUTHORS).join(', ')}, … ${last}`;
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** `Ada Maria van Example` → `Example, A. M. v.` is wrong for particles: lower-case words before the last stay with it. */
function inverted(name: string): string {
  const text = oneLine(name);
  if (text.includes(',')) return text;
  const words = text.split(' ');
  let cut = words.length - 1;
  while (cut > 1 && /^\p{Ll}/u.test(words[cut - 1] ?? '')) cut -= 1;
  const given = words.slice(0, cut).map(initial);
  return given.length === 0 || given.includes('')
    ? text
    : `${words.slice(cut).join(' ')}, ${given.join(' ')}`;
}

/** `Ada-Maria` → `A.-M.`; empty for a word of a script without capitals. */
function initial(word: string): string {
  const parts = word.split(/[-‐]/u).map((part) => /^\p{L}/u.exec(part)?.[0] ?? '');
  return parts.every((letter) => /^\p{Lu}$/u.test(letter))
    ? parts.map((letter) => `${letter}.`).join('-')
    : '';
}

function addressOf({ doi, arxiv, url }: ReferencedPaper): string | null {
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`;
  return arxiv !== null ? `https://arxiv.org/abs/${arxiv}` : url;
}

function sortKey(paper: ReferencedPaper): string {
  const who = authorsText(paper);
  const parts = [who === '' ? paper.title : who, String(paper.year ?? ''), paper.title];
  return parts
    .map((part) => part.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
