const GOLDEN_ANGLE = 2.399963229728653;
/** From one place tried to the next, as a share of the distance that is kept. */
const STEP = 0.3;

/** A place on the map. */
export type Spot = readonly [x: number, y: number];

/** Papers that stand somewhere, and what is free among them. */
export interface FreePlaces {
  readonly add: (spot: Spot) => void;
  /** Returns the first place on a spiral around a spot that is no nearer than the distance to any that was added. */
  readonly near: (spot: Spot) => Spot;
}

/** Returns the places (n × 2, row-major) with each paper from `held` on no nearer than `distance` to any other, in turn.
 * The first papers do not move, however near they stand. O(n), and more tries the more papers crowd on one spot. */
export function keepApart(places: Float64Array, held: number, distance: number): Float64Array {
  const result = places.slice();
  const free = freeAmong(result.subarray(0, 2 * held), distance);
  for (let at = 2 * held; at < result.length; at += 2) {
    const spot = free.near([result[at] ?? 0, result[at + 1] ?? 0]);
    result.set(spot, at);
    free.add(spot);
  }
  return result;
}

/** Returns what is free at `distance` from the places (n × 2, row-major).
 *
 * The spiral is H. Vogel's, A better way to construct the sunflower head, Mathematical Biosciences 44, 1979,
 * doi:10.1016/0025-5564(79)90080-4: every place tried stands for the same area. */
export function freeAmong(places: Float64Array, distance: number): FreePlaces {
  const cells = new Map<string, Spot[]>();
  const cellOf = (value: number): number => Math.floor(value / distance);
  const add = (spot: Spot): void => {
    const key = `${cellOf(spot[0])} ${cellOf(spot[1])}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [spot]);
    else cell.push(spot);
  };
  const isFree = ([x, y]: Spot): boolean => {
    const isNear = ([otherX, otherY]: Spot): boolean =>
      Math.hypot(otherX - x, otherY - y) < distance;
    for (let column = cellOf(x) - 1; column <= cellOf(x) + 1; column += 1)
      for (let row = cellOf(y) - 1; row <= cellOf(y) + 1; row += 1)
        if (cells.get(`${column} ${row}`)?.some(isNear) === true) return false;
    return true;
  };
  for (let at = 0; at < places.length; at += 2) add([places[at] ?? 0, places[at + 1] ?? 0]);
  return {
    add,
    near: ([x, y]) => {
      for (let turn = 0; ; turn += 1) {
        const away = STEP * distance * Math.sqrt(turn);
        const angle = turn * GOLDEN_ANGLE;
        const spot: Spot = [x + away * Math.cos(angle), y + away * Math.sin(angle)];
        if (isFree(spot)) return spot;
      }
    },
  };
}
