import type { FieldMap } from '../../contract/map.ts';

/** A lane of the timeline. */
export interface TimelineLane {
  readonly name: string;
  /** The topic whose lane it is; null = the lane of an area. */
  readonly topic: number | null;
}

export interface TimelineLanes {
  readonly lanes: readonly TimelineLane[];
  /** Lane of every topic. */
  readonly laneOf: readonly number[];
}

/** More lanes than this would be too thin to read: areas take the place of topics. */
const MOST_TOPICS = 14;

/** Returns the lanes with each topic's lane: one per topic, or, where there are more than 14, one per area; topics outside every area
 * share a last one. */
export function timelineLanes({ manifest }: FieldMap): TimelineLanes {
  const { topics, areas } = manifest;
  if (topics.length <= MOST_TOPICS || areas.length === 0)
    return {
      lanes: topics.map(({ name }, topic) => ({ name, topic })),
      laneOf: topics.map((_, topic) => topic),
    };
  const laneOf = topics.map(({ parent }) => {
    const area = areas.findIndex(({ id }) => id === parent);
    return area < 0 ? areas.length : area;
  });
  const lanes = areas.map(({ name }): TimelineLane => ({ name, topic: null }));
  const hasOthers = laneOf.includes(areas.length);
  return { lanes: hasOthers ? [...lanes, { name: 'Other topics', topic: null }] : lanes, laneOf };
}
