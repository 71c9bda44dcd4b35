import type { FieldMap } from '../contract/map.ts';
import type { View } from './view.ts';

/** From this weight on a paper carries a theme. */
export const CARRIES_FROM = 0.5;

/** What of a view filters, besides its query. */
export type Filters = Pick<View, 'topics' | 'themes' | 'themeMode' | 'years'>;

/** One filter's verdict on every paper: 1 = passes. */
export interface Verdicts {
  readonly topic: Uint8Array;
  readonly year: Uint8Array;
  readonly query: Uint8Array;
  /** One per theme group that has a chosen theme, by group id. */
  readonly groups: ReadonlyMap<string, Uint8Array>;
}

/** Returns a function from a view to 1 for every paper that passes all its filters, 0 for the others.
 *
 * Topics: any of the chosen ones. Themes: carried with a weight ≥ 0.5; within one group any or all of the chosen ones
 * (`themeMode`), several groups combine by "and". Years: both ends included; a paper without a year fails when a range is
 * set. `matches` flags the papers that the query found; null = no query. O(n × chosen themes). */
export function createFilter(
  map: FieldMap,
): (view: Filters, matches: Uint8Array | null) => Uint8Array {
  return (view, matches) => combineVerdicts(map.papers.length, judgePapers(map, view, matches));
}

/** Returns each filter's own verdict, so that counts can leave one filter out; the rules are those of `createFilter`. */
export function judgePapers(map: FieldMap, filters: Filters, matches: Uint8Array | null): Verdicts {
  const n = map.papers.length;
  return {
    topic: topicVerdict(map, filters),
    year: yearVerdict(map, filters),
    query: matches ?? new Uint8Array(n).fill(1),
    groups: groupVerdicts(map, filters),
  };
}

/** Returns 1 for every paper that passes all filters; `except` names one to leave out. */
export function combineVerdicts(
  n: number,
  verdicts: Verdicts,
  except: 'topic' | 'year' | 'none' | { readonly group: string } = 'none',
): Uint8Array {
  const passing = Uint8Array.from(verdicts.query);
  const and = (flags: Uint8Array): void => {
    for (let paper = 0; paper < n; paper += 1)
      passing[paper] = (passing[paper] ?? 0) & (flags[paper] ?? 0);
  };
  if (except !== 'topic') and(verdicts.topic);
  if (except !== 'year') and(verdicts.year);
  for (const [group, flags] of verdicts.groups)
    if (typeof except === 'string' || except.group !== group) and(flags);
  return passing;
}

/** Whether a paper carries a theme (weight ≥ 0.5). */
export function carriesTheme(map: FieldMap, paper: number, theme: number): boolean {
  return (
    (map.columns.themeWeights[paper * map.manifest.themes.length + theme] ?? 0) >= CARRIES_FROM
  );
}

function topicVerdict(map: FieldMap, filters: Filters): Uint8Array {
  const chosen = new Set(
    filters.topics.map((id) => map.manifest.topics.findIndex((topic) => topic.id === id)),
  );
  return Uint8Array.from(map.columns.topic, (topic) =>
    Number(chosen.size === 0 || chosen.has(topic)),
  );
}

function yearVerdict(map: FieldMap, filters: Filters): Uint8Array {
  const { years } = filters;
  return Uint8Array.from(map.papers, ({ year }) =>
    Number(years === null || (year !== null && year >= years[0] && year <= years[1])),
  );
}

function groupVerdicts(map: FieldMap, filters: Filters): ReadonlyMap<string, Uint8Array> {
  const chosen = new Map<string, number[]>();
  for (const [index, theme] of map.manifest.themes.entries())
    if (filters.themes.includes(theme.id))
      chosen.set(theme.group, [...(chosen.get(theme.group) ?? []), index]);
  const verdicts = new Map<string, Uint8Array>();
  for (const [group, themes] of chosen)
    verdicts.set(
      group,
      Uint8Array.from(map.papers, (_, paper) => {
        const carried = (theme: number): boolean => carriesTheme(map, paper, theme);
        return Number(filters.themeMode === 'all' ? themes.every(carried) : themes.some(carried));
      }),
    );
  return verdicts;
}
