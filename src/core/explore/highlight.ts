import { foldedWords, type FoldedWord } from './fold-word.ts';

/** A stretch of text to mark, in UTF-16 offsets. */
export interface MarkRange {
  readonly start: number;
  readonly end: number;
}

/** Shorter terms mark whole words only. */
const SHORTEST_BEGINNING = 3;

/** Returns the words of the text that are one of the terms or (from 3 letters) begin with it, case and accents aside, in
 * order and without overlap. A term of several words marks that sequence of words as one stretch.
 * O(length of the text + terms). */
export function markRanges(text: string, terms: readonly string[]): readonly MarkRange[] {
  const asked = terms.map(keysOf).filter((keys) => keys.length > 0);
  if (asked.length === 0) return [];
  const single = new Set(asked.filter((keys) => keys.length === 1).flat());
  const phrases = asked.filter((keys) => keys.length > 1).sort((a, b) => b.length - a.length);
  const words = foldedWords(text);
  const ranges: MarkRange[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phrases.find((keys) => standsAt(words, at, keys));
    const length = phrase?.length ?? Number(isWanted(words[at]?.key ?? '', single));
    const [first, last] = [words[at], words[at + length - 1]];
    if (length > 0 && first !== undefined && last !== undefined)
      ranges.push({ start: first.start, end: last.end });
    at += Math.max(1, length);
  }
  return ranges;
}

function keysOf(text: string): readonly string[] {
  return foldedWords(text).map(({ key }) => key);
}

function isWanted(word: string, terms: ReadonlySet<string>): boolean {
  if (terms.has(word)) return true;
  for (let length = SHORTEST_BEGINNING; length < word.length; length += 1)
    if (terms.has(word.slice(0, length))) return true;
  return false;
}

/** Whether the words from `at` on are those of the phrase; its last word may be the beginning of one. */
function standsAt(words: readonly FoldedWord[], at: number, keys: readonly string[]): boolean {
  return keys.every((key, offset) => {
    const word = words[at + offset]?.key ?? '';
    const mayBegin = offset === keys.length - 1 && key.length >= SHORTEST_BEGINNING;
    return mayBegin ? word.startsWith(key) : word === key;
  });
}
