import { paperInDirection, type Direction } from '../core/explore/directional-neighbour.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

/** What a key pressed on the map asks for. */
export type MapMove =
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'go'; readonly paper: number }
  | { readonly kind: 'open'; readonly paper: number }
  /** One step down in the topic tree, to where the paper is. */
  | { readonly kind: 'enter'; readonly paper: number }
  /** One step up in it. */
  | { readonly kind: 'leave' };

const PAN_SHARE = 0.15;
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Returns the move that a key press on the focused map means, or null for any other key. `positions`: where the papers stand, n × 2. */
export function moveOnMap(
  event: KeyboardEvent,
  explorer: Explorer,
  positions: Float64Array,
): MapMove | null {
  const here = explorer.hovered ?? explorer.pinned;
  if (event.key === 'Enter' || event.key === ' ')
    return here === null ? null : { kind: 'open', paper: here };
  if (event.key === 'PageDown') return { kind: 'enter', paper: here ?? firstPaper(explorer) ?? 0 };
  if (event.key === 'PageUp') return { kind: 'leave' };
  const direction = DIRECTIONS[event.key];
  if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.shiftKey) return pan(direction);
  const next =
    here === null
      ? firstPaper(explorer)
      : paperInDirection(positions, here, direction, explorer.passing);
  return { kind: 'go', paper: next ?? here ?? 0 };
}

/** Returns what is said of a paper that the keyboard comes to. */
export function describePaper({ map }: Explorer, paper: number): string {
  const topic = map.manifest.topics[map.columns.topic[paper] ?? 0];
  return `${map.papers[paper]?.title ?? ''}. Topic: ${topic?.name ?? 'none'}.`;
}

/** The paper of the list's top: where the keyboard enters the map. */
function firstPaper(explorer: Explorer): number | null {
  return explorer.order[0] ?? null;
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
