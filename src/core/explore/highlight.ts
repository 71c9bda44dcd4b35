import { foldWord } from './search-index.ts';

/** A stretch of text to mark, in UTF-16 offsets. */
export interface MarkRange {
  readonly start: number;
  readonly end: number;
}

/** Returns the words of the text that equal one of the terms, in order, accents and case aside. */
export function markRanges(text: string, terms: readonly string[]): readonly MarkRange[] {
  if (terms.length === 0) return [];
  const wanted = new Set(terms.map(foldWord));
  const ranges: MarkRange[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    if (wanted.has(foldWord(match[0])))
      ranges.push({ start: match.index, end: match.index + match[0].length });
  return ranges;
}
