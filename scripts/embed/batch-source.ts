import type { EmbeddingText } from '../../src/core/embed/embedder.ts';

/** Something that turns texts into vectors for a price, a few texts at a time. */
export interface BatchSource {
  /** Names model and settings completely. */
  readonly id: string;
  /** Most texts per call. */
  readonly batchSize: number;
  /** Most calls at a time. */
  readonly concurrency: number;
  /** The one text that a paper becomes. */
  textOf(paper: EmbeddingText): string;
  /** Returns one vector per text, finite numbers, in the order of the texts.
   * @throws UserError, InputError; anything once the signal is aborted */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
}
