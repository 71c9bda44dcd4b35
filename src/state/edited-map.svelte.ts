import { untrack } from 'svelte';
import type { FieldMap } from '../core/contract/map.ts';
import { createPaperOrder, type PaperOrder } from '../core/explore/paper-order.ts';
import { applyEdits } from '../core/topics/edits/apply-edits.ts';
import type { TopicEdit } from '../core/topics/edits/topic-edits.ts';

/** A map with its topics as people edited them, and what must be worked out anew when papers change their topic. */
export class EditedMap {
  readonly built: FieldMap;
  readonly #edits: () => readonly TopicEdit[];
  readonly #now = $derived.by(() => applyEdits(this.built, this.#edits()));
  readonly #columns = $derived(this.#now.columns);
  /** Names and colours of topics leave the columns as they are: the papers need not be sorted again. */
  readonly #order: PaperOrder = $derived.by(() => {
    const columns = this.#columns;
    return createPaperOrder({ ...untrack(() => this.#now), columns });
  });

  constructor(built: FieldMap, edits: () => readonly TopicEdit[]) {
    this.built = built;
    this.#edits = edits;
  }

  get now(): FieldMap {
    return this.#now;
  }
  /** Lists papers, see `createPaperOrder`. */
  get order(): PaperOrder {
    return this.#order;
  }
}
