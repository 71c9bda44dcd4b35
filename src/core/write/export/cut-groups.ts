import type { FieldMap, Manifest, PaperColumns, Topic } from '../../contract/map.ts';

/** Where each topic and subtopic of a map stands among those that some of its papers are in; −1 = none of them is. */
export interface GroupPlaces {
  readonly topics: Int32Array;
  readonly subtopics: Int32Array;
}

/** Returns where topics and subtopics go when those without one of these papers are left out; the order stays. */
export function groupPlaces(
  { columns, manifest }: Pick<FieldMap, 'columns' | 'manifest'>,
  papers: readonly number[],
): GroupPlaces {
  const placesOf = (column: Int32Array, count: number): Int32Array => {
    const used = new Set(papers.map((paper) => column[paper] ?? -1));
    const order = [...new Array(count).keys()].filter((group) => used.has(group));
    const places = new Int32Array(count).fill(-1);
    order.forEach((group, at) => (places[group] = at));
    return places;
  };
  return {
    topics: placesOf(columns.topic, manifest.topics.length),
    subtopics: placesOf(columns.subtopic, manifest.subtopics.length),
  };
}

/** Returns the topics, subtopics and areas that have papers, with their sizes counted anew and the colours that they had.
 * `columns`: those of the papers that stay, with the topics numbered as `places` says. */
export function cutGroups(
  manifest: Manifest,
  columns: PaperColumns,
  places: GroupPlaces,
): Pick<Manifest, 'topics' | 'subtopics' | 'areas'> {
  const topics = counted(manifest.topics, columns.topic, places.topics).map(coloured);
  return {
    topics: topics.map(({ topic }) => topic),
    subtopics: counted(manifest.subtopics, columns.subtopic, places.subtopics).map(
      ({ topic }) => topic,
    ),
    areas: manifest.areas
      .map((area) => ({
        ...area,
        size: topics.reduce(
          (sum, { topic }) => sum + (topic.parent === area.id ? topic.size : 0),
          0,
        ),
      }))
      .filter(({ size }) => size > 0),
  };
}

interface Counted {
  readonly topic: Topic;
  /** Its number before. */
  readonly was: number;
}

function counted(
  topics: readonly Topic[],
  column: Int32Array,
  places: Int32Array,
): readonly Counted[] {
  return topics.flatMap((topic, was) => {
    const place = places[was] ?? -1;
    const size = column.reduce((sum, group) => sum + Number(group === place), 0);
    return place < 0 ? [] : [{ topic: { ...topic, size }, was }];
  });
}

/** A topic's colour goes by its number: one that moved up keeps that of its former number. */
function coloured({ topic, was }: Counted, place: number): Counted {
  return { topic: { ...topic, ...(was === place ? {} : { hue: topic.hue ?? was }) }, was };
}
