import type { LinkColumns } from '../../contract/map.ts';

const MOST_TERMS = 8;

/** Returns the terms that tell a group of papers from the others, most telling first, up to eight: those that explain links inside
 * the group, by how often they do, times the share of their links that lie inside. Ties: by the terms' order in the map.
 * O(terms of all links). */
export function groupTerms(
  links: LinkColumns,
  groupOf: Int32Array,
  group: number,
): readonly string[] {
  const inside = new Map<number, number>();
  const all = new Map<number, number>();
  for (const [link, source] of links.source.entries()) {
    const isInside = groupOf[source] === group && groupOf[links.target[link] ?? 0] === group;
    for (let at = links.termStart[link] ?? 0; at < (links.termStart[link + 1] ?? 0); at += 1) {
      const term = links.termOf[at] ?? 0;
      all.set(term, (all.get(term) ?? 0) + 1);
      if (isInside) inside.set(term, (inside.get(term) ?? 0) + 1);
    }
  }
  const weight = (term: number): number => (inside.get(term) ?? 0) ** 2 / (all.get(term) ?? 1);
  return [...inside.keys()]
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, MOST_TERMS)
    .flatMap((term) => links.terms[term] ?? []);
}
