import type { PhraseTable } from './phrases.ts';
import { isBoilerplate, isStopWord } from './stop-words.ts';

/** From this many papers on, a phrase that most papers share tells nothing about any of them. */
const CORPUS_MATTERS_FROM = 10;

/** Returns 1 for every phrase that may be shown as a reason or a name: no stop word, not boilerplate alone and not at either end of a longer phrase,
 * no number alone, no word that over `mostShare` of the papers use (corpora of ten papers or more). */
export function flagTellingPhrases(table: PhraseTable, mostShare: number): Uint8Array {
  const papers = table.start.length - 1;
  const mostPapers =
    papers < CORPUS_MATTERS_FROM ? papers : Math.max(2, Math.floor(mostShare * papers));
  return Uint8Array.from(table.keys, (_, phrase) =>
    Number(
      (table.documentFrequency[phrase] ?? 0) <= mostPapers &&
        isTelling(table.spellings[phrase] ?? ''),
    ),
  );
}

/** Whether a phrase says something by itself. */
export function isTelling(spelling: string): boolean {
  const words = spelling.toLowerCase().split(/[\s-]+/u);
  if (words.some((word) => isStopWord(word) || isMeasure(word))) return false;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  return !isBoilerplate(first) && !(isBoilerplate(last) && words.length < 3) && last !== '';
}

/** "10k", "50x", "256", but not "3d". */
function isMeasure(word: string): boolean {
  return /^\d/u.test(word) && !/^\dd$/u.test(word);
}

/** Whether one phrase's words stand in a row inside the other's. */
export function containsPhrase(longer: string, shorter: string): boolean {
  return ` ${longer} `.includes(` ${shorter} `);
}
