import type { FieldMap } from '../../contract/map.ts';
import { suitableAxes, suitableCorners } from './anchors.ts';
import { placeOnAxes } from './axes-places.ts';
import type { Placement } from './placement.ts';
import type { Axes, Projection } from './projection.ts';
import { placeOnTimeline } from './timeline-places.ts';
import { placeInTriangle } from './triangle-places.ts';

/** Where a projection puts the papers, or a sentence that says why it cannot; `map` = they stay where the map has them. */
export type Placed =
  | { readonly kind: 'map' }
  | { readonly kind: 'placed'; readonly placement: Placement }
  | { readonly kind: 'impossible'; readonly sentence: string };

/** What is known of a text: the nearness of every paper to it, or a sentence that says why that is not known (yet). */
export type TextNearness = (text: string) => ArrayLike<number> | string;

/** Returns the papers laid out in a projection. */
export function placePapers(
  map: FieldMap,
  projection: Projection,
  nearnessOf: TextNearness,
): Placed {
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
    case 'axes': {
      const axes = projection.axes ?? suitableAxes(map);
      return axes === null
        ? impossible('Axes need three papers at least; this map has fewer.')
        : placeBetweenPoles(map, axes, nearnessOf);
    }
    case 'triangle': {
      const corners = projection.corners ?? suitableCorners(map);
      return corners === null
        ? impossible('A triangle needs three themes, topics or papers; this map has fewer.')
        : { kind: 'placed', placement: placeInTriangle(map, corners) };
    }
  }
}

function placeBetweenPoles(map: FieldMap, axes: Axes, nearnessOf: TextNearness): Placed {
  const known = new Map<string, ArrayLike<number>>();
  for (const text of textsOf(axes)) {
    const nearness = nearnessOf(text);
    if (typeof nearness === 'string') return impossible(nearness);
    known.set(text, nearness);
  }
  const placement = placeOnAxes(map, axes, (text) => known.get(text) ?? []);
  return { kind: 'placed', placement };
}

/** Returns the texts that poles are made of, each once. */
export function textsOf({ left, right, bottom, top }: Axes): readonly string[] {
  const texts = [left, right, bottom, top].flatMap((pole) =>
    pole.kind === 'text' ? [pole.text] : [],
  );
  return [...new Set(texts)];
}

function impossible(sentence: string): Placed {
  return { kind: 'impossible', sentence };
}
