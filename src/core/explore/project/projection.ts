import type { TableSort } from './paper-table.ts';

/** What papers can be near to: a corner of the triangle, a pole of an axis. */
export type Anchor =
  | { readonly kind: 'theme'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  /** One or several papers, by id. */
  | { readonly kind: 'papers'; readonly ids: readonly string[] };

/** An end of an axis: an anchor, or what the user's own words mean. */
export type Pole = Anchor | { readonly kind: 'text'; readonly text: string };

/** The poles of both axes. */
export interface Axes {
  readonly left: Pole;
  readonly right: Pole;
  readonly bottom: Pole;
  readonly top: Pole;
}

/** How the papers are laid out. */
export type Projection =
  /** As the map was built: near = alike. */
  | { readonly kind: 'map' }
  /** Between three corners; null = those that suit the map. */
  | { readonly kind: 'triangle'; readonly corners: Corners | null }
  /** Between the poles of two axes; null = those that suit the map. */
  | { readonly kind: 'axes'; readonly axes: Axes | null }
  /** Years across, topics as lanes. */
  | { readonly kind: 'timeline' }
  /** Two theme groups against each other, as a table of counts; null = the first two of the map. */
  | { readonly kind: 'matrix'; readonly groups: GroupPair | null }
  /** One paper a row; null = in the order of the list. */
  | { readonly kind: 'table'; readonly sort: TableSort | null };

/** Ids of two theme groups. */
export type GroupPair = readonly [rows: string, columns: string];

export type Corners = readonly [Anchor, Anchor, Anchor];

/** The projection of a bare address. */
export const MAP_PROJECTION: Projection = { kind: 'map' };

/** Whether two projections place papers alike. */
export function sameProjection(a: Projection, b: Projection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
