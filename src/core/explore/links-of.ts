import type { LinkColumns } from '../contract/map.ts';

/** The links of every paper: those of paper i are the entries `start[i] … start[i + 1]`. */
export interface LinkIndex {
  /** n + 1 offsets. */
  readonly start: Int32Array;
  /** The paper at the other end of each entry. */
  readonly other: Int32Array;
  /** The number of the link of each entry. */
  readonly link: Int32Array;
}

/** Returns an index from papers to their links (compressed sparse rows); within a paper by link number. O(n + links). */
export function indexLinks(count: number, links: LinkColumns): LinkIndex {
  const { source, target } = links;
  const start = new Int32Array(count + 1);
  for (const ends of [source, target])
    for (const paper of ends) start[paper + 1] = (start[paper + 1] ?? 0) + 1;
  for (let paper = 0; paper < count; paper += 1)
    start[paper + 1] = (start[paper + 1] ?? 0) + (start[paper] ?? 0);
  const next = start.slice();
  const other = new Int32Array(2 * source.length);
  const link = new Int32Array(2 * source.length);
  const enter = (paper: number, end: number, number: number): void => {
    const at = next[paper] ?? 0;
    other[at] = end;
    link[at] = number;
    next[paper] = at + 1;
  };
  for (let number = 0; number < source.length; number += 1) {
    enter(source[number] ?? 0, target[number] ?? 0, number);
    enter(target[number] ?? 0, source[number] ?? 0, number);
  }
  return { start, other, link };
}
