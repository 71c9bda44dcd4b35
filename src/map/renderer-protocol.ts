import type { FieldMap } from '../core/contract/map.ts';
import type { Placement } from '../core/explore/project/placement.ts';
import type { Box } from './label-placement.ts';
import type { Combination } from '../core/explore/select/combine-selections.ts';
import type { AreaTool } from '../core/explore/select/points-in-polygon.ts';
import type { CameraView } from '../core/explore/view.ts';

/** How the map is to look right now. One entry per paper number unless said otherwise. */
export interface Scene {
  /** `#rrggbb` per paper. */
  readonly colours: readonly string[];
  /** `#rrggbb` per paper for a rim in another colour (bridges between topics); null = none. */
  readonly rims: readonly (string | null)[];
  /** 1 = drawn hollow: the paper's place cannot be trusted. */
  readonly hollow: Uint8Array;
  /** Per paper the number of its shape (see `paper-shapes.ts`); null = all are circles. */
  readonly shapes: Uint8Array | null;
  /** Radius in pixels per paper at the fitted camera. */
  readonly sizes: Float64Array;
  /** 1 where the paper passes the filters; the others are dimmed to about 20 %, never hidden. */
  readonly passing: Uint8Array;
  /** Paper numbers that are selected (ring); the last one is pinned. */
  readonly selection: readonly number[];
  /** Paper whose neighbours and links light up, or null. */
  readonly hovered: number | null;
  /** `#rrggbb` per topic index, readable as text on the background. */
  readonly topicColours: readonly string[];
  /** Topic indices that are filtered for; empty = all. */
  readonly topics: readonly number[];
  /** Whether citations are drawn over the links. */
  readonly citations: boolean;
  /** Whether lines lead from the hovered or pinned paper to its true neighbours. */
  readonly neighbourLines: boolean;
  /** Where the papers stand instead of where the map has them; null = there. Papers move to new places. */
  readonly placement: Placement | null;
  readonly scheme: 'light' | 'dark';
}

/** What the map tells its owner. Paper numbers, viewport pixels relative to the map's container. */
export interface MapHandlers {
  hover(paper: number | null): void;
  /** A click or tap (movement under 3 px); `add` with Shift, Ctrl or Cmd held. */
  select(paper: number | null, add: boolean): void;
  /** Papers that pass lie in an area that was drawn; `how` they meet the selection, by the keys held; null: these say nothing. */
  selectArea(papers: readonly number[], how: Combination | null): void;
  /** The label of an area, topic or subtopic was clicked. */
  openTopic(id: string): void;
  /** The camera came to rest after the user (not the program) moved it; null when it shows the fitted map. */
  cameraMoved(camera: CameraView | null): void;
  /** The drawing surface is gone and could not be brought back, or was. */
  surface(state: 'lost' | 'restored'): void;
}

/** How the camera gets somewhere: at once, by a short flight, or slowly enough for an audience to follow. With reduced motion
 * always at once. */
export type CameraMove = 'cut' | 'fly' | 'glide';

/** The only door to Sigma. */
export interface MapRenderer {
  /** Draws on with edited topics; papers, places and links must be those of the map before. */
  setMap(map: FieldMap): void;
  /** Draws the scene; cheap when little changed (only `hovered`, only `selection`). */
  show(scene: Scene): void;
  /** Flies (or cuts, with reduced motion) so that these papers are in view, at most `maximumZoom` closer than fitted. */
  focus(papers: readonly number[]): void;
  /** Moves to a remembered camera; null = fit the whole map. A drag or the wheel stops it on the way. */
  moveTo(camera: CameraView | null, move: CameraMove): void;
  /** Factor > 1 zooms in. */
  zoomBy(factor: number): void;
  /** Moves by a share of the frame's width and height. */
  panBy(dx: number, dy: number): void;
  /** Keeps labels off these boxes of the frame (legend, buttons), in pixels. */
  reserve(boxes: readonly Box[]): void;
  /** What a plain drag draws; null = it pans, and Shift+drag draws a rectangle. */
  setTool(tool: AreaTool | null): void;
  /** The papers in the frame that pass, rising. */
  papersInFrame(): readonly number[];
  /** Where a paper stands, in pixels of the container, with its drawn radius: to keep the hover card off it. */
  locate(paper: number): { readonly x: number; readonly y: number; readonly radius: number };
  destroy(): void;
}

/** Draws a map into an element. Throws `NoWebGlError` where the browser cannot. */
export type CreateRenderer = (
  container: HTMLElement,
  map: FieldMap,
  handlers: MapHandlers,
) => MapRenderer;
