import type { FieldMap } from '../contract/map.ts';
import type { View } from './view.ts';

/** From this weight on a paper carries a theme. */
export const CARRIES_FROM = 0.5;

/** One filter's verdict on every paper: 1 = passes. */
export interface Verdicts {
  readonly topic: Uint8Array;
  readonly year: Uint8Array;
  readonly query: Uint8Array;
  /** One per theme group that has a chosen theme, by group id. */
  readonly groups: ReadonlyMap<string, Uint8Array>;
}

/** Returns each filter's own verdict, so that counts can leave one filter out. O(n × chosen themes).
 * `matches` flags the papers that the query found; null = no query. */
export function judgePapers(map: FieldMap, view: View, matches: Uint8Array | null): Verdicts {
  const n = map.papers.length;
  return {
    topic: topicVerdict(map, view),
    year: yearVerdict(map, view),
    query: matches ?? new Uint8Array(n).fill(1),
    groups: groupVerdicts(map, view),
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

function topicVerdict(map: FieldMap, view: View): Uint8Array {
  const chosen = new Set(
    view.topics.map((id) => map.manifest.topics.findIndex((topic) => topic.id === id)),
  );
  return Uint8Array.from(map.columns.topic, (topic) =>
    Number(chosen.size === 0 || chosen.has(topic)),
  );
}

function yearVerdict(map: FieldMap, view: View): Uint8Array {
  const { years } = view;
  return Uint8Array.from(map.papers, ({ year }) =>
    Number(years === null || (year !== null && year >= years[0] && year <= years[1])),
  );
}

function groupVerdicts(map: FieldMap, view: View): ReadonlyMap<string, Uint8Array> {
  const chosen = new Map<string, number[]>();
  for (const [index, theme] of map.manifest.themes.entries())
    if (view.themes.includes(theme.id))
      chosen.set(theme.group, [...(chosen.get(theme.group) ?? []), index]);
  const verdicts = new Map<string, Uint8Array>();
  for (const [group, themes] of chosen)
    verdicts.set(
      group,
      Uint8Array.from(map.papers, (_, paper) => {
        const carried = (theme: number): boolean => carriesTheme(map, paper, theme);
        return Number(view.themeMode === 'all' ? themes.every(carried) : themes.some(carried));
      }),
    );
  return verdicts;
}
