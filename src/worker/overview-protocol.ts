import type { FieldMap } from '../core/contract/map.ts';
import type { PaperText } from '../core/explore/term-corpus.ts';
import type { OverviewPlan } from '../core/overview/overview.ts';
import type { SentenceTable } from '../core/overview/sentence-table.ts';

/** What the page asks the worker. */
export type OverviewRequest =
  | { readonly kind: 'open'; readonly map: FieldMap; readonly texts: readonly PaperText[] }
  | { readonly kind: 'plan'; readonly id: number; readonly papers: readonly number[] };

/** What the worker answers; what goes wrong reaches the page as its error event. */
export type OverviewAnswer =
  | { readonly kind: 'table'; readonly table: SentenceTable }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: OverviewPlan };
