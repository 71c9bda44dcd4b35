import type { FieldMap } from '../../src/core/contract/map.ts';
import { readTour } from '../../src/core/tour/parse-tour.ts';
import { unknownIn } from '../../src/core/tour/stop-view.ts';
import type { Tour } from '../../src/core/tour/tour.ts';
import type { Source } from './read-inputs.ts';

/** Returns the tour of a file.
 * @throws ContractError naming the bad field */
export function parseTourSource({ name, bytes }: Source): Tour {
  return readTour(new TextDecoder().decode(bytes), name);
}

/** Returns a sentence for every stop that shows what the map does not know; the stop is kept. */
export function tourNotes(tour: Tour | null, map: FieldMap): readonly string[] {
  return (tour?.stops ?? []).flatMap((stop, place) => {
    const unknown = unknownIn(stop, map);
    if (unknown === null) return [];
    const title = stop.title === '' ? '' : ` (“${stop.title}”)`;
    return [`Stop ${String(place + 1)} of the tour${title}: ${unknown}`];
  });
}
