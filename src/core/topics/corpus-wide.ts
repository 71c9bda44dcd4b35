import type { PhraseTable } from '../text/phrases.ts';
import { isWeakAlone } from '../text/stop-words.ts';
import { corpusReach } from './corpus-reach.ts';

/** Below this many papers no word holds for the whole corpus. */
const CORPUS_MATTERS_FROM = 10;
/** A phrase that more of the papers use holds for the whole corpus. */
const PHRASE_SHARE = 0.5;
/** So does a word that more of the papers use. */
const WORD_SHARE = 0.6;
/** What a phrase is worth that has a word of the whole corpus and one of its own ("language agents" among papers on language models). */
const HALF_COMMON = 0.4;

/** Returns how far each phrase may name a part of the corpus: 0 where it, or its every word, holds for the whole corpus, abbreviations included ("recurrent networks" where most write "RNN");
 * 0.4 where one of its words does; else 1. In corpora of fewer than ten papers always 1. O(entries). */
export function distinctiveness(
  table: PhraseTable,
  abbreviations: ReadonlyMap<string, string>,
): Float64Array {
  const papers = table.start.length - 1;
  if (papers < CORPUS_MATTERS_FROM) return new Float64Array(table.keys.length).fill(1);
  const reach = corpusReach(table, abbreviations);
  const common = new Set(
    table.keys.filter(
      (key, phrase) => !key.includes(' ') && (reach[phrase] ?? 0) > WORD_SHARE * papers,
    ),
  );
  return Float64Array.from(table.keys, (key, phrase) => {
    const words = key.split(' ');
    if ((reach[phrase] ?? 0) > PHRASE_SHARE * papers) return 0;
    if (words.every((word) => common.has(word))) return 0;
    return words.some((word) => common.has(word) && !isWeakAlone(word)) ? HALF_COMMON : 1;
  });
}
