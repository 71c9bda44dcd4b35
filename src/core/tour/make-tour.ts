import type { FieldMap } from '../contract/map.ts';
import { fieldStop, trustStop } from './frame-stops.ts';
import { bridgeStop, gapStop, newestStop } from './pattern-stops.ts';
import type { Stop, Tour } from './tour.ts';
import { topicStops } from './topic-stops.ts';

/** Returns a tour of a map, made from what the map itself knows: the field at a glance, each large topic with its central papers,
 * the bridges, the newest, the gaps, and how far to trust all this. What a map has nothing to say on is left out; every map
 * gives at least the first stop. The same map gives the same tour. O(papers × themes + links). */
export function makeTour(map: FieldMap): Tour {
  const stops: readonly (Stop | null)[] = [
    fieldStop(map),
    ...topicStops(map),
    bridgeStop(map),
    newestStop(map),
    gapStop(map),
    trustStop(map),
  ];
  const { title } = map.manifest;
  return {
    title: `A tour of ${title}`,
    map: title,
    seconds: null,
    stops: stops.filter((stop) => stop !== null),
  };
}
