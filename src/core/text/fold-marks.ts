/** Accents, Arabic vowel points and Hebrew points: they may be left out in writing. Vowel signs of Indic and South-East Asian scripts may not,
 * nor the voicing of kana (U+3099, U+309A), nor the breve that makes й of и. */
const OPTIONAL_MARK =
  /(?![\u3099\u309A]|(?<=[иИ])\u0306)[\p{Script=Inherited}\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const MARKS = new RegExp(`(?=\\p{M})${OPTIONAL_MARK.source}`, 'gu');
/** Stretches a line of Arabic (tatweel), or steers how letters join: no part of the spelling that words are compared by. */
const FILLERS = /[\u0640\u200C\u200D]/gu;
/** Plain Latin letters with accents, and what stands between them: nothing that could join again. */
const COMPOSES_AGAIN = /[^\0-\u036F]/u;

/** Returns the text in compatibility form without the marks that readers may leave out: accents of Latin, Greek and Cyrillic letters, points of Arabic and Hebrew; letters that are written in several parts
 * (Hangul syllables, voiced kana, vowel signs) stay whole. Case is not touched. Cost: linear.
 *
 * Source: Unicode Standard Annex #15 (normalisation forms) and #24 (scripts). */
export function foldMarks(text: string): string {
  const folded = text.normalize('NFKD').replace(MARKS, '');
  return COMPOSES_AGAIN.test(folded) ? folded.replace(FILLERS, '').normalize('NFC') : folded;
}
