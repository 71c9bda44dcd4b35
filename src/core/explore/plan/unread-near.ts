import type { FieldMap } from '../../contract/map.ts';

/** An unread paper near to what was read. */
export interface UnreadPaper {
  readonly paper: number;
  /** The read paper that it is nearest to, and how near, a cosine. */
  readonly near: number;
  readonly similarity: number;
}

/** Returns the unread papers nearest to any read one (either among the other's nearest papers), nearest first, ties by number, at
 * most `most`. O(n × k). */
export function unreadNear(
  { papers, columns }: FieldMap,
  read: ReadonlySet<number>,
  most: number,
): readonly UnreadPaper[] {
  const { neighbourStart, neighbours, similarities } = columns;
  const found = new Map<number, UnreadPaper>();
  const meet = (paper: number, near: number, similarity: number): void => {
    if (read.has(paper) || !read.has(near)) return;
    if (similarity > (found.get(paper)?.similarity ?? 0))
      found.set(paper, { paper, near, similarity });
  };
  for (const paper of papers.keys())
    for (let at = neighbourStart[paper] ?? 0; at < (neighbourStart[paper + 1] ?? 0); at += 1) {
      const other = neighbours[at] ?? 0;
      meet(other, paper, similarities[at] ?? 0);
      meet(paper, other, similarities[at] ?? 0);
    }
  return [...found.values()]
    .sort((a, b) => b.similarity - a.similarity || a.paper - b.paper)
    .slice(0, most);
}
