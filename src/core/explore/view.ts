import type { FacetId } from './facets.ts';
import type { OpenDialog } from './open-dialog.ts';
import type { PaperSort } from './paper-order.ts';
import type { ThemeModes } from './theme-modes.ts';
import { MAP_PROJECTION, type Projection } from './project/projection.ts';
import type { RouteKind } from './route.ts';

/** What colours the papers. */
export type Colouring =
  | { readonly kind: 'topic' }
  | { readonly kind: 'year' }
  /** How far each paper's place can be trusted. */
  | { readonly kind: 'trust' }
  /** Each paper in the colour of its strongest theme of the group. */
  | { readonly kind: 'group'; readonly group: string }
  /** How strongly each paper carries one theme. */
  | { readonly kind: 'theme'; readonly theme: string };

/** What sizes the papers. */
export type Sizing = 'links' | 'citations' | 'equal';

/** What the side panel shows: the list of papers, or work on top of the map. */
export type PanelId = 'papers' | 'overview' | 'plan' | 'tours';
export const PANELS: readonly PanelId[] = ['papers', 'overview', 'plan', 'tours'];

/** Papers that pass by meaning, unless told otherwise. */
export const MEANT_PAPERS = 25;

/** What papers are wanted to be like: the nearest ones by meaning pass. */
export interface Meaning {
  /** A sentence in the user's words; empty = papers alone. */
  readonly text: string;
  /** Ids of papers to be near to, and of papers to be far from. */
  readonly like: readonly string[];
  readonly unlike: readonly string[];
  /** How many papers pass. */
  readonly count: number;
}

/** Where the camera stands, in map units: centre and how many map units the shorter side of the frame shows. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

/** Everything that a link to the map restores. Immutable: every change makes a new one (see `change-view.ts`). */
export interface View {
  /** Paper ids in the order they were selected; the last one is pinned in the detail panel. */
  readonly selection: readonly string[];
  /** Ids of topics, areas or subtopics; empty = all. */
  readonly topics: readonly string[];
  /** Theme ids; empty = all. */
  readonly themes: readonly string[];
  readonly themeModes: ThemeModes;
  /** Both ends included; null = all years, and papers without a year too. */
  readonly years: readonly [number, number] | null;
  readonly query: string;
  /** By facet the ids of the chosen values; a facet without any is absent. */
  readonly facets: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  readonly meaning: Meaning | null;
  readonly colouring: Colouring;
  readonly sizing: Sizing;
  /** Order of the list; null = by relevance while something is asked, else by topic. */
  readonly sort: PaperSort | null;
  /** Whether citations are drawn over the map. */
  readonly citations: boolean;
  /** Whether lines lead from the chosen paper to its true neighbours. */
  readonly neighbourLines: boolean;
  /** What the route between two selected papers goes through. */
  readonly route: RouteKind;
  readonly panel: PanelId;
  /** What lies open over the page. */
  readonly dialog: OpenDialog | null;
  /** Whether papers have shapes beside their colours; null = where the system asks for more contrast. */
  readonly shapes: boolean | null;
  /** How the papers are laid out. */
  readonly projection: Projection;
  /** null = the whole map fits the frame. */
  readonly camera: CameraView | null;
}

/** The view that a bare address shows. */
export const initialView: View = {
  selection: [],
  topics: [],
  themes: [],
  themeModes: {},
  years: null,
  query: '',
  facets: {},
  meaning: null,
  colouring: { kind: 'topic' },
  sizing: 'links',
  sort: null,
  citations: false,
  neighbourLines: false,
  route: 'best',
  panel: 'papers',
  dialog: null,
  shapes: null,
  projection: MAP_PROJECTION,
  camera: null,
};
