import type { PaperEntry } from '../contract/paper.ts';

/** Returns the earliest and the latest year of the papers; null where none has a year. O(n). */
export function yearRange(papers: readonly PaperEntry[]): readonly [number, number] | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { year } of papers) {
    if (year === null) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first <= last ? [first, last] : null;
}
