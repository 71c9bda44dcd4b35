import { withoutBoilerplate } from './boilerplate.ts';
import { isMissing } from './missing-text.ts';
import { dropInvisible } from './plain-text.ts';
import { resolveMarkup } from './resolve-markup.ts';

/** Characters that `dropInvisible` may take away; most texts have none. */
const SUSPECT =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/;
const MARKUP = /[<&]/;
/** What a PDF's letters without a name in their font become: `(cid:3)`. */
const LOST_LETTERS = /\(cid:\d{1,5}\)/g;

/** Returns a text of any source as a reader would write it down: markup resolved (see `resolveMarkup`) and characters
 * that show nothing removed, but the joiners that belong to a script's spelling, and the signs of letters that a PDF could
 * not name. A text that has neither comes back as it
 * is, its white space, too. Cost: linear. */
export function cleanText(raw: string): string {
  const plain = MARKUP.test(raw) ? resolveMarkup(raw) : raw;
  const text = plain.includes('(cid:') ? plain.replace(LOST_LETTERS, '') : plain;
  return SUSPECT.test(text) ? dropInvisible(text) : text;
}

/** Returns a cleaned title; '' where the source only says that it has none. */
export function cleanTitle(raw: string): string {
  const title = cleanText(raw);
  return isMissing(title) ? '' : title;
}

/** Returns a cleaned abstract without publishers' notices; '' where the source only says that it has none. */
export function cleanAbstract(raw: string): string {
  const text = withoutBoilerplate(cleanText(raw));
  return isMissing(text) ? '' : text;
}
