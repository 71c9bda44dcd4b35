import { FUNCTION_WORDS_OF } from '../text/other-stop-words.ts';
import { isStopWord } from '../text/stop-words.ts';
import { isReadAsEnglish, wordRules } from '../text/word-rules.ts';

/** Returns what tells function words (folded) of English and of each of the languages (BCP 47); words that English has too are none of the other's. */
export function functionWordsOf(languages: Iterable<string>): (foldedWord: string) => boolean {
  const tests = [...new Set(languages)]
    .filter((language) => !isReadAsEnglish(language))
    .map((language) => {
      const words = FUNCTION_WORDS_OF.get(language);
      return words === undefined ? wordRules(language).isStop : (word: string) => words.has(word);
    });
  return (word) => isStopWord(word) || tests.some((test) => test(word));
}
