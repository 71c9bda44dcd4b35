import type { FieldMap } from '../../contract/map.ts';
import type { KeptSelection } from './keep-selection.ts';

/** From this share on one topic gives a selection its name alone. */
const MOST_OF_IT = 0.6;

/** Returns what a selection is called: as it was kept; the title of its only paper; otherwise by the topics it comes from,
 * the largest share first ("Speech recognition and 2 other topics"). Empty for no papers. O(papers + kept papers). */
export function nameSelection(
  map: FieldMap,
  papers: readonly number[],
  kept: readonly KeptSelection[],
): string {
  const known = keptAs(map, papers, kept);
  if (known !== null) return known.name;
  if (papers.length === 0) return '';
  if (papers.length === 1) return map.papers[papers[0] ?? 0]?.title ?? '';
  if (papers.length === map.papers.length) return 'All papers';
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const topic = map.columns.topic[paper] ?? 0;
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const [first, second, ...rest] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  const nameOf = (topic: number): string => map.manifest.topics[topic]?.name ?? '';
  if (first === undefined) return '';
  const name = nameOf(first[0]);
  if (second === undefined) {
    const size = map.manifest.topics[first[0]]?.size ?? 0;
    return papers.length === size ? name : `Part of ${name}`;
  }
  if (rest.length === 0) return `${name} and ${nameOf(second[0])}`;
  const others = rest.length + 1;
  return first[1] >= MOST_OF_IT * papers.length
    ? `Mostly ${name}`
    : `${name} and ${others} other topics`;
}

/** Returns the kept selection that holds exactly these papers, or null; the first of several. */
export function keptAs(
  map: FieldMap,
  papers: readonly number[],
  kept: readonly KeptSelection[],
): KeptSelection | null {
  const size = new Set(papers).size;
  const ids = new Set(papers.map((paper) => map.papers[paper]?.id));
  return (
    kept.find((one) => one.papers.length === size && one.papers.every((id) => ids.has(id))) ?? null
  );
}
