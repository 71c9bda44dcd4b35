import { createPointGrid } from '../../math/point-grid.ts';
import { pushApart } from '../../layout/remove-overlaps.ts';

const GOLDEN_ANGLE = 2.399963229728653;
/** More papers than this in a cell as wide as the wanted distance are dealt out around it first: pushing would take too long. */
const CROWD = 4;
const ROUNDS = 14;
/** Share of the room that papers may take when dealt out evenly. */
const FILLED = 0.5;

/** Returns the distance that n papers can keep in a room of `area`, at most `most`. */
export function crowdSpacing(n: number, area: number, most: number): number {
  return Math.min(most, Math.sqrt((FILLED * area) / Math.max(1, n)));
}

/** Returns the places (n × 2) with crowds eased: papers closer than `spacing` are pushed apart a little, those on one spot become
 * a disc about it. Papers move by little more than their crowd's size, and where many are crowded some still touch. `confine`
 * brings a place back into the room. Deterministic; about O(n). */
export function easeCrowd(
  places: Float64Array,
  spacing: number,
  confine: (x: number, y: number) => readonly [number, number],
): Float64Array {
  const eased = dealtOut(places, spacing);
  keepInside(eased, confine);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (pushApart(eased, spacing) === 0) break;
    keepInside(eased, confine);
  }
  return eased;
}

/** Papers of one crowded cell, one after the other, on a spiral about where they stand. */
function dealtOut(places: Float64Array, spacing: number): Float64Array {
  const dealt = places.slice();
  const { start, points } = createPointGrid(places, spacing);
  for (let cell = 0; cell + 1 < start.length; cell += 1) {
    const crowd = points.subarray(start[cell], start[cell + 1]);
    if (crowd.length <= CROWD) continue;
    for (const [rank, paper] of crowd.entries()) {
      const reach = 0.55 * spacing * Math.sqrt(rank);
      dealt[2 * paper] = (places[2 * paper] ?? 0) + reach * Math.cos(rank * GOLDEN_ANGLE);
      dealt[2 * paper + 1] = (places[2 * paper + 1] ?? 0) + reach * Math.sin(rank * GOLDEN_ANGLE);
    }
  }
  return dealt;
}

function keepInside(
  places: Float64Array,
  confine: (x: number, y: number) => readonly [number, number],
): void {
  for (let paper = 0; paper < places.length / 2; paper += 1) {
    const [x, y] = confine(places[2 * paper] ?? 0, places[2 * paper + 1] ?? 0);
    places[2 * paper] = x;
    places[2 * paper + 1] = y;
  }
}
