import type { FieldMap } from '../core/contract/map.ts';
import { GROUND, mixColours } from './palette.ts';
import type { Scene } from './renderer-protocol.ts';

/** How a paper or link looks to Sigma. */
export interface NodeLook {
  /** Of the rim. */
  readonly color: string;
  /** Of what lies inside the rim. */
  readonly fill: string;
  readonly size: number;
  /** See `paper-shapes.ts`. */
  readonly shape: number;
  readonly zIndex: number;
}
export interface EdgeLook {
  readonly color: string;
  readonly size: number;
  readonly zIndex: number;
  readonly hidden: boolean;
}

/** In another projection links lead anywhere: more of them than this would cover its papers. */
const MANY_LINKS_ELSEWHERE = 600;
/** Of more links than this the weaker ones show at a hovered or pinned paper only: together they are a grey veil that a software
 * renderer takes seconds to draw. */
const MOST_LINKS_DRAWN = 15_000;
/** Dimmed papers keep this share of their colour. */
const DIMMED_SHARE = 0.2;
const FAINT_SHARE = 0.16;
const FAINTEST_SHARE = 0.05;
const INK = { light: '#30343c', dark: '#d7dbe3' } as const;

/** What the looks depend on, worked out once per scene. */
export interface Highlight {
  readonly scene: Scene;
  /** Hovered and pinned papers: their links are strong. */
  readonly centres: ReadonlySet<number>;
  /** The centres and every paper linked to the hovered one. */
  readonly lit: ReadonlySet<number>;
}

/** Returns which papers stand out: the hovered one with the papers linked to it, and the pinned one. */
export function highlightOf(
  scene: Scene,
  linkedTo: (paper: number) => readonly number[],
): Highlight {
  const pinned = scene.selection.at(-1) ?? null;
  const centres = new Set([scene.hovered, pinned].filter((paper) => paper !== null));
  const around = scene.hovered ?? pinned;
  const lit = new Set([
    ...centres,
    ...scene.selection,
    ...(around === null ? [] : linkedTo(around)),
  ]);
  return { scene, centres, lit };
}

/** Returns a paper's look: dimmed ones fade into the ground and lie below the others; while one is hovered, only it and its linked papers keep full colour. */
export function nodeLook(paper: number, { scene, lit }: Highlight): NodeLook {
  const colour = scene.colours[paper] ?? '#888888';
  const ground = GROUND[scene.scheme];
  const isPassing = scene.passing[paper] === 1;
  const isLit = lit.has(paper);
  const share = isLit
    ? isPassing
      ? 1
      : 0.6
    : isPassing
      ? scene.hovered === null
        ? 1
        : 0.45
      : DIMMED_SHARE;
  const shade = (full: string): string => (share === 1 ? full : mixColours(ground, full, share));
  return {
    color: shade(scene.rims[paper] ?? colour),
    fill: scene.hollow[paper] === 1 ? ground : shade(colour),
    size: scene.sizes[paper] ?? 4,
    shape: scene.shapes?.[paper] ?? 0,
    zIndex: isLit ? 2 : isPassing ? 1 : 0,
  };
}

/** Returns a link's look: faint by similarity, strong at a hovered or pinned paper, fainter where an end is dimmed; in another projection those of a large map show at a hovered or pinned paper only, as do the weaker ones of a very large map. */
export function edgeLook(map: FieldMap, link: number, { scene, centres }: Highlight): EdgeLook {
  const source = map.links.source[link] ?? 0;
  const target = map.links.target[link] ?? 0;
  const strength = linkStrength(map, link);
  const ground = GROUND[scene.scheme];
  const centre = centres.has(source) ? source : centres.has(target) ? target : null;
  if (centre !== null)
    return {
      color: mixColours(ground, scene.colours[centre] ?? INK[scene.scheme], 0.85),
      size: 1.4 + 2 * strength,
      zIndex: 2,
      hidden: false,
    };
  const isClear =
    scene.passing[source] === 1 && scene.passing[target] === 1 && scene.hovered === null;
  const share = isClear ? FAINT_SHARE + 0.3 * strength : FAINTEST_SHARE;
  return {
    color: mixColours(ground, INK[scene.scheme], share),
    size: 0.8 + 1.4 * strength,
    // To sort so many takes longer than anybody would see.
    zIndex: isClear && map.links.source.length <= MOST_LINKS_DRAWN ? 1 : 0,
    hidden:
      (scene.placement !== null && map.links.source.length > MANY_LINKS_ELSEWHERE) ||
      !isUsuallyDrawn(map, link),
  };
}

/** Whether a link is among those that show without one of its papers being hovered or pinned. */
export function isUsuallyDrawn(map: FieldMap, link: number): boolean {
  return (map.links.similarity[link] ?? 0) >= leastDrawn(map);
}

/** Similarity of the weakest link that is drawn on each large map. */
const weakest = new WeakMap<FieldMap['links'], number>();

function leastDrawn({ links }: FieldMap): number {
  if (links.similarity.length <= MOST_LINKS_DRAWN) return -Infinity;
  let least = weakest.get(links);
  if (least === undefined) {
    least = Float64Array.from(links.similarity).sort().at(-MOST_LINKS_DRAWN) ?? -Infinity;
    weakest.set(links, least);
  }
  return least;
}

/** Strongest similarity of each map's links. */
const strongest = new WeakMap<FieldMap['links'], number>();

/** A link's similarity as a share of the map's strongest one, 0 … 1. */
function linkStrength(map: FieldMap, link: number): number {
  let most = strongest.get(map.links);
  if (most === undefined) {
    most = map.links.similarity.reduce((a, b) => Math.max(a, b), 0.01);
    strongest.set(map.links, most);
  }
  return Math.max(0, Math.min(1, (map.links.similarity[link] ?? 0) / most));
}
