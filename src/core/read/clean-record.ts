import type { PaperRecord } from '../contract/paper.ts';
import { cleanAbstract, cleanText, cleanTitle } from '../text/clean-text.ts';
import { isMissing } from '../text/missing-text.ts';
import { plainText } from '../text/plain-text.ts';

/** How sources say that they know no author. */
const NOBODY = /^(?:NA|N\/A|\[?[Nn]o [Aa]uthor.{0,40}|[Aa]nonymous|[Uu]nknown|undefined)$/;
const MARKUP = /[<&]/;

/** Returns a record whose texts are as a reader would write them down: markup, publishers' notices and words for "none"
 * are gone from title and abstract, markup from venue, keywords and names. This is what a map keeps as the raw text, so
 * that searches and exports need not know any source's markup. Cost: linear. */
export function cleanRecord(record: PaperRecord): PaperRecord {
  return {
    ...record,
    title: cleanTitle(record.title),
    abstract: cleanAbstract(record.abstract),
    authors: cleanList(record.authors).filter((name) => !NOBODY.test(name)),
    venue: cleanVenue(record.venue),
    keywords: [...new Set(cleanList(record.keywords))].filter((keyword) => !isMissing(keyword)),
  };
}

function cleanVenue(venue: string | null): string | null {
  if (venue === null || isMissing(venue)) return null;
  const text = plainText(cleanText(venue));
  return text === '' ? null : text;
}

function cleanList(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => MARKUP.test(text))) return texts;
  return texts.map((text) => plainText(cleanText(text))).filter((text) => text !== '');
}
