import { SvelteMap } from 'svelte/reactivity';
import { suitableAxes } from '../core/explore/project/anchors.ts';
import { textsOf, type TextNearness } from '../core/explore/project/place-papers.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Nearness of the papers to the words that axes run between, asked of the search by meaning once a text. Made while a component is set
 * up, whose life its effect shares. */
export class AxisTexts {
  readonly #explorer: Explorer;
  readonly #known = new SvelteMap<string, Float32Array>();
  readonly #asked = new Set<string>();

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    const texts = $derived.by(() => {
      const { projection } = explorer.view;
      if (projection.kind !== 'axes') return [];
      const axes = projection.axes ?? suitableAxes(explorer.map);
      return axes === null ? [] : textsOf(axes);
    });
    $effect(() => {
      for (const text of texts) void this.#ask(text);
    });
  }

  /** The scores of a text, or a sentence that says why there are none. */
  readonly nearnessOf: TextNearness = (text) => {
    const scores = this.#known.get(text);
    if (scores !== undefined) return scores;
    const { status, isPossible } = this.#explorer.meaning;
    if (!isPossible)
      return 'Axes between words need the language model, which this page does not have. Themes, topics and papers do without.';
    if (status.kind === 'failed')
      return `${status.sentence} Axes between themes, topics and papers do without it.`;
    return status.kind === 'loading' ? status.sentence : 'Reading the words of the axes …';
  };

  async #ask(text: string): Promise<void> {
    if (this.#asked.has(text)) return;
    this.#asked.add(text);
    const scores = await this.#explorer.meaning.ask({ text, like: [], unlike: [] });
    // What failed may be asked again.
    if (scores === null) this.#asked.delete(text);
    else this.#known.set(text, scores);
  }
}
