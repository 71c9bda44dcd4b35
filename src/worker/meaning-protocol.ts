import type { EmbeddingText } from '../core/embed/embedder.ts';
import type { Wanted } from '../core/explore/meaning/meaning-index.ts';

/** What the page asks the worker. */
export type MeaningRequest =
  | {
      readonly kind: 'open';
      /** Its bytes, or the address to fetch it from. */
      readonly model: string | Uint8Array;
      readonly papers: readonly EmbeddingText[];
    }
  | { readonly kind: 'score'; readonly id: number; readonly wanted: Wanted };

/** What the worker answers. */
export type MeaningAnswer =
  /** Share of the model that has come, 0 … 1; null = it is here, and the papers are being read. */
  | { readonly kind: 'progress'; readonly share: number | null }
  | { readonly kind: 'ready' }
  | { readonly kind: 'scores'; readonly id: number; readonly scores: Float32Array }
  /** `id`: the question that failed; null = the opening did. */
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string };
