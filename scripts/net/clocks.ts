import { setTimeout } from 'node:timers/promises';
import type { Sleep } from './retry.ts';

/** The clocks of whoever talks to a server: tests bring their own. */
export interface HttpClocks {
  readonly sleep: Sleep;
  /** Returns a signal that is aborted when a request takes too long. */
  readonly deadline: () => AbortSignal;
  readonly now: () => number;
}

/** Returns the real clocks; a request may take as long as `deadlineMs`. */
export function realClocks(deadlineMs: number): HttpClocks {
  return {
    sleep: (durationMs, signal) => setTimeout(durationMs, undefined, { signal }),
    deadline: () => AbortSignal.timeout(deadlineMs),
    now: () => Date.now(),
  };
}
