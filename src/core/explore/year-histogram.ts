import type { PaperEntry } from '../contract/paper.ts';
import { yearRange } from './year-range.ts';

/** Papers of some consecutive years. */
export interface YearBin {
  /** First and last year of the bin, both included. */
  readonly first: number;
  readonly last: number;
  /** All papers of these years. */
  readonly total: number;
  /** Of them, those that `counts` holds. */
  readonly count: number;
}

/** Widths that people read easily. */
const WIDTHS = [1, 2, 5];

/** Returns bins of equal width from the earliest to the latest year, empty ones included; none where no paper has a year.
 *
 * The width is the smallest of 1, 2, 5, 10, 20, 50 … years that needs at most `most` bins, and bins wider than a year
 * begin at its multiples, so that one stray year (1, or 20232) does not make thousands. `counts`: papers by year, such as
 * the live counts of the facets. O(n + bins). */
export function yearHistogram(
  papers: readonly PaperEntry[],
  counts: ReadonlyMap<number, number>,
  most = 60,
): readonly YearBin[] {
  const range = yearRange(papers);
  if (range === null) return [];
  const [first, last] = range;
  const width = binWidth(first, last, Math.max(2, most));
  const binOf = (year: number): number => Math.floor(year / width) - Math.floor(first / width);
  const totals = new Array<number>(binOf(last) + 1).fill(0);
  const counted = totals.slice();
  const add = (bins: number[], year: number, number: number): void => {
    const bin = binOf(year);
    if (bin >= 0 && bin < bins.length) bins[bin] = (bins[bin] ?? 0) + number;
  };
  for (const { year } of papers) if (year !== null) add(totals, year, 1);
  for (const [year, count] of counts) add(counted, year, count);
  return totals.map((total, bin) => {
    const begin = (Math.floor(first / width) + bin) * width;
    return { first: begin, last: begin + width - 1, total, count: counted[bin] ?? 0 };
  });
}

function binWidth(first: number, last: number, most: number): number {
  for (let decade = 1; ; decade *= 10)
    for (const unit of WIDTHS) {
      const width = unit * decade;
      if (Math.floor(last / width) - Math.floor(first / width) < most) return width;
    }
}
