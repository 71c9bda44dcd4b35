import type { FieldMap } from '../contract/map.ts';
import type { PaperEntry } from '../contract/paper.ts';
import type { SearchHit } from './search-index.ts';

/** The orders of the list. */
export const PAPER_SORTS = ['topic', 'newest', 'oldest', 'title', 'relevance'] as const;
export type PaperSort = (typeof PAPER_SORTS)[number];

/** Returns the numbers of the passing papers in the list's order. */
export type PaperOrder = (
  passing: Uint8Array,
  sort: PaperSort,
  hits: readonly SearchHit[],
) => readonly number[];

/** Returns the numbers of the passing papers in the list's order; see `createPaperOrder`. */
export function orderPapers(
  map: FieldMap,
  passing: Uint8Array,
  sort: PaperSort,
  hits: readonly SearchHit[],
): readonly number[] {
  return createPaperOrder(map)(passing, sort, hits);
}

/** Returns a function that lists papers: by relevance as the hits come (without hits: by topic); by topic, the largest first
 * (ties: the manifest's order), in it the strongest member first; newest or oldest first by date as far as it is known,
 * papers without a year last either way; by title (English collation, numbers by value). Ties: by title, then number.
 * All papers are sorted once per order, O(n log n); a list then costs O(n). */
export function createPaperOrder(map: FieldMap): PaperOrder {
  const sorted = new Map<PaperSort, readonly number[]>();
  return (passing, sort, hits) => {
    const passes = (paper: number): boolean => passing[paper] === 1;
    if (sort === 'relevance' && hits.length > 0)
      return hits.map(({ paper }) => paper).filter(passes);
    let papers = sorted.get(sort);
    if (papers === undefined) {
      papers = sortAll(map, sort);
      sorted.set(sort, papers);
    }
    return papers.filter(passes);
  };
}

function sortAll(map: FieldMap, sort: PaperSort): readonly number[] {
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const title = (paper: number): string => map.papers[paper]?.title ?? '';
  const compare = comparison(map, sort);
  return [...map.papers.keys()].sort(
    (a, b) => compare(a, b) || collator.compare(title(a), title(b)) || a - b,
  );
}

function comparison(map: FieldMap, sort: PaperSort): (a: number, b: number) => number {
  switch (sort) {
    case 'newest':
      return byDate(map, -1);
    case 'oldest':
      return byDate(map, 1);
    case 'title':
      return () => 0;
    case 'topic':
    case 'relevance':
      return byTopic(map);
  }
}

function byTopic(map: FieldMap): (a: number, b: number) => number {
  const { topic, topicStrength } = map.columns;
  const { topics } = map.manifest;
  const place = new Int32Array(topics.length);
  const bySize = [...topics.entries()].sort(([a, { size: p }], [b, { size: q }]) => q - p || a - b);
  for (const [rank, [index]] of bySize.entries()) place[index] = rank;
  const placeOf = (paper: number): number => place[topic[paper] ?? 0] ?? 0;
  return (a, b) => placeOf(a) - placeOf(b) || (topicStrength[b] ?? 0) - (topicStrength[a] ?? 0);
}

function byDate(map: FieldMap, sign: 1 | -1): (a: number, b: number) => number {
  const days = map.papers.map(dayNumber);
  return (a, b) => {
    const [p, q] = [days[a] ?? null, days[b] ?? null];
    if (p === null || q === null) return Number(p === null) - Number(q === null);
    return sign * (p - q);
  };
}

/** A number that grows with the date; an unknown month or day counts as 0. */
function dayNumber({ year, published }: PaperEntry): number | null {
  if (year === null) return null;
  const [, month = 0, day = 0] = (published ?? '').split('-').map(Number);
  const known = (part: number): number => (Number.isFinite(part) ? part : 0);
  return year * 10_000 + known(month) * 100 + known(day);
}
