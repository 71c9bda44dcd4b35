import type { FieldMap } from '../contract/map.ts';
import { facetsOf, hasValue } from './facets.ts';
import { modeOf } from './theme-modes.ts';
import type { View } from './view.ts';

/** From this weight on a paper carries a theme. */
export const CARRIES_FROM = 0.5;

/** What of a view filters, besides its query and its meaning. */
export type Filters = Pick<View, 'topics' | 'themes' | 'themeModes' | 'years' | 'facets'>;

/** Papers found by what is asked: 1 = found; null = nothing is asked. */
export interface Found {
  /** By the words of the query. */
  readonly words: Uint8Array | null;
  /** By meaning. */
  readonly meaning: Uint8Array | null;
}

/** One filter's verdict on every paper (1 = passes), by the filter's name: `topic`, `year`, `words`, `meaning`, `group:` and
 * a theme group's id, `facet:` and a facet's id. A filter that is off is absent. */
export type Verdicts = ReadonlyMap<string, Uint8Array>;

/** Returns a function from a view to 1 for every paper that passes all its filters, 0 for the others.
 *
 * Topics: any of the chosen ones, on whatever level of the tree. Themes: carried with a weight ≥ 0.5; within one group any,
 * all or none of the chosen ones (`themeModes`), several groups combine by "and". Years: both ends included; a paper without a
 * year fails when a range is set. Facets: any of the chosen values; facets combine by "and". `words` flags the papers that
 * the query found; null = no query. O(n × choices). */
export function createFilter(
  map: FieldMap,
): (view: Filters, words: Uint8Array | null) => Uint8Array {
  return (view, words) =>
    combineVerdicts(map.papers.length, judgePapers(map, view, { words, meaning: null }));
}

/** Returns each filter's own verdict, so that counts can leave one filter out; the rules are those of `createFilter`. */
export function judgePapers(map: FieldMap, filters: Filters, found: Found): Verdicts {
  const verdicts = new Map<string, Uint8Array>();
  if (filters.topics.length > 0) verdicts.set('topic', topicVerdict(map, filters));
  if (filters.years !== null) verdicts.set('year', yearVerdict(map, filters.years));
  if (found.words !== null) verdicts.set('words', found.words);
  if (found.meaning !== null) verdicts.set('meaning', found.meaning);
  addGroupVerdicts(verdicts, map, filters);
  addFacetVerdicts(verdicts, map, filters);
  return verdicts;
}

/** Returns 1 for every paper that passes all filters; `except` names one to leave out. */
export function combineVerdicts(n: number, verdicts: Verdicts, except?: string): Uint8Array {
  const passing = new Uint8Array(n).fill(1);
  for (const [name, flags] of verdicts)
    if (name !== except)
      for (let paper = 0; paper < n; paper += 1)
        passing[paper] = (passing[paper] ?? 0) & (flags[paper] ?? 0);
  return passing;
}

/** Whether a paper carries a theme (weight ≥ 0.5). */
export function carriesTheme(map: FieldMap, paper: number, theme: number): boolean {
  return (
    (map.columns.themeWeights[paper * map.manifest.themes.length + theme] ?? 0) >= CARRIES_FROM
  );
}

function topicVerdict({ manifest, columns }: FieldMap, filters: Filters): Uint8Array {
  const chosen = new Set(filters.topics);
  const topicPasses = manifest.topics.map(
    ({ id, parent }) => chosen.has(id) || (parent !== null && chosen.has(parent)),
  );
  const partPasses = manifest.subtopics.map(({ id }) => chosen.has(id));
  return Uint8Array.from(columns.topic, (topic, paper) =>
    Number(topicPasses[topic] === true || partPasses[columns.subtopic[paper] ?? -1] === true),
  );
}

function yearVerdict(map: FieldMap, [first, last]: readonly [number, number]): Uint8Array {
  return Uint8Array.from(map.papers, ({ year }) =>
    Number(year !== null && year >= first && year <= last),
  );
}

function addGroupVerdicts(
  verdicts: Map<string, Uint8Array>,
  map: FieldMap,
  filters: Filters,
): void {
  const chosen = new Map<string, number[]>();
  for (const [index, theme] of map.manifest.themes.entries())
    if (filters.themes.includes(theme.id))
      chosen.set(theme.group, [...(chosen.get(theme.group) ?? []), index]);
  for (const [group, themes] of chosen) {
    const mode = modeOf(filters.themeModes, group);
    verdicts.set(
      `group:${group}`,
      Uint8Array.from(map.papers, (_, paper) => {
        const carried = (theme: number): boolean => carriesTheme(map, paper, theme);
        if (mode === 'all') return Number(themes.every(carried));
        return Number(themes.some(carried) === (mode === 'any'));
      }),
    );
  }
}

function addFacetVerdicts(
  verdicts: Map<string, Uint8Array>,
  map: FieldMap,
  { facets }: Filters,
): void {
  if (Object.keys(facets).length === 0) return;
  for (const facet of facetsOf(map)) {
    const ids = new Set(facets[facet.id]);
    if (ids.size === 0) continue;
    const chosen = new Set(facet.values.flatMap(({ id }, index) => (ids.has(id) ? [index] : [])));
    verdicts.set(
      `facet:${facet.id}`,
      Uint8Array.from(map.papers, (_, paper) => Number(hasValue(facet, paper, chosen))),
    );
  }
}
