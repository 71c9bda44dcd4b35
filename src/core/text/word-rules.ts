import { UNDETERMINED } from './detect-language.ts';
import { stopWordsOf } from './other-stop-words.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** How words of a language are compared; all words are folded (lower case, without marks). */
export interface WordRules {
  isStop(folded: string): boolean;
  /** What inflections of a word have in common. */
  keyOf(folded: string): string;
}

const ENGLISH: WordRules = { isStop: isStopWord, keyOf: stem };
const ARABIC_ENDS = /(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$/u;
const ARABIC_STARTS = /^(?:وال|بال|كال|فال|ال|لل|و)/u;
const KOREAN_ENDS =
  /(?:에서는|으로써|으로|에서|에게|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|들)$/u;
const HIRAGANA = /^\p{Script=Hiragana}+$/u;
const rules = new Map<string, WordRules>();

/** Returns the rules of a language (BCP 47). English ones hold where the language is unknown too: plurals lose their ending. Elsewhere English function words stay stop words beside the language's own and words keep their endings, but
 * Arabic ones lose article and suffixes and Korean ones their particles. In Japanese what stands in Hiragana alone is grammar.
 *
 * Source: L. Larkey et al., "Improving stemming for Arabic information retrieval", 2002, doi:10.1145/564376.564425 (light10; ours takes one suffix off). */
export function wordRules(language: string): WordRules {
  if (isReadAsEnglish(language)) return ENGLISH;
  const known = rules.get(language);
  if (known !== undefined) return known;
  const own = stopWordsOf(language);
  const isGrammar = (word: string): boolean => language === 'ja' && HIRAGANA.test(word);
  const made: WordRules = {
    isStop: (word) => own.has(word) || isStopWord(word) || isGrammar(word),
    keyOf: keysOf(language),
  };
  rules.set(language, made);
  return made;
}

/** Whether a text counts as English: it is, or nothing speaks for another language. */
export function isReadAsEnglish(language: string): boolean {
  return language === 'en' || language === UNDETERMINED;
}

function keysOf(language: string): (word: string) => string {
  if (language === 'ar')
    return (word) => shortened(shortened(word, ARABIC_STARTS, 3), ARABIC_ENDS, 3);
  if (language === 'ko') return (word) => shortened(word, KOREAN_ENDS, 2);
  return (word) => word;
}

/** The word without what matches, unless less than `least` letters would be left. */
function shortened(word: string, part: RegExp, least: number): string {
  const rest = word.replace(part, '');
  return rest.length < least ? word : rest;
}
