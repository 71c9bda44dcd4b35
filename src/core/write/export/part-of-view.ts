import type { WholeMap } from '../../contract/map.ts';
import { createFilter } from '../../explore/filter-papers.ts';
import { answerQuery } from '../../explore/query/answer-query.ts';
import { createSearchIndex } from '../../explore/search-index.ts';
import type { View } from '../../explore/view.ts';
import type { PartKind } from './export-format.ts';

/** Returns the numbers of the papers of a part, rising: all, what passes the view's filters and answers its query, or its selection.
 * `meant`: the papers that pass by meaning; null = nothing is asked. */
export function partOfView(
  map: WholeMap,
  view: View,
  part: PartKind,
  meant: readonly number[] | null,
): readonly number[] {
  const all = [...map.papers.keys()];
  if (part === 'all') return all;
  if (part === 'selection') {
    const chosen = new Set(view.selection);
    return all.filter((paper) => chosen.has(map.papers[paper]?.id ?? ''));
  }
  const query = view.query.trim();
  const passing = createFilter(map)(view, query === '' ? null : answering(map, query));
  const near = meant === null ? null : new Set(meant);
  return all.filter((paper) => passing[paper] === 1 && (near === null || near.has(paper)));
}

function answering(map: WholeMap, query: string): Uint8Array {
  const index = createSearchIndex({ papers: map.papers, abstracts: map.papers });
  const flags = new Uint8Array(map.papers.length);
  for (const { paper } of answerQuery(map, index, query).hits) flags[paper] = 1;
  return flags;
}
