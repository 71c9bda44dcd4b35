/** Longer than this a method is not measured, unless everything is. */
const MOST_SECONDS = 120;

/** Says how long a size will take, from the sizes before. */
export interface SlownessGuard {
  /** Seconds expected where that is too long, else null. */
  tooSlow(method: string, papers: number): number | null;
  /** A size was measured. */
  note(method: string, papers: number, seconds: number): void;
}

/** Returns a guard that expects the cost to grow a little faster than the papers. */
export function guardSlowness(isFull: boolean): SlownessGuard {
  const last = new Map<string, { readonly papers: number; readonly seconds: number }>();
  return {
    tooSlow(method, papers) {
      const known = last.get(method);
      if (isFull || known === undefined) return null;
      const expected = known.seconds * (papers / known.papers) ** 1.2;
      return expected > MOST_SECONDS ? expected : null;
    },
    note: (method, papers, seconds) => last.set(method, { papers, seconds }),
  };
}
