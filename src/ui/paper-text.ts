import type { PaperEntry } from '../core/contract/paper.ts';

/** Authors shortened for one line: `Ada Lovelace`, `Gu & Dao`, `Gu et al.`; empty when unknown. */
export function shortAuthors(paper: PaperEntry): string {
  const [first, second] = paper.authors;
  if (first === undefined) return '';
  if (paper.authors.length === 1) return paper.moreAuthors ? `${lastName(first)} et al.` : first;
  if (paper.authors.length === 2 && second !== undefined && !paper.moreAuthors)
    return `${lastName(first)} & ${lastName(second)}`;
  return `${lastName(first)} et al.`;
}

/** One line about a paper: authors, year, venue, as far as they are known. */
export function paperMeta(paper: PaperEntry): string {
  const parts = [shortAuthors(paper), paper.year === null ? '' : String(paper.year), paper.venue];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

/** `14 March 2024`, `March 2024` or `2024`; empty when unknown. */
export function publishedText(paper: PaperEntry): string {
  if (paper.published === null) return paper.year === null ? '' : String(paper.year);
  const [year, month, day] = paper.published.split('-').map(Number);
  if (year === undefined || month === undefined || Number.isNaN(month)) return paper.published;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat('en-GB', options).format(Date.UTC(year, month - 1, day ?? 1));
}

/** Similarity as people read it: `0.42`. */
export function similarityText(similarity: number): string {
  return similarity.toFixed(2);
}

function lastName(name: string): string {
  const comma = name.indexOf(',');
  if (comma > 0) return name.slice(0, comma);
  return name.trim().split(/\s+/).at(-1) ?? name;
}
