import { STAGES, type Stage } from '../../src/core/contract/effects.ts';

/** One line on a terminal that is drawn over and over. */
export interface ProgressBar {
  /** `share` of the stage done, 0 … 1, after `elapsedMs` in it. */
  show(stage: Stage, share: number, elapsedMs: number): void;
  clear(): void;
}

/** The part of a terminal stream that a bar uses. */
export interface Terminal {
  write(text: string): unknown;
  readonly columns?: number;
}

const WIDTH = 24;
const REDRAW_MS = 50;
/** A guess at the time left is worth showing once this much of the stage is done and timed. */
const TELLING_SHARE = 0.05;
const TELLING_MS = 500;

/** Returns a bar that redraws at most every 50 ms. */
export function createProgressBar(terminal: Terminal, now: () => number): ProgressBar {
  let drawnAt = -Infinity;
  let isShown = false;
  return {
    show: (stage, share, elapsedMs) => {
      if (now() - drawnAt < REDRAW_MS) return;
      drawnAt = now();
      isShown = true;
      const text = barText(stage, share, elapsedMs).slice(0, (terminal.columns ?? 80) - 1);
      terminal.write(`\r\u001b[2K${text}`);
    },
    clear: () => {
      if (isShown) terminal.write('\r\u001b[2K');
      isShown = false;
      drawnAt = -Infinity;
    },
  };
}

/** Returns `layout      [############            ]  50 %  stage 8 of 10, about 3 s left`. */
export function barText(stage: Stage, share: number, elapsedMs: number): string {
  const done = Math.min(1, Math.max(0, share));
  const filled = Math.round(done * WIDTH);
  const bar = `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}]`;
  const percent = `${String(Math.round(done * 100)).padStart(3)} %`;
  const number = STAGES.findIndex((other) => other === stage) + 1;
  const place = number === 0 ? '' : `  stage ${String(number)} of ${String(STAGES.length)}`;
  return `${stage.padEnd(11)}${bar} ${percent}${place}${timeLeft(done, elapsedMs)}`;
}

/** Returns `, about 12 s left` after `elapsedMs` for the `share` done; empty where that would be too wild a guess. */
export function timeLeft(share: number, elapsedMs: number): string {
  if (share < TELLING_SHARE || share === 1 || elapsedMs < TELLING_MS) return '';
  const left = Math.ceil((elapsedMs * (1 - share)) / share / 1000);
  const text = left < 100 ? `${String(left)} s` : `${String(Math.ceil(left / 60))} min`;
  return `, about ${text} left`;
}
