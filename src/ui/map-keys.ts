import type { LinkColumns } from '../core/contract/map.ts';
import { paperInDirection, type Direction } from '../core/explore/directional-neighbour.ts';
import type { PaperNeighbour } from '../core/explore/neighbours-of.ts';
import { similarityWords } from '../core/explore/similarity-words.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

/** What a key pressed on the map asks for. */
export type MapMove =
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  /** `say`: what is announced. */
  | { readonly kind: 'go'; readonly paper: number; readonly say: string }
  | { readonly kind: 'open'; readonly paper: number }
  /** One step down in the topic tree, to where the paper is. */
  | { readonly kind: 'enter'; readonly paper: number }
  /** One step up in it. */
  | { readonly kind: 'leave' };

const PAN_SHARE = 0.15;
const MOST_TERMS = 4;
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The keyboard's way over the focused map: from paper to paper in a direction, along a paper's neighbours with their reasons,
 * in and out of topics. Remembers whose neighbours are walked through. */
export class MapKeys {
  readonly #explorer: Explorer;
  /** The paper whose neighbours are walked through, and which of them the keyboard is at. */
  #walk: { readonly from: number; readonly step: number; readonly at: number } | null = null;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Returns the move that a key press means, or null for any other key. `positions`: where the papers stand, n × 2. */
  moveOf(event: KeyboardEvent, positions: Float64Array): MapMove | null {
    const here = this.#explorer.hovered ?? this.#explorer.pinned;
    if (event.key === 'Enter' || event.key === ' ')
      return here === null ? null : { kind: 'open', paper: here };
    if (event.key === 'PageDown') return { kind: 'enter', paper: here ?? this.#first() };
    if (event.key === 'PageUp') return { kind: 'leave' };
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return this.#letter(event, here);
    if (event.shiftKey) return pan(direction);
    this.#walk = null;
    const next =
      here === null
        ? this.#first()
        : paperInDirection(positions, here, direction, this.#explorer.passing);
    return this.#go(next ?? here ?? 0, '');
  }

  #letter(event: KeyboardEvent, here: number | null): MapMove | null {
    switch (event.key.toLowerCase()) {
      case 'n':
        return this.#step(here ?? this.#first(), event.shiftKey ? -1 : 1);
      case 'backspace':
        return this.#back();
      default:
        return null;
    }
  }

  /** One neighbour on or back; from a paper that was reached otherwise its own walk begins. */
  #step(here: number, by: number): MapMove {
    const from = this.#walk?.at === here ? this.#walk.from : here;
    const list = this.#explorer.neighboursOf(from);
    const before = this.#walk?.at === here ? this.#walk.step : by > 0 ? -1 : 0;
    const step = (before + by + list.length) % Math.max(1, list.length);
    const neighbour = list[step];
    if (neighbour === undefined) return this.#go(here, 'No neighbours. ');
    this.#walk = { from, step, at: neighbour.paper };
    return this.#go(neighbour.paper, `Neighbour ${step + 1} of ${list.length}. `, neighbour);
  }

  #back(): MapMove | null {
    const from = this.#walk?.from;
    this.#walk = null;
    return from === undefined ? null : this.#go(from, 'Back. ');
  }

  #go(paper: number, before: string, reason?: PaperNeighbour): MapMove {
    const { links } = this.#explorer.map;
    const after = reason === undefined ? '' : ` ${reasonText(reason, links)}`;
    return { kind: 'go', paper, say: `${before}${describePaper(this.#explorer, paper)}${after}` };
  }

  /** The paper of the list's top: where the keyboard enters the map. */
  #first(): number {
    return this.#explorer.order[0] ?? 0;
  }
}

function describePaper({ map }: Explorer, paper: number): string {
  const topic = map.manifest.topics[map.columns.topic[paper] ?? 0];
  return `${map.papers[paper]?.title ?? ''}. Topic: ${topic?.name ?? 'none'}.`;
}

function reasonText({ terms, similarity }: PaperNeighbour, links: LinkColumns): string {
  return terms.length > 0
    ? `Both: ${terms.slice(0, MOST_TERMS).join(', ')}.`
    : similarityWords(similarity, links);
}

function pan(direction: Direction): MapMove {
  switch (direction) {
    case 'left':
      return { kind: 'pan', dx: -PAN_SHARE, dy: 0 };
    case 'right':
      return { kind: 'pan', dx: PAN_SHARE, dy: 0 };
    case 'up':
      return { kind: 'pan', dx: 0, dy: -PAN_SHARE };
    case 'down':
      return { kind: 'pan', dx: 0, dy: PAN_SHARE };
  }
}
