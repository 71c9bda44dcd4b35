const DURATION_MS = 700;

/** Where papers are drawn: on their places, or on the way to new ones. A new way begins where the last one was broken off. */
export class PlaceMotion {
  readonly #onstep: (isLast: boolean) => void;
  #places: Float64Array;
  #request: number | null = null;

  /** `onstep` is called whenever places have changed; `isLast` = the papers have arrived. */
  constructor(places: Float64Array, onstep: (isLast: boolean) => void) {
    this.#places = places;
    this.#onstep = onstep;
  }

  /** n × 2, in map units. */
  get places(): Float64Array {
    return this.#places;
  }
  get isMoving(): boolean {
    return this.#request !== null;
  }

  /** Sets the papers on new places; `animate` = moves them there, unless the user wants less motion. */
  go(target: Float64Array, animate: boolean): void {
    this.stop();
    if (!animate || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#places = target;
      this.#onstep(true);
      return;
    }
    const from = this.#places;
    const places = from.slice();
    this.#places = places;
    let start: number | null = null;
    const step = (now: number): void => {
      start ??= now;
      const done = Math.min(1, (now - start) / DURATION_MS);
      const share = eased(done);
      for (let at = 0; at < places.length; at += 1)
        places[at] = (from[at] ?? 0) + ((target[at] ?? 0) - (from[at] ?? 0)) * share;
      this.#request = done < 1 ? requestAnimationFrame(step) : null;
      if (done === 1) this.#places = target;
      this.#onstep(done === 1);
    };
    this.#request = requestAnimationFrame(step);
  }

  stop(): void {
    if (this.#request !== null) cancelAnimationFrame(this.#request);
    this.#request = null;
  }
}

/** Slow, fast, slow. */
function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}
