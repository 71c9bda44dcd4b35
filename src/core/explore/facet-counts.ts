import type { FieldMap } from '../contract/map.ts';
import { facetsOf, type FacetId } from './facets.ts';
import { carriesTheme, combineVerdicts, type Verdicts } from './filter-papers.ts';
import { modeOf } from './theme-modes.ts';
import type { View } from './view.ts';

/** How many papers each choice would show, given all the other facets. */
export interface FacetCounts {
  /** By topic index. */
  readonly topics: Int32Array;
  /** By subtopic index. */
  readonly subtopics: Int32Array;
  /** By area index. */
  readonly areas: Int32Array;
  /** By theme index. */
  readonly themes: Int32Array;
  /** By year; years without a paper are absent. */
  readonly years: ReadonlyMap<number, number>;
  /** By facet, then by the index of its value. */
  readonly facets: ReadonlyMap<FacetId, Int32Array>;
}

/** Returns live counts that react to each other: for a topic, a theme, a year or a facet's value the papers that have it and pass
 * every facet but its own (a theme's own facet is its group). With the mode `all`, where a choice narrows its own group too,
 * a theme is counted as if it were added to the chosen ones; with `none` its papers among those that pass the other groups,
 * which a click would take away. O(n × themes): 10,000 papers with 30 themes in a few milliseconds. */
export function countFacets(
  map: FieldMap,
  view: Pick<View, 'themeModes'>,
  verdicts: Verdicts,
): FacetCounts {
  const n = map.papers.length;
  const inTopics = combineVerdicts(n, verdicts, 'topic');
  const topics = countValues(map.columns.topic, map.manifest.topics.length, inTopics);
  return {
    topics,
    subtopics: countValues(map.columns.subtopic, map.manifest.subtopics.length, inTopics),
    areas: countAreas(map, topics),
    themes: countThemes(map, view, verdicts),
    years: countYears(map, combineVerdicts(n, verdicts, 'year')),
    facets: countValuesOfFacets(map, verdicts),
  };
}

function countValues(column: Int32Array, values: number, passing: Uint8Array): Int32Array {
  const counts = new Int32Array(values);
  for (const [paper, value] of column.entries())
    if (passing[paper] === 1 && value >= 0) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function countAreas({ manifest }: FieldMap, topics: Int32Array): Int32Array {
  return Int32Array.from(manifest.areas, (area) =>
    manifest.topics.reduce(
      (sum, { parent }, topic) => sum + (parent === area.id ? (topics[topic] ?? 0) : 0),
      0,
    ),
  );
}

function countThemes(
  map: FieldMap,
  view: Pick<View, 'themeModes'>,
  verdicts: Verdicts,
): Int32Array {
  const n = map.papers.length;
  const everything = combineVerdicts(n, verdicts);
  const byGroup = new Map<string, Uint8Array>();
  return Int32Array.from(map.manifest.themes, ({ group }, theme) => {
    let passing = modeOf(view.themeModes, group) === 'all' ? everything : byGroup.get(group);
    if (passing === undefined) {
      passing = combineVerdicts(n, verdicts, `group:${group}`);
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

function countValuesOfFacets(map: FieldMap, verdicts: Verdicts): ReadonlyMap<FacetId, Int32Array> {
  const n = map.papers.length;
  const everything = combineVerdicts(n, verdicts);
  return new Map(
    facetsOf(map).map(({ id, values, start, of }) => {
      const name = `facet:${id}`;
      const passing = verdicts.has(name) ? combineVerdicts(n, verdicts, name) : everything;
      const counts = new Int32Array(values.length);
      for (let paper = 0; paper < n; paper += 1) {
        if (passing[paper] !== 1) continue;
        for (let at = start[paper] ?? 0; at < (start[paper + 1] ?? 0); at += 1) {
          const value = of[at] ?? 0;
          counts[value] = (counts[value] ?? 0) + 1;
        }
      }
      return [id, counts];
    }),
  );
}
