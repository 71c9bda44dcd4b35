import type { FieldMap } from '../../contract/map.ts';
import { suitableCorners } from './anchors.ts';
import type { Placement } from './placement.ts';
import type { Projection } from './projection.ts';
import { placeOnTimeline } from './timeline-places.ts';
import { placeInTriangle } from './triangle-places.ts';

/** Where a projection puts the papers, or a sentence that says why it cannot; `map` = they stay where the map has them. */
export type Placed =
  | { readonly kind: 'map' }
  | { readonly kind: 'placed'; readonly placement: Placement }
  | { readonly kind: 'impossible'; readonly sentence: string };

/** Returns the papers laid out in a projection. */
export function placePapers(map: FieldMap, projection: Projection): Placed {
  switch (projection.kind) {
    case 'map':
    case 'matrix':
    case 'table':
      return { kind: 'map' };
    case 'timeline': {
      const placement = placeOnTimeline(map);
      return placement === null
        ? impossible('No paper of this map has a year, so there is no timeline to draw.')
        : { kind: 'placed', placement };
    }
    case 'triangle': {
      const corners = projection.corners ?? suitableCorners(map);
      return corners === null
        ? impossible('A triangle needs three themes, topics or papers; this map has fewer.')
        : { kind: 'placed', placement: placeInTriangle(map, corners) };
    }
  }
}

function impossible(sentence: string): Placed {
  return { kind: 'impossible', sentence };
}
