import { isGeneralWord } from './general-words.ts';
import type { PhraseTable } from './phrases.ts';
import { stem } from './stem.ts';
import { isBoilerplate, isStopWord, isWeakAlone } from './stop-words.ts';
import { contentWords, isMeasure } from './telling-phrases.ts';

/** How well a phrase can say what papers have in common. */
export const NO_REASON = 0;
/** A word that says little alone ("state"): better than nothing. */
export const WEAK_REASON = 1;
/** A telling phrase that many papers of the corpus use. */
export const COMMON_REASON = 2;
export const TELLING_REASON = 3;

/** From this many papers on, what most papers share tells nothing about any of them. */
const CORPUS_MATTERS_FROM = 10;
/** A phrase of more than this share of the papers is common … */
const COMMON_SHARE = 0.35;
/** … and of more than this one a phrase of the whole corpus. */
const CORPUS_SHARE = 0.45;

/** Words that say nothing alone but begin a good phrase ("long-range", "large language models") … */
const BEGINNINGS = new Set(['long', 'short', 'low', 'high', 'large', 'multiple', 'joint']);
/** … or end one: "language modeling", "sequence length", "optimization problems". */
const ENDINGS = new Set(
  `range term length modeling modelling understanding problem problems complexity based size`.split(
    ' ',
  ),
);
/** Adjectives that a phrase of several words is cut off behind: "deep convolutional", "recurrent neural"; and nouns that look alike. */
const ADJECTIVE = /(?:[eu]ral|ional|ative|sive|[iu]al|oral|inear|urrent|ular|alised|alized)$/u;
const NOUNS = new Set(
  'differential individual manual material polynomial potential residual signal trial tutorial'.split(
    ' ',
  ),
);
/** Words that say little alone where papers are compared, beside those of `isWeakAlone`. */
const WEAK_HERE = new Set(
  `accurate architecture architectures bound content context critical fine head hidden machine map module optimizing output parameter parameters path processing right tokens
  series training window`.split(/\s+/u),
);

/** Returns for every phrase how well it can say what papers have in common, one of the four grades above. In a corpus of ten papers or more what almost half of the papers
 * use is none. Numbers alone, stop words, boilerplate and general words (see `isGeneralWord`) are none; nor are phrases that begin or end with one. O(phrases). */
export function gradeReasons(table: PhraseTable): Uint8Array {
  const papers = table.start.length - 1;
  const shareOf = (phrase: number): number =>
    papers < CORPUS_MATTERS_FROM ? 0 : (table.documentFrequency[phrase] ?? 0) / papers;
  return Uint8Array.from(table.keys, (_, phrase) => {
    const share = shareOf(phrase);
    if (share > CORPUS_SHARE && (table.documentFrequency[phrase] ?? 0) > 2) return NO_REASON;
    const grade = gradeOfSpelling(table.spellings[phrase] ?? '');
    return grade === TELLING_REASON && share > COMMON_SHARE ? COMMON_REASON : grade;
  });
}

/** Returns the grade of a phrase by its words alone: none, weak or telling. */
export function gradeOfSpelling(spelling: string): number {
  const words = contentWords(spelling);
  if (words.some((word) => word === '' || isStopWord(word) || isMeasure(word))) return NO_REASON;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 1) return gradeOfWord(first);
  if (isEmpty(first) && !BEGINNINGS.has(first)) return NO_REASON;
  if (isEmpty(last) && !ENDINGS.has(last)) return NO_REASON;
  if (ADJECTIVE.test(last) && !NOUNS.has(stem(last))) return NO_REASON;
  const isDegree = BEGINNINGS.has(first) && ENDINGS.has(last);
  return isDegree || words.some((word) => !isEmpty(word)) ? TELLING_REASON : NO_REASON;
}

function gradeOfWord(word: string): number {
  if (isEmpty(word)) return NO_REASON;
  return isWeakAlone(word) || WEAK_HERE.has(word) ? WEAK_REASON : TELLING_REASON;
}

/** Whether a word has no subject of its own. */
function isEmpty(word: string): boolean {
  const one = stem(word);
  return isBoilerplate(word) || isBoilerplate(one) || isGeneralWord(one);
}
