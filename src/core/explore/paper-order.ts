import type { FieldMap } from '../contract/map.ts';
import type { SearchHit } from './search-index.ts';

export type PaperSort = 'topic' | 'newest' | 'oldest' | 'title' | 'relevance';

/** Returns the numbers of the passing papers in the list's order; ties by title, then number; papers without a year last. */
export function orderPapers(
  map: FieldMap,
  passing: Uint8Array,
  sort: PaperSort,
  hits: readonly SearchHit[],
): readonly number[] {
  if (sort === 'relevance' && hits.length > 0)
    return hits.map(({ paper }) => paper).filter((paper) => passing[paper] === 1);
  const papers = [...map.papers.keys()].filter((paper) => passing[paper] === 1);
  const byTitle = titleComparison(map);
  const compare = comparison(map, sort);
  return papers.sort((a, b) => compare(a, b) || byTitle(a, b) || a - b);
}

function comparison(map: FieldMap, sort: PaperSort): (a: number, b: number) => number {
  const { topic, topicStrength } = map.columns;
  const time = (paper: number, missing: number): number => {
    const { published, year } = map.papers[paper] ?? { published: null, year: null };
    if (year === null) return missing;
    const month = published === null ? 0 : Number.parseInt(published.slice(5, 7), 10);
    return year * 12 + (Number.isNaN(month) ? 0 : month);
  };
  switch (sort) {
    case 'newest':
      return (a, b) => time(b, -1) - time(a, -1);
    case 'oldest':
      return (a, b) => time(a, 1e9) - time(b, 1e9);
    case 'title':
      return () => 0;
    default:
      return (a, b) =>
        (topic[a] ?? 0) - (topic[b] ?? 0) || (topicStrength[b] ?? 0) - (topicStrength[a] ?? 0);
  }
}

function titleComparison(map: FieldMap): (a: number, b: number) => number {
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return (a, b) => collator.compare(map.papers[a]?.title ?? '', map.papers[b]?.title ?? '');
}
