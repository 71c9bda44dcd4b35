import type { EmbeddingText } from '../embed/embedder.ts';

/** A paper with what its authors say it is about. */
export interface LabelledPaper extends EmbeddingText {
  /** As the authors write them; empty where they gave none. */
  readonly keywords: readonly string[];
}

/** The papers of one file, named for the table. */
export interface LabelledFile {
  readonly name: string;
  readonly papers: readonly LabelledPaper[];
}
