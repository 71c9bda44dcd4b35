import { untrack } from 'svelte';
import { showPanel } from '../core/explore/change-view.ts';
import type { PanelId } from '../core/explore/view.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

export type PhoneTab = 'filters' | 'details' | PanelId;

/** What a phone shows below the map: the view's side panel, or the filters or the details before it. */
export class PhonePanel {
  readonly #explorer: Explorer;
  #before: 'none' | 'filters' | 'details' = $state('none');
  readonly #tab: PhoneTab = $derived.by(() =>
    this.#before === 'none' ? this.#explorer.view.panel : this.#before,
  );

  /** To be made while a component is. */
  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    const pinned = $derived(explorer.pinned);
    const panel = $derived(explorer.view.panel);
    // A chosen paper opens its details, but not in the midst of work on another panel.
    $effect(() => {
      if (pinned !== null) {
        if (untrack(() => panel) === 'papers') this.#before = 'details';
      } else if (untrack(() => this.#before) === 'details') this.#before = 'none';
    });
    $effect(() => {
      if (panel !== 'papers') this.#before = 'none';
    });
  }

  get tab(): PhoneTab {
    return this.#tab;
  }

  show(chosen: PhoneTab): void {
    this.#before = chosen === 'filters' || chosen === 'details' ? chosen : 'none';
    if (chosen !== 'filters' && chosen !== 'details')
      this.#explorer.change((view) => showPanel(view, chosen));
  }
}
