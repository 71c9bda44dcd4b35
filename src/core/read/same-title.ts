import type { PaperRecord } from '../contract/paper.ts';
import { normalTitle } from '../text/normal-title.ts';

/** What tells papers of one title apart: year and first author's family name, null where not known. */
export interface TitleSignature {
  readonly year: number | null;
  readonly author: string | null;
}

/** A preprint may come out in print a year later. */
const MOST_YEARS = 1;

/** Returns the key that records of one title share; empty for a title without letters and digits. */
export function titleKey({ title }: Pick<PaperRecord, 'title'>): string {
  return normalTitle(title);
}

/** Returns what tells a record from others of its title. */
export function titleSignature({
  year,
  authors,
}: Pick<PaperRecord, 'year' | 'authors'>): TitleSignature {
  const [first] = authors;
  const author = first === undefined ? '' : familyName(first);
  return { year, author: author === '' ? null : author };
}

/** Returns whether two records of one title can be of one paper: at most a year apart, with the same first author, as far
 * as both are known. */
export function canBeOne(a: TitleSignature, b: TitleSignature): boolean {
  if (a.author !== null && b.author !== null && a.author !== b.author) return false;
  return a.year === null || b.year === null || Math.abs(a.year - b.year) <= MOST_YEARS;
}

/** The last word of a name, or what stands before its comma; letters alone, without accents. */
function familyName(name: string): string {
  const [beforeComma = '', given] = name.split(',', 2);
  const words = (given === undefined ? name : beforeComma).trim().split(/\s+/u);
  return normalTitle(words.at(-1) ?? '');
}
