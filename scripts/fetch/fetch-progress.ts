import { timeLeft } from '../progress/progress-bar.ts';
import type { ProgressLine } from '../progress/progress-line.ts';
import type { FetchCounts } from './partial-file.ts';

/** What a fetch's line on the terminal is about. */
export interface FetchProgressParts {
  readonly label: string;
  readonly line: ProgressLine;
  /** The most papers to keep, and how many an earlier run kept. */
  readonly max: number;
  readonly keptBefore: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** Returns what shows a fetch after every page: papers kept, of as many as there will be at most, and the time left by the
 * pace of this run. */
export function createFetchProgress(
  parts: FetchProgressParts,
): (counts: FetchCounts, total: number | null) => void {
  const { label, line, max, keptBefore, now } = parts;
  const startedAt = now();
  return ({ kept, fetched }, total) => {
    const lost = fetched - kept;
    const end = total === null ? max : Math.max(kept, Math.min(max, total - lost));
    const share = end > keptBefore ? (kept - keptBefore) / (end - keptBefore) : 1;
    line.show(label, kept, end, timeLeft(share, now() - startedAt));
  };
}
