import { termColumns, termsOfLink } from '../../contract/link-terms.ts';
import type {
  CitationColumns,
  LinkColumns,
  Manifest,
  PaperColumns,
  StoredVectors,
  WholeMap,
} from '../../contract/map.ts';
import { CARRIES_FROM } from '../../explore/filter-papers.ts';
import { cutGroups, groupPlaces, type GroupPlaces } from './cut-groups.ts';

/** Returns a map of some of a map's papers (numbers, rising, each once): they keep place, topic, themes and what was measured of
 * them; links, neighbours and citations are those among them; sizes of topics and themes are counted anew. Topics without
 * a paper are left out, as the map format wants; themes without one stay. All papers: the map itself. O(papers × themes + links + neighbours). */
export function cutMap(map: WholeMap, papers: readonly number[]): WholeMap {
  if (papers.length === map.papers.length) return map;
  const place = new Int32Array(map.papers.length).fill(-1);
  for (const [at, paper] of papers.entries()) place[paper] = at;
  const groups = groupPlaces(map, papers);
  const columns = cutColumns(map, papers, place, groups);
  const links = cutLinks(map.links, place);
  return {
    papers: papers.flatMap((paper) => map.papers[paper] ?? []),
    columns,
    links,
    citations: cutCitations(map.citations, place),
    vectors: map.vectors === null ? null : cutVectors(map.vectors, papers),
    references:
      map.references.length === 0 ? [] : papers.map((paper) => map.references[paper] ?? []),
    manifest: cutManifest(map.manifest, columns, groups, links.source.length),
  };
}

function cutColumns(
  map: WholeMap,
  papers: readonly number[],
  place: Int32Array,
  groups: GroupPlaces,
): PaperColumns {
  const { columns } = map;
  const themes = map.manifest.themes.length;
  const real = (values: Float64Array, width = 1): Float64Array =>
    Float64Array.from(
      { length: papers.length * width },
      (_, at) => values[(papers[Math.floor(at / width)] ?? 0) * width + (at % width)] ?? 0,
    );
  const group = (values: Int32Array, places: Int32Array): Int32Array =>
    Int32Array.from(papers, (paper) => places[values[paper] ?? -1] ?? -1);
  const member = entriesOf(
    columns.membershipStart,
    papers,
    (entry) => (groups.topics[columns.membershipTopic[entry] ?? -1] ?? -1) >= 0,
  );
  const near = entriesOf(
    columns.neighbourStart,
    papers,
    (entry) => (place[columns.neighbours[entry] ?? -1] ?? -1) >= 0,
  );
  return {
    positions: real(columns.positions, 2),
    topic: group(columns.topic, groups.topics),
    topicStrength: real(columns.topicStrength),
    subtopic: group(columns.subtopic, groups.subtopics),
    membershipStart: member.start,
    membershipTopic: Int32Array.from(
      member.entries,
      (at) => groups.topics[columns.membershipTopic[at] ?? -1] ?? 0,
    ),
    membershipWeight: Float64Array.from(member.entries, (at) => columns.membershipWeight[at] ?? 0),
    themeWeights: real(columns.themeWeights, themes),
    neighbourStart: near.start,
    neighbours: Int32Array.from(near.entries, (at) => place[columns.neighbours[at] ?? 0] ?? 0),
    similarities: Float64Array.from(near.entries, (at) => columns.similarities[at] ?? 0),
    preservation: real(columns.preservation),
    stability: real(columns.stability),
  };
}

/** The entries that stay of lists that stand one behind the other, and where each list then starts. */
function entriesOf(
  start: Int32Array,
  papers: readonly number[],
  stays: (entry: number) => boolean,
): { readonly start: Int32Array; readonly entries: readonly number[] } {
  const starts = new Int32Array(papers.length + 1);
  const entries: number[] = [];
  for (const [at, paper] of papers.entries()) {
    for (let entry = start[paper] ?? 0; entry < (start[paper + 1] ?? 0); entry += 1)
      if (stays(entry)) entries.push(entry);
    starts[at + 1] = entries.length;
  }
  return { start: starts, entries };
}

function cutLinks(links: LinkColumns, place: Int32Array): LinkColumns {
  const kept = [...links.source.keys()].filter(
    (link) => isKept(place, links.source[link]) && isKept(place, links.target[link]),
  );
  return {
    source: Int32Array.from(kept, (link) => place[links.source[link] ?? 0] ?? 0),
    target: Int32Array.from(kept, (link) => place[links.target[link] ?? 0] ?? 0),
    similarity: Float64Array.from(kept, (link) => links.similarity[link] ?? 0),
    bridge: Uint8Array.from(kept, (link) => links.bridge[link] ?? 0),
    ...termColumns(kept.map((link) => termsOfLink(links, link))),
  };
}

function cutCitations({ citing, cited }: CitationColumns, place: Int32Array): CitationColumns {
  const kept = [...citing.keys()].filter(
    (at) => isKept(place, citing[at]) && isKept(place, cited[at]),
  );
  return {
    citing: Int32Array.from(kept, (at) => place[citing[at] ?? 0] ?? 0),
    cited: Int32Array.from(kept, (at) => place[cited[at] ?? 0] ?? 0),
  };
}

function cutVectors({ dimension, scale, values }: StoredVectors, papers: readonly number[]) {
  const rows = new Int8Array(papers.length * dimension);
  for (const [at, paper] of papers.entries())
    rows.set(values.subarray(paper * dimension, (paper + 1) * dimension), at * dimension);
  return {
    dimension,
    scale: Float32Array.from(papers, (paper) => scale[paper] ?? 0),
    values: rows,
  };
}

function cutManifest(
  manifest: Manifest,
  columns: PaperColumns,
  groups: GroupPlaces,
  links: number,
): Manifest {
  const { length } = manifest.themes;
  const carried = (theme: number): number =>
    columns.topic.reduce(
      (sum, _, paper) =>
        sum + Number((columns.themeWeights[paper * length + theme] ?? 0) >= CARRIES_FROM),
      0,
    );
  return {
    ...manifest,
    ...cutGroups(manifest, columns, groups),
    counts: { papers: columns.topic.length, links },
    themes: manifest.themes.map((theme, at) => ({ ...theme, size: carried(at) })),
  };
}

function isKept(place: Int32Array, paper: number | undefined): boolean {
  return (place[paper ?? -1] ?? -1) >= 0;
}
