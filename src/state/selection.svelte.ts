import { selectPapers } from '../core/explore/change-view.ts';
import { combineSelections, type Combination } from '../core/explore/select/combine-selections.ts';
import {
  forgetKept,
  keepSelection,
  renameKept,
  type KeptSelection,
  type KeptSelections,
} from '../core/explore/select/keep-selection.ts';
import { keptAs, nameSelection } from '../core/explore/select/name-selection.ts';
import { orderSelection } from '../core/explore/select/order-selection.ts';
import type { AreaTool } from '../core/explore/select/points-in-polygon.ts';
import type { Explorer } from './explorer.svelte.ts';

/** The selection as a set of papers: what it is called, how it is changed and kept. What is selected belongs to the view,
 * what is kept lies beside it, both are undone together; which tool is in hand is neither. */
export class Selection {
  readonly #explorer: Explorer;
  #tool: AreaTool | null = $state(null);
  #how: Combination = $state('instead');

  readonly #name = $derived.by(() => {
    const { map, selected, documents } = this.#explorer;
    return nameSelection(map, selected, documents.kept);
  });
  readonly #keptAs = $derived.by(() => {
    const { map, selected, documents } = this.#explorer;
    return selected.length === 0 ? null : keptAs(map, selected, documents.kept);
  });

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Selected papers, by number. */
  get papers(): readonly number[] {
    return this.#explorer.selected;
  }
  /** What the selection is called; empty where nothing is selected. */
  get name(): string {
    return this.#name;
  }
  /** The kept selection that holds exactly the selected papers, or null. */
  get keptAs(): KeptSelection | null {
    return this.#keptAs;
  }
  get kept(): KeptSelections {
    return this.#explorer.documents.kept;
  }
  /** What a drag on the map draws; null = it pans. */
  get tool(): AreaTool | null {
    return this.#tool;
  }
  /** How the next papers meet those that are selected. */
  get how(): Combination {
    return this.#how;
  }

  useTool(tool: AreaTool | null): void {
    this.#tool = tool;
  }

  setHow(how: Combination): void {
    this.#how = how;
  }

  /** Selects papers; `how` = null: as it is set. The paper whose details are shown stays the same where it can. */
  take(papers: readonly number[], how: Combination | null = null): void {
    const { map, selected, pinned } = this.#explorer;
    const next = combineSelections(selected, papers, how ?? this.#how);
    const ids = orderSelection(map, next, pinned).flatMap((paper) => map.papers[paper]?.id ?? []);
    this.#explorer.change((view) => selectPapers(view, ids));
  }

  /** Takes the papers of a kept selection. */
  takeKept(kept: KeptSelection): void {
    const wanted = new Set(kept.papers);
    const { papers } = this.#explorer.map;
    this.take([...papers.keys()].filter((paper) => wanted.has(papers[paper]?.id ?? '')));
  }

  clear(): void {
    this.#explorer.change((view) => selectPapers(view, []));
  }

  /** Keeps the selected papers under a name, in the order of the map. */
  keep(name: string): void {
    const { map, selected } = this.#explorer;
    const ids = [...selected].sort((a, b) => a - b).flatMap((paper) => map.papers[paper]?.id ?? []);
    this.#edit((kept) => keepSelection(kept, name, ids));
  }

  rename(name: string, next: string): void {
    this.#edit((kept) => renameKept(kept, name, next));
  }

  forget(name: string): void {
    this.#edit((kept) => forgetKept(kept, name));
  }

  #edit(change: (kept: KeptSelections) => KeptSelections): void {
    this.#explorer.edit((documents) => {
      const kept = change(documents.kept);
      return kept === documents.kept ? documents : { ...documents, kept };
    });
  }
}
