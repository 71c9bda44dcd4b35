import { CancelledError } from './errors.ts';

/** The stages of a build, in order. */
export const STAGES = [
  'read',
  'vectors',
  'neighbours',
  'links',
  'topics',
  'names',
  'themes',
  'layout',
  'quality',
  'write',
] as const;

/** What long work reports about: a stage of a build, or the training of a model. */
export type Stage = (typeof STAGES)[number] | 'training';

/** What long work in the core may do to the world outside: tell how far it is, ask whether to stop, give way. */
export interface Effects {
  /** `done` of `total` units of the stage, 0 ≤ done ≤ total. */
  progress(stage: Stage, done: number, total: number): void;
  cancelled(): boolean;
  /** Resolves after the host had a turn (a signal, a message, a paint). */
  pause(): Promise<void>;
  /** Aborted when the work is to stop: for work that waits for something outside, such as a reply. */
  readonly signal?: AbortSignal;
}

/** Effects that do nothing: for tests and for callers who do not care. */
export const noEffects: Effects = {
  progress: () => undefined,
  cancelled: () => false,
  pause: () => Promise.resolve(),
};

/** Returns effects for work on whose behalf nothing is told: it stops with the others. */
export function unheard(effects: Effects): Effects {
  return {
    ...effects,
    progress: () => undefined,
    cancelled: () => effects.cancelled(),
    pause: () => effects.pause(),
  };
}

/** Reports progress, gives the host a turn and stops the work if it was cancelled.
 * @throws CancelledError */
export async function checkpoint(
  effects: Effects,
  stage: Stage,
  done: number,
  total: number,
): Promise<void> {
  effects.progress(stage, done, total);
  await effects.pause();
  if (effects.cancelled()) throw new CancelledError();
}
