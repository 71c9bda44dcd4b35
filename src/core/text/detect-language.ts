import { foldMarks } from './fold-marks.ts';
import { FUNCTION_WORDS_OF } from './other-stop-words.ts';
import { isStopWord } from './stop-words.ts';

/** Code of a language that cannot be told (BCP 47, "undetermined"). */
export const UNDETERMINED = 'und';

/** So much of a text is looked at, in UTF-16 units. */
const ENOUGH = 1200;
/** English is nearly always known by this much. */
const ENOUGH_FOR_ENGLISH = 500;
/** Words that hardly any other language spells like this. */
const PLAIN_ENGLISH =
  ' the | of | and | with | that | this | are | which | from | by | our | has | been '.split('|');
/** One of these in so many letters makes English. */
const LETTERS_A_WORD = 100;
/** A text in another script has this share of its letters there; signs that stand for syllables count as two. */
const LEAST_IN_SCRIPT = 0.35;
const LEAST_LETTERS = 8;
const LEAST_WORDS = 8;
const LEAST_SHARE = 0.15;
/** Different function words that a language shows, at least. */
const LEAST_KINDS = 4;

const LATIN = /\p{Script=Latin}/gu;
const LATIN_ONLY = /^[\0-\u036F\u2000-\u2BFF]*$/u;
/** Scripts that tell the language, or nearly so, and the language that most of their papers are in. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['zh', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /[\p{Script=Devanagari}]/gu],
  ['th', /\p{Script=Thai}/gu],
];
const SYLLABLES = new Set(['zh', 'ko']);

/** Returns the language of a text (BCP 47) by its script, and in Latin letters by its function words; "und" where the text is too short or its language unknown.
 * Japanese is told from Chinese by its kana, Persian from Arabic and Ukrainian from Russian by their own letters. English texts of a sentence or more are told from their first 500 characters; of longer ones 1,200 are read. O(1).
 *
 * Source: Unicode Standard Annex #24 (scripts); N. Ingle, "A language identification table", The Incorporated Linguist 15(4), 1976 (function words). Ours asks for a share of them and for several different ones. */
export function detectLanguage(text: string): string {
  if (isPlainlyEnglish(text)) return 'en';
  const sample = text.slice(0, ENOUGH).normalize('NFC');
  const script = LATIN_ONLY.test(sample) ? null : languageOfScript(sample);
  return script ?? languageOfWords(sample);
}

/** Returns the language of a paper: that of its abstract, or of title and abstract together where that is too short. */
export function detectPaperLanguage(paper: {
  readonly title: string;
  readonly abstract: string;
}): string {
  const own = detectLanguage(paper.abstract);
  return own === UNDETERMINED ? detectLanguage(`${paper.title} ${paper.abstract}`) : own;
}

/** Several times as fast as a regular expression: it is asked of every paper. */
function isPlainlyEnglish(text: string): boolean {
  const start = text.slice(0, ENOUGH_FOR_ENGLISH);
  const wanted = Math.max(LEAST_KINDS, start.length / LETTERS_A_WORD);
  let found = 0;
  for (const word of PLAIN_ENGLISH) {
    let at = start.indexOf(word);
    for (; at >= 0; at = start.indexOf(word, at + 1)) found += 1;
    if (found >= wanted) return true;
  }
  return false;
}

function languageOfScript(sample: string): string | null {
  const count = (script: RegExp): number => sample.match(script)?.length ?? 0;
  const found = SCRIPTS.map(([language, script]) => ({ language, letters: count(script) }));
  const most = found.reduce((best, one) => (one.letters > best.letters ? one : best));
  const latin = count(LATIN);
  const weight = SYLLABLES.has(most.language) ? 2 * most.letters : most.letters;
  if (most.letters < LEAST_LETTERS || weight < LEAST_IN_SCRIPT * (weight + latin)) return null;
  return ownLetters(most.language, sample, most.letters);
}

/** Languages that share a script, told by letters that only one of them has. */
function ownLetters(language: string, sample: string, letters: number): string {
  const share = (own: RegExp): number => (sample.match(own)?.length ?? 0) / letters;
  if (language === 'zh' && share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (language === 'ar' && share(/[پچژگکی]/gu) > 0.03)
    return share(/[ٹڈڑےں]/gu) > 0.01 ? 'ur' : 'fa';
  if (language === 'ru' && share(/[іїєґ]/giu) > 0.02) return 'uk';
  return language;
}

function languageOfWords(sample: string): string {
  const words =
    foldMarks(sample)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return UNDETERMINED;
  const english = words.filter(isStopWord).length;
  let best = { language: UNDETERMINED, hits: 0 };
  for (const [language, own] of FUNCTION_WORDS_OF) {
    const hits = words.filter((word) => own.has(word));
    if (hits.length <= best.hits || new Set(hits).size < LEAST_KINDS) continue;
    best = { language, hits: hits.length };
  }
  if (best.hits >= LEAST_SHARE * words.length && best.hits > english) return best.language;
  return english >= LEAST_SHARE * words.length ? 'en' : UNDETERMINED;
}
