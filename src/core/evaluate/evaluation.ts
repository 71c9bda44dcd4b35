import type { Effects } from '../contract/effects.ts';
import type { Estimate } from './estimate.ts';

/** One row of the table of an evaluation. */
export interface Measure extends Estimate {
  /** For programs: `e1-coarse/ijcai`; the same measures in the same order for every source. */
  readonly id: string;
  /** For people. */
  readonly title: string;
}

/** What an evaluation draws and counts. */
export interface EvaluationOptions {
  /** How many papers of a file at most are looked at for classes and keywords, drawn with the seed. */
  readonly sample: number;
  /** How many small maps of each kind are drawn. */
  readonly maps: number;
  readonly seed: number;
}

/** How an evaluation shows where it is, stops and gives way. */
export interface Watch extends Pick<Effects, 'cancelled' | 'pause'> {
  /** `done` of `total` units of a measure, 0 ≤ done ≤ total. */
  step(what: string, done: number, total: number): void;
}

/** Returns effects for the stages inside a measure: they can be cancelled, and their own progress is not shown. */
export function quietEffects(watch: Watch): Effects {
  return {
    progress: () => undefined,
    cancelled: () => watch.cancelled(),
    pause: () => watch.pause(),
  };
}

/** Returns effects that show the comparison of texts as the progress of a measure. */
export function shownEffects(watch: Watch, what: string): Effects {
  return {
    ...quietEffects(watch),
    progress: (stage, done, total) => {
      if (stage === 'neighbours') watch.step(what, done, total);
    },
  };
}
