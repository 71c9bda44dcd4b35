import type { Manifest, Topic } from '../contract/map.ts';
import { topicPlaces } from '../layout/topic-places.ts';
import type { TopicName } from '../topics/name-topics.ts';
import type { Findings } from './findings.ts';

/** Returns the topics of a map with the levels above and below: areas `a1` …, topics `t1` …, subtopics `t1.1` …, each with its place on the map. */
export function topicLevels(found: Findings): Pick<Manifest, 'areas' | 'topics' | 'subtopics'> {
  const { topics, topicIds, areas, subtopics, names } = found;
  const areaIds = names.areas.map((_, area) => `a${area + 1}`);
  const parents = [...subtopics.parents];
  const subtopicIds = parents.map((parent, part) => {
    const first = parents.indexOf(parent);
    return `${topicIds[parent] ?? ''}.${part - first + 1}`;
  });
  const areaOfPaper =
    areas === null ? new Int32Array(0) : topics.labels.map((topic) => areas[topic] ?? 0);
  const areaOf = (topic: number): string | null => areaIds[areas?.[topic] ?? -1] ?? null;
  return {
    areas: describe(areaIds, names.areas, areaOfPaper, () => null, found),
    topics: describe(topicIds, names.topics, topics.labels, areaOf, found),
    subtopics: describe(
      subtopicIds,
      names.subtopics,
      subtopics.labels,
      (part) => topicIds[parents[part] ?? -1] ?? null,
      found,
    ),
  };
}

function describe(
  ids: readonly string[],
  names: readonly TopicName[],
  labels: Int32Array,
  parentOf: (group: number) => string | null,
  { positions, strength }: Findings,
): readonly Topic[] {
  const places = topicPlaces(positions, labels, strength, ids.length);
  const sizes = new Int32Array(ids.length);
  for (const group of labels) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  return ids.map((id, group) => ({
    id,
    name: names[group]?.name ?? '',
    terms: names[group]?.terms ?? [],
    size: sizes[group] ?? 0,
    x: places[group]?.x ?? 0,
    y: places[group]?.y ?? 0,
    parent: parentOf(group),
  }));
}
