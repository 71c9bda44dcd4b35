const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Ctrl-C and SIGTERM for the time of one command. */
export interface Signals {
  /** Resolves after a signal had a chance to come in: long work awaits it between its steps. */
  pause(): Promise<void>;
  /** From here on the work is done, and a signal changes nothing any more. */
  disarm(): void;
}

/** Takes both signals over, from whoever had them: `tidy` removes what must not stay and says so, and the process ends
 * with 130 or 143, or with `status` where it is given. A signal is heard only while the program awaits something, so `tidy` never meets half a step. */
export function takeSignals(tidy: () => void, status?: number): Signals {
  let isArmed = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (!isArmed) return;
      tidy();
      process.exit(status ?? STATUS[signal]);
    });
  }
  return {
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    disarm: () => {
      isArmed = false;
    },
  };
}
