const LONGEST = 500;
/** Han, kana and Hangul names are written family name first and without a blank. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·]+$/u;
/** PubMed writes `Example, Ada B Jr`. */
const INNER_SUFFIX = /^(\S.{0,200}) (jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|2nd|3rd|4th)\.?$/i;

/** Databases take a middle initial for the number of a namesake: `Rao, Christopher, V`. */
export const LONE_INITIAL = /^[IVX]\.?$/;

/** `Eloubeidi M.A.`, `Brownstein C D`, `De Lucas J.-M.`: a family name and initials, each marked off by a full stop or blank. */
const FAMILY_INITIALS =
  /^(\S.{0,80}?\p{Ll}\S{0,40}) ((?:\p{Lu}\p{Ll}?\.[- ]?){1,5}|\p{Lu}(?: \p{Lu}){0,4})$/u;

/** Returns a name as it is displayed: `Example, Ada` → Ada Example, `Example, Jr., Ada` and `Example, Ada, Jr.` → Ada
 * Example Jr., `王, 小明` → 王小明. A name without comma stays,
 * but where initials stand behind the family name: `Liu F.` → F. Liu. */
export function displayName(name: string): string {
  const parts = name
    .slice(0, LONGEST)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'null');
  const [family = '', second = '', ...rest] = parts;
  if (second === '') return family.replace(FAMILY_INITIALS, '$2 $1');
  if (UNSPACED.test(family) && UNSPACED.test(second) && rest.length === 0) return family + second;
  if (SUFFIX.test(second) && rest.length > 0) return [...rest, family, second].join(' ');
  const [middle = ''] = rest;
  if (rest.length === 1 && LONE_INITIAL.test(middle)) return `${second} ${middle} ${family}`;
  const inside = INNER_SUFFIX.exec(second);
  if (inside !== null) return [inside[1], family, inside[2], ...rest].join(' ');
  return [second, family, ...rest].join(' ');
}

/** Returns the names of a field that should hold one, but may hold several: `A; B`, and by the custom of EndNote a
 * name as it stands where it ends in a comma (`World Example Society,`) or has two in a row for its first
 * (`Example Society,, Ltd.`). */
export function namesIn(field: string): readonly string[] {
  const text = field
    .slice(0, LONGEST * LONGEST)
    .replace(/\s+/gu, ' ')
    .trim();
  const doubled = text.indexOf(',,');
  if (doubled >= 0) return [(text.slice(0, doubled) + text.slice(doubled + 1)).slice(0, LONGEST)];
  if (text.endsWith(',')) return [text.slice(0, -1).slice(0, LONGEST)];
  return text.split(/[;；]/u).map((name) => displayName(name.replace(/ and$/i, '')));
}
