/** The part of a terminal stream that a line uses. */
export interface LineTerminal {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** One line on a terminal that is written over and over. */
export interface ProgressLine {
  /** Shows `text` and `done` of `total`, and behind it `more`. */
  show(text: string, done: number, total: number, more?: string): void;
  clear(): void;
}

const REDRAW_MS = 100;

/** Returns a line that redraws at most ten times a second; where there is no terminal it shows nothing. */
export function createProgressLine(terminal: LineTerminal, now: () => number): ProgressLine {
  let drawnAt = -Infinity;
  let isShown = false;
  return {
    show: (text, done, total, more = '') => {
      if (terminal.isTTY !== true || now() - drawnAt < REDRAW_MS) return;
      drawnAt = now();
      isShown = true;
      const line = `${text}: ${done} of ${total}${more}`.slice(0, (terminal.columns ?? 80) - 1);
      terminal.write(`\r\u001b[2K${line}`);
    },
    clear: () => {
      if (isShown) terminal.write('\r\u001b[2K');
      isShown = false;
      drawnAt = -Infinity;
    },
  };
}
