import type { Effects } from '../contract/effects.ts';

/** n vectors in one flat array. */
export interface Vectors {
  readonly count: number;
  readonly dimension: number;
  /** count × dimension, row-major, each row of unit length (or all zero for a text without a known word). */
  readonly values: Float32Array;
  /** 0 … 1: how much of what the texts say the embedder's model knows; not given where it has no model. */
  readonly coverage?: number;
  /** The similarity that products of the rows come close to; not given where they are it. */
  readonly exact?: PairSimilarity;
}

/** Writes the similarity of one paper with each of the others, -1 … 1. */
export type PairSimilarity = (
  paper: number,
  others: Int32Array,
  similarities: Float64Array,
) => void;

/** What an embedder sees of one paper. */
export interface EmbeddingText {
  readonly title: string;
  readonly abstract: string;
  /** What vectors from elsewhere are joined by. */
  readonly id?: string;
  readonly doi?: string | null;
  readonly arxiv?: string | null;
}

/** Turns texts into vectors. Slow or remote ones batch, report progress and stop when cancelled. */
export interface Embedder {
  /** Names model and settings completely: two maps with the same id have comparable vectors. */
  readonly id: string;
  /** Length of a vector; null until `embed` has run, where the corpus decides. */
  readonly dimension: number | null;
  /** @throws CancelledError, InputError */
  embed(texts: readonly EmbeddingText[], effects: Effects): Promise<Vectors>;
}
