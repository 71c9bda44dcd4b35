import { bridgePapers } from '../core/explore/bridge-papers.ts';
import { paperSizes } from '../core/explore/paper-sizes.ts';
import { placeTrust } from '../core/explore/place-trust.ts';
import type { Scene } from '../map/renderer-protocol.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { Placing } from '../state/placing.svelte.ts';
import { nearnessColours, paperColours, paperShapes } from './scene.ts';

/** The colours that a scene is painted with. */
export interface Paints {
  readonly scheme: 'light' | 'dark';
  /** For papers and swatches, `#rrggbb` per topic. */
  readonly topicColours: readonly string[];
  /** The same hues, dark or light enough to be read as text. */
  readonly labelColours: readonly string[];
  /** Whether papers have shapes beside their colours. */
  readonly hasShapes: boolean;
}

/** How the map is to look, out of the view. What follows from different parts of the view is worked out apart, so that hovering
 * neither colours nor measures papers again. */
export class MapScene {
  readonly #explorer: Explorer;
  readonly #placing: Placing;
  readonly #paints: () => Paints;

  // Parts of the view that stay the same objects while others change: what follows from them is kept.
  readonly #colouring = $derived.by(() => this.#explorer.view.colouring);
  readonly #sizing = $derived.by(() => this.#explorer.view.sizing);
  readonly #byTopic = $derived.by(
    () => this.#colouring.kind === 'topic' && this.#explorer.meaning.scores === null,
  );
  readonly #colours = $derived.by(() => {
    const { map, meaning } = this.#explorer;
    const { topicColours, scheme } = this.#paints();
    return meaning.scores === null
      ? paperColours(map, this.#colouring, topicColours, scheme)
      : nearnessColours(meaning.scores, scheme);
  });
  readonly #rims = $derived.by(() => {
    const { topicColours } = this.#paints();
    return Array.from(bridgePapers(this.#explorer.map), (topic) =>
      this.#byTopic && topic >= 0 ? (topicColours[topic] ?? null) : null,
    );
  });
  /** Papers whose place says little: on the map, or in the projection that takes its stead. */
  readonly #hollow = $derived.by(() => {
    const { placement } = this.#placing;
    const { papers } = this.#explorer.map;
    if (placement !== null) return placement.doubtful ?? new Uint8Array(papers.length);
    return Uint8Array.from(placeTrust(this.#explorer.map).band, (band) => Number(band === 'weak'));
  });
  readonly #hasShapes = $derived.by(
    () => this.#paints().hasShapes && this.#explorer.meaning.scores === null,
  );
  readonly #shapes = $derived.by(() =>
    this.#hasShapes ? paperShapes(this.#explorer.map, this.#colouring) : null,
  );
  readonly #sizes = $derived.by(() => paperSizes(this.#explorer.map, this.#sizing));
  /** Indices of the topics that are filtered for, on whatever level of the tree. */
  readonly #topics = $derived.by(() => {
    const { topics, subtopics } = this.#explorer.map.manifest;
    const chosen = new Set(this.#explorer.view.topics);
    for (const { id, parent } of subtopics)
      if (chosen.has(id) && parent !== null) chosen.add(parent);
    return [...topics.entries()].flatMap(([index, { id, parent }]) =>
      chosen.has(id) || (parent !== null && chosen.has(parent)) ? [index] : [],
    );
  });
  readonly #now: Scene = $derived.by(() => ({
    colours: this.#colours,
    rims: this.#rims,
    hollow: this.#hollow,
    shapes: this.#shapes,
    sizes: this.#sizes,
    passing: this.#explorer.passing,
    selection: this.#explorer.selected,
    hovered: this.#explorer.hovered,
    topicColours: this.#paints().labelColours,
    topics: this.#topics,
    citations: this.#explorer.view.citations,
    neighbourLines: this.#explorer.view.neighbourLines,
    placement: this.#placing.placement,
    scheme: this.#paints().scheme,
  }));

  constructor(explorer: Explorer, placing: Placing, paints: () => Paints) {
    this.#explorer = explorer;
    this.#placing = placing;
    this.#paints = paints;
  }

  get now(): Scene {
    return this.#now;
  }
}
