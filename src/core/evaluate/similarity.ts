import type { Effects } from '../contract/effects.ts';
import type { Embedder, EmbeddingText, Vectors } from '../embed/embedder.ts';
import { denseRows } from './dense-rows.ts';
import { factorVectors } from './factor-vectors.ts';

/** How alike the texts of one corpus are, dense or sparse behind it. */
export interface Similarity {
  readonly count: number;
  /** Fills `row` (length `count`) with the cosine of one text to every text, itself included. */
  fillRow(text: number, row: Float64Array): void;
  /** The same cosines as dense vectors, for a layout. May cost O(count³). */
  vectors(): Vectors;
}

/** What an evaluation compares: a way to tell how alike texts are. Texts given together may share a vocabulary. */
export interface SimilaritySource {
  /** Names method and settings. */
  readonly id: string;
  /** @throws CancelledError, InputError */
  compare(texts: readonly EmbeddingText[], effects: Effects): Promise<Similarity>;
}

/** Returns the cosines between dense vectors, costing as `denseRows`; where vectors only come close to a similarity, that one. */
export function denseSimilarity(vectors: Vectors): Similarity {
  const { exact } = vectors;
  const all = Int32Array.from({ length: vectors.count }, (_, text) => text);
  return {
    count: vectors.count,
    fillRow: exact === undefined ? denseRows(vectors) : (text, row) => exact(text, all, row),
    vectors: () => vectors,
  };
}

/** Returns the source of an embedder's similarities. */
export function embedderSource(embedder: Embedder): SimilaritySource {
  return {
    id: embedder.id,
    compare: async (texts, effects) => denseSimilarity(await embedder.embed(texts, effects)),
  };
}

/** Returns the similarity whose rows `fillRow` gives; vectors are made from these rows when asked for. */
export function similarityOfRows(
  count: number,
  fillRow: (text: number, row: Float64Array) => void,
): Similarity {
  return { count, fillRow, vectors: () => factorVectors(count, fillRow) };
}
