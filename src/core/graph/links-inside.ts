import type { Links } from './links.ts';

/** One group's papers and the links among them, by the papers' places in the group. */
export interface GroupLinks {
  /** Paper numbers, rising. */
  readonly papers: Int32Array;
  readonly links: Links;
}

/** Returns for every group its papers and the links inside it; links between groups are left out. Groups are 0 … groups - 1. O(n + links). */
export function linksInside(
  labels: Int32Array,
  links: Links,
  groups: number,
): readonly GroupLinks[] {
  const papers = Array.from({ length: groups }, (): number[] => []);
  const place = labels.map((group, paper) => (papers[group]?.push(paper) ?? 0) - 1);
  const inside = Array.from({ length: groups }, (): number[] => []);
  for (let link = 0; link < links.source.length; link += 1) {
    const group = labels[links.source[link] ?? 0] ?? 0;
    if (labels[links.target[link] ?? 0] === group) inside[group]?.push(link);
  }
  return papers.map((members, group) => {
    const own = inside[group] ?? [];
    return {
      papers: Int32Array.from(members),
      links: {
        source: Int32Array.from(own, (link) => place[links.source[link] ?? 0] ?? 0),
        target: Int32Array.from(own, (link) => place[links.target[link] ?? 0] ?? 0),
        similarity: Float64Array.from(own, (link) => links.similarity[link] ?? 0),
      },
    };
  });
}
