import { placePapers, type Placed } from '../core/explore/project/place-papers.ts';
import type { Placement } from '../core/explore/project/placement.ts';
import type { Projection } from '../core/explore/project/projection.ts';
import { AxisTexts } from './axis-texts.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';

const MATRIX_CAPTION =
  'Cell = papers of both themes, of how many to expect if the groups had nothing to do with each other.';

const TABLE_CAPTION =
  'Every paper that passes the filters. A heading sorts by its column, pressed again the other way.';

/** Where the view's projection puts the papers. Made while a component is set up. */
export class Placing {
  readonly #explorer: Explorer;
  readonly #projection;
  readonly #placed: Placed;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.#projection = $derived(explorer.view.projection);
    const texts = new AxisTexts(explorer);
    this.#placed = $derived(placePapers(explorer.map, this.#projection, texts.nearnessOf));
  }

  /** null = the papers stand where the map has them. */
  get placement(): Placement | null {
    return this.#placed.kind === 'placed' ? this.#placed.placement : null;
  }
  /** Where every paper stands, n × 2 in map units. */
  get positions(): Float64Array {
    return this.placement?.positions ?? this.#explorer.map.columns.positions;
  }
  /** What a place means, or why there is nothing to see; null for the map itself. */
  get caption(): string | null {
    switch (this.#placed.kind) {
      case 'map':
        return captionOfPanel(this.#projection.kind);
      case 'placed':
        return this.#placed.placement.caption;
      case 'impossible':
        return this.#placed.sentence;
    }
  }
}

/** What stands in the map's place says what it is. */
function captionOfPanel(kind: Projection['kind']): string | null {
  if (kind === 'matrix') return MATRIX_CAPTION;
  return kind === 'table' ? TABLE_CAPTION : null;
}
