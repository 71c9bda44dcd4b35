import type { Span } from '../text/sentences.ts';
import type { TermRange } from './find-terms.ts';

/** A stretch of text that is shown in one way. */
export interface TextPiece {
  readonly text: string;
  /** Index of the term that it writes; null where it writes none. */
  readonly term: number | null;
}

/** A text in three parts: before, inside and behind the stretch that stands out; each in pieces. */
export interface CutText {
  readonly before: readonly TextPiece[];
  readonly best: readonly TextPiece[];
  readonly after: readonly TextPiece[];
}

/** Returns a text cut at the ranges (in order, apart) and at the ends of `best`; a range across such an end belongs to the part where it begins and
 * is cut there. Without `best` all is before it. The pieces joined are the text. O(ranges). */
export function cutText(text: string, ranges: readonly TermRange[], best: Span | null): CutText {
  const { start, end } = best ?? { start: text.length, end: text.length };
  return {
    before: piecesOf(text, ranges, { start: 0, end: start }),
    best: piecesOf(text, ranges, { start, end }),
    after: piecesOf(text, ranges, { start: end, end: text.length }),
  };
}

function piecesOf(text: string, ranges: readonly TermRange[], part: Span): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = part.start;
  const add = (to: number, term: number | null): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), term });
    at = Math.max(at, to);
  };
  for (const range of ranges) {
    if (range.start < part.start || range.start >= part.end) continue;
    add(range.start, null);
    add(Math.min(range.end, part.end), range.term);
  }
  add(part.end, null);
  return pieces;
}
