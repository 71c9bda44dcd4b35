/** A rectangle in pixels of the frame. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that wants a place: its size and where its top left corner could go, best first. */
export interface LabelWish {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** Counts what a label would cover; 0 = nothing. */
export type Obstruction = (box: Box) => number;

const MARGIN_PX = 3;
/** A later candidate must cover less to be worth it; all candidates together cost less than one covered disc. */
const RANK_COST = 0.012;

/** Returns a box for every label that finds room, in the order of the wishes (first come, first served): inside the frame, apart from all placed boxes by `gapPx`,
 * at the candidate that covers least (ties: the earlier candidate). Labels whose least obstruction exceeds `mostObstruction` are left out. O(labels × (candidates × placed)).
 *
 * Source: greedy candidate placement as in P. Yoeli, "The logic of automated map lettering", 1972, doi:10.1179/caj.1972.9.2.99. */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: { readonly width: number; readonly height: number },
  options: {
    readonly taken: readonly Box[];
    readonly obstruction: Obstruction;
    readonly gapPx: number;
    readonly mostObstruction: number;
  },
): ReadonlyMap<number, Box> {
  const placed = new Map<number, Box>();
  const boxes = [...options.taken];
  for (const wish of wishes) {
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [rank, { x, y }] of wish.corners.entries()) {
      const box = { left: x, top: y, right: x + wish.width, bottom: y + wish.height };
      if (!isInside(box, frame) || boxes.some((other) => isNear(box, other, options.gapPx)))
        continue;
      const cost = options.obstruction(box) + rank * RANK_COST;
      if (cost < least && cost <= options.mostObstruction) [best, least] = [box, cost];
    }
    if (best === null) continue;
    placed.set(wish.id, best);
    boxes.push(best);
  }
  return placed;
}

function isInside(box: Box, frame: { readonly width: number; readonly height: number }): boolean {
  return (
    box.left >= MARGIN_PX &&
    box.top >= MARGIN_PX &&
    box.right <= frame.width - MARGIN_PX &&
    box.bottom <= frame.height - MARGIN_PX
  );
}

function isNear(one: Box, other: Box, gapPx: number): boolean {
  return (
    one.left < other.right + gapPx &&
    other.left < one.right + gapPx &&
    one.top < other.bottom + gapPx &&
    other.top < one.bottom + gapPx
  );
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const NO_DISCS: readonly Circle[] = [];

/** Returns a counter of the discs that a box would cover, from a grid of their places. O(1) a box, near enough. */
export function discCounter(
  places: readonly Circle[],
  frame: { readonly width: number; readonly height: number },
): Obstruction {
  const cell = 40;
  const columns = Math.ceil(frame.width / cell) + 2;
  const grid = new Map<number, Circle[]>();
  for (const disc of places) {
    const key = Math.floor(disc.y / cell + 1) * columns + Math.floor(disc.x / cell + 1);
    const list = grid.get(key);
    if (list === undefined) grid.set(key, [disc]);
    else list.push(disc);
  }
  const coveredIn = (key: number, box: Box): number => {
    let covered = 0;
    for (const disc of grid.get(key) ?? NO_DISCS) if (touches(box, disc)) covered += 1;
    return covered;
  };
  return (box) => {
    let covered = 0;
    const [first, last] = [Math.floor(box.left / cell), Math.floor(box.right / cell) + 2];
    for (let row = Math.floor(box.top / cell); row <= Math.floor(box.bottom / cell) + 2; row += 1)
      for (let column = first; column <= last; column += 1)
        covered += coveredIn(row * columns + column, box);
    return covered;
  };
}

function touches(box: Box, disc: Circle): boolean {
  const dx = disc.x - Math.max(box.left, Math.min(box.right, disc.x));
  const dy = disc.y - Math.max(box.top, Math.min(box.bottom, disc.y));
  return dx * dx + dy * dy < disc.radius * disc.radius;
}
