import { foldKey } from '../text/tokens.ts';
import { stem } from '../text/stem.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** Returns a keyword's key for comparing: words without accents, in lower case, without plural ending, one blank between
 * them ("Large Language Models" and "large-language model" agree). Empty for a keyword without letters and digits. */
export function normalKeyword(keyword: string): string {
  return Array.from(foldKey(keyword).matchAll(WORD), ([word]) => stem(word)).join(' ');
}

/** Returns the key of the area of a keyword of the form "Area: topic"; null for other keywords. */
export function keywordArea(keyword: string): string | null {
  const colon = keyword.indexOf(':');
  const area = colon < 0 ? '' : normalKeyword(keyword.slice(0, colon));
  return area === '' ? null : area;
}
