import type { Stage } from '../../src/core/contract/effects.ts';
import type { ProgressBar } from './progress-bar.ts';

/** Follows a build through its stages: one line with its time when a stage ends, a bar while it runs. */
export interface StageReporter {
  /** `done` of `total` units of a stage; the first call for a stage ends the one before. */
  progress(stage: Stage, done: number, total: number): void;
  /** Ends the last stage. */
  end(): void;
  /** Takes the bar off the terminal. */
  clear(): void;
}

/** What a reporter needs: where lines go, the bar (null where there is no terminal) and a clock in milliseconds. */
export interface ReporterParts {
  readonly print: (line: string) => void;
  readonly bar: ProgressBar | null;
  readonly now: () => number;
}

/** Returns the reporter of one build. A stage that was ended before stays ended: work done on its behalf inside a later
 * stage counts for the later one. */
export function createStageReporter({ print, bar, now }: ReporterParts): StageReporter {
  const seen = new Set<Stage>();
  let current: Stage | null = null;
  let startedAt = now();

  const end = (): void => {
    if (current === null) return;
    bar?.clear();
    print(`${current.padEnd(11)}${seconds(now() - startedAt)}`);
    current = null;
  };
  return {
    end,
    clear: () => bar?.clear(),
    progress: (stage, done, total) => {
      if (!seen.has(stage)) {
        end();
        seen.add(stage);
        current = stage;
        startedAt = now();
      }
      if (current === stage) bar?.show(stage, total > 0 ? done / total : 0, now() - startedAt);
    },
  };
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(2).padStart(7)} s`;
}
