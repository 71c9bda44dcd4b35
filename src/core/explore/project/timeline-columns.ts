import type { PaperEntry } from '../../contract/paper.ts';

/** Some consecutive years side by side on the timeline. */
export interface TimelineColumn {
  readonly label: string;
  /** 0 = its label always shows; a higher one gives way. */
  readonly rank: number;
  readonly papers: readonly number[];
}

/** So many years stand side by side at most. */
const MOST_YEARS = 45;
/** Where years are more, this share of the papers at either end is gathered in a column. */
const TAIL = 0.01;

/** Returns the timeline's columns from the earliest to the latest year, a year each, empty ones included; none where no paper has a
 * year. Where years span more than 45, the first and the last hundredth of the papers share a column each ("before 1990"),
 * and if that is not enough columns are decades or wider, so that one stray year does not squash all others. Papers in
 * their order. O(n log n). */
export function timelineColumns(papers: readonly PaperEntry[]): readonly TimelineColumn[] {
  const years = papers.flatMap(({ year }) => (year === null ? [] : [year])).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isLong = last - first >= MOST_YEARS;
  const cut = isLong ? Math.floor(years.length * TAIL) : 0;
  const from = years[cut] ?? first;
  const to = years[years.length - 1 - cut] ?? last;
  const width = columnWidth(from, to);
  const start = width === 1 ? from : Math.floor(from / width) * width;
  const count = Math.floor((to - start) / width) + 1;
  const lists = Array.from({ length: count + 2 }, (): number[] => []);
  for (const [paper, { year }] of papers.entries()) {
    if (year === null) continue;
    const column = year < start ? 0 : Math.min(count + 1, Math.floor((year - start) / width) + 1);
    lists[column]?.push(paper);
  }
  return lists.flatMap((list, column): readonly TimelineColumn[] => {
    const begin = start + (column - 1) * width;
    if (column === 0)
      return list.length === 0 ? [] : [{ label: `before ${start}`, rank: 1, papers: list }];
    if (column === count + 1)
      return list.length === 0 ? [] : [{ label: `since ${begin}`, rank: 1, papers: list }];
    const label = width === 1 ? String(begin) : `${begin} – ${begin + width - 1}`;
    const isEnd = column === 1 || column === count;
    return [{ label, rank: isEnd ? 0 : rankOf(begin / width), papers: list }];
  });
}

/** Round years outlast the others. */
function rankOf(year: number): number {
  if (year % 10 === 0) return 2;
  return year % 5 === 0 ? 3 : 4;
}

function columnWidth(from: number, to: number): number {
  let width = 1;
  while ((to - from) / width >= MOST_YEARS) width *= 10;
  return width;
}
