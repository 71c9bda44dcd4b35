const KEEPS_S = /(?:ss|us|is|as|os)$/u;
const UNCHANGED = new Set(['series', 'species', 'news', 'always', 'lens', 'means', 'physics']);

/** Returns the word without its plural ending, for comparing only (readers see the papers' own spelling).
 *
 * Source: the S-stemmer of D. Harman, "How effective is suffixing?", JASIS 42(1), 1991; ours also keeps -us, -is, -as, -os
 * ("bias", "analysis"), words of up to three letters that do not end in a plural of an acronym, and "series". */
export function stem(lowerCase: string): string {
  if (lowerCase.length < 4 || !lowerCase.endsWith('s') || UNCHANGED.has(lowerCase))
    return lowerCase;
  if (KEEPS_S.test(lowerCase)) return lowerCase;
  if (lowerCase.endsWith('ies'))
    return lowerCase.length > 4 ? `${lowerCase.slice(0, -3)}y` : lowerCase.slice(0, -1);
  if (/(?:ch|sh|ss|x|zz)es$/u.test(lowerCase)) return lowerCase.slice(0, -2);
  return lowerCase.slice(0, -1);
}
