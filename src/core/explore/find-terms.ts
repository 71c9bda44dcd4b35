import { detectPaperLanguage } from '../text/detect-language.ts';
import { isAcronymOf, isRepetition } from '../text/repetition.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { PaperText } from './term-corpus.ts';

/** A stretch of text, in UTF-16 offsets, that writes a term. */
export interface TermRange {
  readonly start: number;
  readonly end: number;
  /** Index into the terms asked for. */
  readonly term: number;
}

/** Where terms stand in a paper. */
export interface TermPlaces {
  readonly title: readonly TermRange[];
  readonly abstract: readonly TermRange[];
}

/** Returns where a paper writes the terms, in order and without overlap, the longest first where they could overlap: in any
 * number or inflection ("prompt", "prompting"), hyphenated or not, or as the initials of a term of several words ("LMs").
 * O(words × terms). */
export function findTerms(text: PaperText, terms: readonly string[]): TermPlaces {
  const language = detectPaperLanguage(text);
  const asked = terms
    .map((term, index) => ({
      term,
      index,
      keys: tokenise(term, new Map(), language)
        .filter((token) => !token.isStop)
        .map((token) => token.key),
    }))
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => b.keys.length - a.keys.length || a.index - b.index);
  return {
    title: rangesIn(tokenise(text.title, new Map(), language), asked),
    abstract: rangesIn(tokenise(text.abstract, new Map(), language), asked),
  };
}

interface Asked {
  readonly term: string;
  readonly index: number;
  readonly keys: readonly string[];
}

function rangesIn(tokens: readonly Token[], asked: readonly Asked[]): readonly TermRange[] {
  const ranges: TermRange[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = asked.find((term) => standsAt(tokens, at, term));
    const length = found === undefined || !isSpelledOut(tokens, at, found) ? 1 : found.keys.length;
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (found !== undefined && first !== undefined && last !== undefined)
      ranges.push({ start: first.start, end: last.end, term: found.index });
    at += length;
  }
  return ranges;
}

function standsAt(tokens: readonly Token[], at: number, asked: Asked): boolean {
  if (isSpelledOut(tokens, at, asked)) return true;
  const surface = tokens[at]?.surface ?? '';
  if (tokens[at]?.isStop !== false) return false;
  return asked.keys.length === 1
    ? isRepetition(surface, asked.term)
    : isAcronymOf(surface, asked.term);
}

function isSpelledOut(tokens: readonly Token[], at: number, { keys }: Asked): boolean {
  return keys.every((key, offset) => {
    const token = tokens[at + offset];
    const isJoined = offset === 0 || token?.joiner !== null;
    return token?.key === key && isJoined;
  });
}
