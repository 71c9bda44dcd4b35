/** How one attempt ended that may be worth another. */
export class PassingFailure extends Error {
  override readonly name = 'PassingFailure';
  /** How long the other side asks to wait; null where it does not say. */
  readonly waitMs: number | null;

  constructor(message: string, waitMs: number | null = null) {
    super(message);
    this.waitMs = waitMs;
  }
}

/** Waits; ends early, with the signal's reason, once it is aborted. */
export type Sleep = (durationMs: number, signal: AbortSignal) => Promise<void>;

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 120_000;

/** Tries up to six times while attempts fail in passing, waiting as long as the other side asks, or else 0.5, 1, 2, 4 and
 * 8 seconds. Gives up at once where it asks for more than two minutes.
 * @throws PassingFailure of the last attempt, and whatever else an attempt throws */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  sleep: Sleep,
  signal: AbortSignal,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PassingFailure) || tried === ATTEMPTS) throw error;
      const waitMs = error.waitMs ?? FIRST_WAIT_MS * 2 ** (tried - 1);
      if (waitMs > LONGEST_WAIT_MS) throw error;
      await sleep(waitMs, signal);
    }
  }
}

/** Returns the milliseconds that a Retry-After header asks for, from seconds or a date; null for anything else. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
