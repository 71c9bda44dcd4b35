/** A seeded source of numbers in [0, 1). */
export type Random = () => number;

/** Returns a generator whose sequence depends on the seed alone (integer arithmetic only, so every engine agrees).
 *
 * Source: mulberry32 by Tommy Ettinger, 2017 (public domain); period 2³², enough for layouts and shuffles. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
