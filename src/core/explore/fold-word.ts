/** A word of a text with what it is compared by. */
export interface FoldedWord {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
/** Runs of letters and digits; scripts written without spaces go sign by sign. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])*/gu;

/** Returns the word without case, accents and ligatures: how the search compares words. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æœøßłđðþħıς]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** Returns the words of a text in order, each with its folded form. O(length). */
export function foldedWords(text: string): FoldedWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: foldWord(match[0]),
  }));
}
