import type { FieldMap } from '../contract/map.ts';
import {
  setFacet,
  setMeaning,
  setQuery,
  setYears,
  toggleFacet,
  toggleTheme,
  type ViewChange,
} from './change-view.ts';
import { facetsOf } from './facets.ts';
import { modeOf } from './theme-modes.ts';
import type { Meaning, View } from './view.ts';

/** One thing that keeps papers out, and how to switch it off. */
export interface Chip {
  readonly key: string;
  /** What kind of filter it is: "Topic", "Theme", "Year" … */
  readonly kind: string;
  readonly label: string;
  readonly off: ViewChange;
}

/** Most values of one facet that get a chip each; more share one. */
const MOST_OF_A_FACET = 3;

/** Returns one chip per filter of the view, in the order of the panel: query, meaning, topics, themes, years, facets. */
export function chipsOf(map: FieldMap, view: View): readonly Chip[] {
  return [
    ...queryChip(view),
    ...meaningChip(map, view.meaning),
    ...topicChips(map, view),
    ...themeChips(map, view),
    ...yearChip(view),
    ...facetChips(map, view),
  ];
}

function queryChip({ query }: View): readonly Chip[] {
  const text = query.trim();
  if (text === '') return [];
  return [{ key: 'query', kind: 'Words', label: text, off: (view) => setQuery(view, '') }];
}

function meaningChip(map: FieldMap, meaning: Meaning | null): readonly Chip[] {
  if (meaning === null) return [];
  const off = (view: View): View => setMeaning(view, null);
  return [{ key: 'meaning', kind: 'Meaning', label: meaningText(map, meaning), off }];
}

/** Returns what is meant in a few words: the sentence, or the papers that it is to be like and unlike. */
export function meaningText(map: FieldMap, { text, like, unlike }: Meaning): string {
  const titleOf = (id: string): string => map.papers.find((paper) => paper.id === id)?.title ?? id;
  const papers = (ids: readonly string[]): string =>
    ids.length === 1 ? `“${titleOf(ids[0] ?? '')}”` : `${ids.length} papers`;
  const parts = [
    ...(text === '' ? [] : [`“${text}”`]),
    ...(like.length === 0 ? [] : [`like ${papers(like)}`]),
    ...(unlike.length === 0 ? [] : [`unlike ${papers(unlike)}`]),
  ];
  return parts.join(', ');
}

function topicChips({ manifest }: FieldMap, { topics }: View): readonly Chip[] {
  const known = [...manifest.areas, ...manifest.topics, ...manifest.subtopics];
  return topics.map((id) => ({
    key: `topic ${id}`,
    kind: 'Topic',
    label: known.find((topic) => topic.id === id)?.name ?? id,
    off: (view) => ({ ...view, topics: view.topics.filter((other) => other !== id) }),
  }));
}

function themeChips({ manifest }: FieldMap, { themes, themeModes }: View): readonly Chip[] {
  return themes.map((id) => {
    const theme = manifest.themes.find((one) => one.id === id);
    return {
      key: `theme ${id}`,
      kind: modeOf(themeModes, theme?.group ?? '') === 'none' ? 'Not theme' : 'Theme',
      label: theme?.label ?? id,
      off: (view) => toggleTheme(view, id),
    };
  });
}

function yearChip({ years }: View): readonly Chip[] {
  if (years === null) return [];
  const label = years[0] === years[1] ? String(years[0]) : `${years[0]} to ${years[1]}`;
  return [{ key: 'years', kind: 'Year', label, off: (view) => setYears(view, null) }];
}

function facetChips(map: FieldMap, { facets }: View): readonly Chip[] {
  return facetsOf(map).flatMap((facet): readonly Chip[] => {
    const chosen = facets[facet.id] ?? [];
    if (chosen.length > MOST_OF_A_FACET) {
      const off = (view: View): View => setFacet(view, facet.id, []);
      return [{ key: facet.id, kind: facet.label, label: `${chosen.length} values`, off }];
    }
    return chosen.map((id) => ({
      key: `${facet.id} ${id}`,
      kind: facet.label,
      label: facet.values.find((value) => value.id === id)?.label ?? id,
      off: (view) => toggleFacet(view, facet.id, id),
    }));
  });
}
