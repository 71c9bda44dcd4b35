import type { FieldMap } from '../contract/map.ts';
import { indexLinks, type LinkIndex } from '../explore/links-of.ts';
import type { SentenceTable } from './sentence-table.ts';

/** What an overview of some papers is read from. */
export interface OverviewSource {
  readonly map: FieldMap;
  readonly table: SentenceTable;
  /** Paper numbers, rising. */
  readonly papers: readonly number[];
  /** By paper of the map, 0 … 1 of the most central one: the weight of its links inside the papers; 0 for papers outside. */
  readonly centrality: Float64Array;
  readonly links: LinkIndex;
}

/** Returns the source of an overview of some papers (each once, in any order). O(n + links). */
export function overviewSource(
  map: FieldMap,
  table: SentenceTable,
  papers: readonly number[],
): OverviewSource {
  const links = indexLinks(map.papers.length, map.links);
  const wanted = [...new Set(papers)].sort((a, b) => a - b);
  return { map, table, papers: wanted, links, centrality: centralityIn(map, wanted) };
}

/** Returns the papers, most central first; ties by citations, then by number. */
export function mostCentral({ map, papers, centrality }: OverviewSource): readonly number[] {
  const citations = (paper: number): number => map.papers[paper]?.citations ?? -1;
  return [...papers].sort(
    (a, b) => (centrality[b] ?? 0) - (centrality[a] ?? 0) || citations(b) - citations(a) || a - b,
  );
}

/** Returns all sentences of papers. */
export function sentencesOf(
  { table }: OverviewSource,
  papers: readonly number[],
): readonly number[] {
  return papers.flatMap((paper) => {
    const [from, to] = [table.firstOf[paper] ?? 0, table.firstOf[paper + 1] ?? 0];
    return Array.from({ length: to - from }, (_, at) => from + at);
  });
}

function centralityIn({ links, papers }: FieldMap, wanted: readonly number[]): Float64Array {
  const inside = new Uint8Array(papers.length);
  for (const paper of wanted) inside[paper] = 1;
  const weight = new Float64Array(papers.length);
  for (const [link, source] of links.source.entries()) {
    const target = links.target[link] ?? 0;
    if (inside[source] !== 1 || inside[target] !== 1) continue;
    const similarity = Math.max(0, links.similarity[link] ?? 0);
    weight[source] = (weight[source] ?? 0) + similarity;
    weight[target] = (weight[target] ?? 0) + similarity;
  }
  const most = weight.reduce((best, value) => Math.max(best, value), 0);
  return most === 0 ? weight : weight.map((value) => value / most);
}
