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

/** How often something is tried, and how long between. */
export interface RetryPolicy {
  readonly attempts: number;
  /** Each further wait is twice as long. */
  readonly firstWaitMs: number;
  /** A longer wait than this is not worth waiting for. */
  readonly longestWaitMs: number;
  /** Returns the factor that our own next wait is stretched by, so that clients do not come back all at once; a wait that
   * the other side asks for stays as it is. */
  readonly stretch?: () => number;
  /** Told of each wait before it begins. */
  readonly onWait?: (waitMs: number, failure: PassingFailure) => void;
}

/** Six attempts, with 0.5, 1, 2, 4 and 8 seconds between. */
export const USUAL_RETRIES: RetryPolicy = {
  attempts: 6,
  firstWaitMs: 500,
  longestWaitMs: 120_000,
};

/** Tries while attempts fail in passing, waiting as long as the other side asks, or else longer each time. Gives up at
 * once where it asks for more than the policy's longest wait (two minutes, usually).
 * @throws PassingFailure of the last attempt, and whatever else an attempt throws */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  sleep: Sleep,
  signal: AbortSignal,
  policy: RetryPolicy = USUAL_RETRIES,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PassingFailure) || tried === policy.attempts) throw error;
      const ownMs = policy.firstWaitMs * 2 ** (tried - 1) * (policy.stretch?.() ?? 1);
      const waitMs = error.waitMs ?? Math.round(ownMs);
      if (waitMs > policy.longestWaitMs) throw error;
      policy.onWait?.(waitMs, error);
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
