import type { FacetId } from './facets.ts';
import type { OpenDialog } from './open-dialog.ts';
import type { PaperSort } from './paper-order.ts';
import type { Projection } from './project/projection.ts';
import { withMode, type ThemeMode } from './theme-modes.ts';
import {
  MEANT_PAPERS,
  type CameraView,
  type Colouring,
  type Meaning,
  type PanelId,
  type Sizing,
  type View,
} from './view.ts';

/** A pure change of the view. */
export type ViewChange = (view: View) => View;

/** Returns the view with its list in another order. */
export function setSort(view: View, sort: PaperSort): View {
  return { ...view, sort };
}

/** Returns the view with something open over the page; null = nothing. */
export function showDialog(view: View, dialog: OpenDialog | null): View {
  return { ...view, dialog };
}

/** Returns the view with a topic isolated (again: all topics), or with `add` put to or taken from the chosen ones. */
export function toggleTopic(view: View, id: string, add: boolean): View {
  if (add) return { ...view, topics: toggled(view.topics, id) };
  const isAlone = view.topics.length === 1 && view.topics[0] === id;
  return { ...view, topics: isAlone ? [] : [id] };
}

/** Returns the view with one topic alone; null = all topics. */
export function isolateTopic(view: View, id: string | null): View {
  const topics = id === null ? [] : [id];
  const isSame = view.topics.length === topics.length && view.topics[0] === topics[0];
  return isSame ? view : { ...view, topics };
}

/** Returns the view with a theme put to or taken from the chosen ones. */
export function toggleTheme(view: View, id: string): View {
  return { ...view, themes: toggled(view.themes, id) };
}

/** Returns the view with one theme alone of its group (again: the whole group), the way a legend row is clicked; with `add`
 * as `toggleTheme`. `group`: ids of all themes of the group. Chosen themes of other groups stay. */
export function isolateTheme(view: View, id: string, group: readonly string[], add: boolean): View {
  if (add) return toggleTheme(view, id);
  const chosen = view.themes.filter((theme) => group.includes(theme));
  const isAlone = chosen.length === 1 && chosen[0] === id;
  const others = view.themes.filter((theme) => !group.includes(theme));
  return { ...view, themes: isAlone ? others : [...others, id] };
}

/** Returns the view of the papers that carry all of these themes, one a group, instead of the themes of those groups; `groups`: ids of all
 * their themes. */
export function meetThemes(view: View, ids: readonly string[], groups: readonly string[]): View {
  const others = view.themes.filter((theme) => !groups.includes(theme));
  return { ...view, themes: [...others, ...ids], themeModes: {} };
}

/** Returns the view with another way to combine the chosen themes of a group. */
export function setThemeMode(view: View, group: string, mode: ThemeMode): View {
  return { ...view, themeModes: withMode(view.themeModes, group, mode) };
}

/** Returns the view narrowed to years, both ends included and in either order; null = all. */
export function setYears(view: View, years: readonly [number, number] | null): View {
  if (years === null || years[0] <= years[1]) return { ...view, years };
  return { ...view, years: [years[1], years[0]] };
}

/** Returns the view with another query. */
export function setQuery(view: View, query: string): View {
  return { ...view, query };
}

/** Returns the view with a value of a facet put to or taken from the chosen ones. */
export function toggleFacet(view: View, facet: FacetId, id: string): View {
  return setFacet(view, facet, toggled(view.facets[facet] ?? [], id));
}

/** Returns the view with exactly these values of a facet chosen; none = the facet is off. */
export function setFacet(view: View, facet: FacetId, ids: readonly string[]): View {
  const { [facet]: before, ...others } = view.facets;
  if (ids.length === 0) return before === undefined ? view : { ...view, facets: others };
  return { ...view, facets: { ...others, [facet]: ids } };
}

/** Returns the view of the papers nearest in meaning; null, or nothing to be near to = all. */
export function setMeaning(view: View, meaning: Meaning | null): View {
  const isAsked = meaning !== null && (meaning.text.trim() !== '' || meaning.like.length > 0);
  return { ...view, meaning: isAsked ? meaning : null };
}

/** Returns the view of the papers near to one paper, or far from it, on top of what is meant already; again: without that wish.
 * What is to be far needs something to be near to: without any nothing changes. */
export function wishFor(view: View, id: string, wish: 'like' | 'unlike'): View {
  const before = view.meaning ?? { text: '', like: [], unlike: [], count: MEANT_PAPERS };
  const other = wish === 'like' ? 'unlike' : 'like';
  const meaning = {
    ...before,
    [wish]: toggled(before[wish], id),
    [other]: before[other].filter((known) => known !== id),
  };
  const next = setMeaning(view, meaning);
  return next.meaning === null && view.meaning === null ? view : next;
}

/** Returns the view with one paper selected (null: none), or with `add` toggled at the end of the selection. */
export function selectPaper(view: View, id: string | null, add: boolean): View {
  if (id === null) return { ...view, selection: [] };
  return { ...view, selection: add ? toggled(view.selection, id) : [id] };
}

/** Returns the view with exactly these papers selected, the last one shown in the detail panel. */
export function selectPapers(view: View, ids: readonly string[]): View {
  const isSame =
    ids.length === view.selection.length && ids.every((id, at) => id === view.selection[at]);
  return isSame ? view : { ...view, selection: ids };
}

/** Returns the view coloured otherwise. */
export function setColouring(view: View, colouring: Colouring): View {
  return { ...view, colouring };
}

/** Returns the view with papers sized otherwise. */
export function setSizing(view: View, sizing: Sizing): View {
  return { ...view, sizing };
}

/** Returns the view with citations drawn over the map, or without. */
export function showCitations(view: View, citations: boolean): View {
  return { ...view, citations };
}

/** Returns the view with lines from the chosen paper to its true neighbours, or without. */
export function showNeighbourLines(view: View, neighbourLines: boolean): View {
  return { ...view, neighbourLines };
}

/** Returns the view with another way for the route between two selected papers. */
export function routeThrough(view: View, route: View['route']): View {
  return { ...view, route };
}

/** Returns the view with another side panel. */
export function showPanel(view: View, panel: PanelId): View {
  return view.panel === panel ? view : { ...view, panel };
}

/** Returns the view with a shape per topic or theme beside its colour, or without; null = as the system asks. */
export function setShapes(view: View, shapes: boolean | null): View {
  return { ...view, shapes };
}

/** Returns the view of the papers laid out otherwise, all of them in the frame: a place of one projection means nothing in another. */
export function setProjection(view: View, projection: Projection): View {
  return { ...view, projection, camera: null };
}

/** Returns the view from another camera; null = the whole map. */
export function setCamera(view: View, camera: CameraView | null): View {
  return { ...view, camera };
}

/** Returns the view that every paper passes; selection, colours and camera stay. */
export function clearFilters(view: View): View {
  return { ...view, topics: [], themes: [], years: null, query: '', facets: {}, meaning: null };
}

/** Whether anything keeps papers out. */
export function isFiltered(view: View): boolean {
  return (
    view.topics.length > 0 ||
    view.themes.length > 0 ||
    view.years !== null ||
    view.query.trim() !== '' ||
    view.meaning !== null ||
    Object.keys(view.facets).length > 0
  );
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
