import type { PhraseTable } from './phrases.ts';
import { isBoilerplate, isStopWord, isWeakAlone } from './stop-words.ts';

/** From this many papers on, a phrase that most papers share tells nothing about any of them. */
const CORPUS_MATTERS_FROM = 10;
const NESTED_SHARE = 0.75;
/** Longer phrases serve only to find those inside them. */
const MOST_WORDS = 3;

/** Returns 1 for every phrase that may be shown as a reason or a name: no stop word, not boilerplate alone and not at either end of a longer phrase,
 * no number alone, no word that over `mostShare` of the papers use (corpora of ten papers or more). */
export function flagTellingPhrases(table: PhraseTable, mostShare: number): Uint8Array {
  const papers = table.start.length - 1;
  const mostPapers =
    papers < CORPUS_MATTERS_FROM ? papers : Math.max(2, Math.floor(mostShare * papers));
  const nested = flagNestedPhrases(table);
  return Uint8Array.from(table.keys, (_, phrase) =>
    Number(
      (table.documentFrequency[phrase] ?? 0) <= mostPapers &&
        nested[phrase] === 0 &&
        (table.lengths[phrase] ?? 1) <= MOST_WORDS &&
        isTelling(table.spellings[phrase] ?? ''),
    ),
  );
}

/** Returns 1 for every phrase that hardly ever stands by itself: a longer phrase around it is used by most of its papers ("series forecasting" inside "time series forecasting"). `saysSomething` judges the longer one.
 *
 * Source: the idea of the C-value, K. Frantzi et al., "Automatic recognition of multi-word terms", 2000, doi:10.1007/s007999900023. */
export function flagNestedPhrases(
  table: PhraseTable,
  saysSomething: (spelling: string) => boolean = isTelling,
): Uint8Array {
  const numbers = new Map(table.keys.map((key, phrase) => [key, phrase]));
  const nested = new Uint8Array(table.keys.length);
  for (const [longer, key] of table.keys.entries()) {
    const words = key.split(' ');
    if (words.length < 2 || !saysSomething(table.spellings[longer] ?? '')) continue;
    const users = table.documentFrequency[longer] ?? 0;
    for (const part of [words.slice(1), words.slice(0, -1), ...words.map((word) => [word])]) {
      const inner = numbers.get(part.join(' '));
      if (inner !== undefined && users >= NESTED_SHARE * (table.documentFrequency[inner] ?? 0))
        nested[inner] = 1;
    }
  }
  return nested;
}

/** Whether a phrase says something by itself. */
export function isTelling(spelling: string): boolean {
  const words = contentWords(spelling);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || last === '') return false;
  if (words.some((word) => isStopWord(word) || isMeasure(word))) return false;
  if (isBoilerplate(first) || isBoilerplate(last)) return false;
  return words.some((word) => !isWeakAlone(word)) || words.length > 1;
}

/** Returns the words of a phrase in lower case, without stop words that a hyphen ties to the first one ("in-context learning"). */
export function contentWords(spelling: string): readonly string[] {
  const words = spelling.toLowerCase().split(/[\s-]+/u);
  const tied = spelling.toLowerCase().split(/\s+/u, 1)[0]?.split('-').slice(0, -1) ?? [];
  const from = tied.findIndex((word) => !isStopWord(word));
  return words.slice(from < 0 ? tied.length : from);
}

/** Whether a word is a number or a measure: "10k", "50x", "256", but not "3d". */
export function isMeasure(word: string): boolean {
  return /^\d/u.test(word) && !/^\dd$/u.test(word);
}

/** Whether one phrase's words stand in a row inside the other's. */
export function containsPhrase(longer: string, shorter: string): boolean {
  return ` ${longer} `.includes(` ${shorter} `);
}
