import type { ColumnChoice } from '../../src/core/read/table-header.ts';
import type { EnrichRequest } from '../enrich/enrich-sources.ts';
import type { EmbedderRequest } from '../embed/embedder-choice.ts';
import type { OpenedBase } from './open-base.ts';

/** What to build, as far as the user said it: paths that can be opened as they are, `-` for standard input. */
export interface BuildRequest {
  readonly inputs: readonly string[];
  readonly facts: string | null;
  readonly themes: string;
  /** Files of topic edits, made one after the other. */
  readonly edits: readonly string[];
  /** File of the tour that comes with the map; null for that of the map that papers are placed into, if any. */
  readonly tour: string | null;
  readonly title: string;
  readonly isStrict: boolean;
  /** Whether papers without abstract are kept. */
  readonly hasTitles: boolean;
  /** What columns of tables are called, where their names do not say. */
  readonly columns: ColumnChoice;
  /** File that says what became of every record; null for none. */
  readonly report: string | null;
  /** Whether what papers lack is looked up, and by whom; null for not. */
  readonly enrich: EnrichRequest | null;
  readonly embedder: EmbedderRequest;
  /** Only what differs from the pipeline's own defaults. */
  readonly options: { readonly neighbours?: number; readonly seed?: number };
  /** The map whose papers stay where they are; null for a map of its own. */
  readonly base: OpenedBase | null;
}
