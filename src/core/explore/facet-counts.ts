import type { FieldMap } from '../contract/map.ts';
import { carriesTheme, combineVerdicts, type Verdicts } from './filter-papers.ts';
import type { View } from './view.ts';

/** How many papers each choice would show, given all the other facets. */
export interface FacetCounts {
  /** By topic index. */
  readonly topics: Int32Array;
  /** By theme index. */
  readonly themes: Int32Array;
  /** By year; years without a paper are absent. */
  readonly years: ReadonlyMap<number, number>;
}

/** Returns live counts that react to each other: for a topic, a theme or a year the papers that have it and pass every
 * facet but its own (a theme's own facet is its group). With the mode `all`, where a choice narrows its own group too, a
 * theme is counted as if it were added to the chosen ones. A count therefore says how many papers a click would show
 * (any) or leave (all). O(n × themes): 10,000 papers with 30 themes in a few milliseconds. */
export function countFacets(
  map: FieldMap,
  view: Pick<View, 'themeMode'>,
  verdicts: Verdicts,
): FacetCounts {
  const n = map.papers.length;
  return {
    topics: countTopics(map, combineVerdicts(n, verdicts, 'topic')),
    themes: countThemes(map, view, verdicts),
    years: countYears(map, combineVerdicts(n, verdicts, 'year')),
  };
}

function countTopics(map: FieldMap, passing: Uint8Array): Int32Array {
  const counts = new Int32Array(map.manifest.topics.length);
  for (const [paper, topic] of map.columns.topic.entries())
    if (passing[paper] === 1) counts[topic] = (counts[topic] ?? 0) + 1;
  return counts;
}

function countThemes(map: FieldMap, view: Pick<View, 'themeMode'>, verdicts: Verdicts): Int32Array {
  const n = map.papers.length;
  const everything = combineVerdicts(n, verdicts);
  const byGroup = new Map<string, Uint8Array>();
  return Int32Array.from(map.manifest.themes, ({ group }, theme) => {
    let passing = view.themeMode === 'all' ? everything : byGroup.get(group);
    if (passing === undefined) {
      passing = combineVerdicts(n, verdicts, { group });
      byGroup.set(group, passing);
    }
    let count = 0;
    for (let paper = 0; paper < n; paper += 1)
      if (passing[paper] === 1 && carriesTheme(map, paper, theme)) count += 1;
    return count;
  });
}

function countYears(map: FieldMap, passing: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [paper, { year }] of map.papers.entries())
    if (year !== null && passing[paper] === 1) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}
