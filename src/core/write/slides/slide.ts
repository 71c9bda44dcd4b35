import type { WholeMap } from '../../contract/map.ts';
import { parseCaption, type CaptionBlock } from '../../tour/caption.ts';
import { viewOf } from '../../tour/stop-view.ts';
import type { Tour } from '../../tour/tour.ts';
import type { View } from '../../explore/view.ts';

/** One stop of a tour as a slide shows it. */
export interface Slide {
  readonly title: string;
  readonly caption: readonly CaptionBlock[];
  readonly notes: readonly CaptionBlock[];
  readonly view: View;
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Returns the slides of a tour on a map, a stop each. */
export function slidesOf(map: WholeMap, { stops }: Tour): readonly Slide[] {
  return stops.map((stop, at) => ({
    title: stop.title,
    caption: parseCaption(stop.caption),
    notes: parseCaption(stop.notes),
    view: viewOf(stop, map),
    number: at + 1,
    of: stops.length,
  }));
}
