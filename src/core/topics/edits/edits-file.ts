import type { FieldMap } from '../../contract/map.ts';
import { papersOf } from './papers-of.ts';
import {
  MOST_KEPT,
  topicsOf,
  type EditsFile,
  type KnownTopic,
  type TopicEdit,
  type TopicEdits,
} from './topic-edits.ts';
import { treeEntries } from './tree-entries.ts';

/** Returns the file that keeps edits of a map, with what finds the topics that they speak of in another map. */
export function editsFile(
  map: FieldMap,
  edits: readonly TopicEdit[],
  waiting: TopicEdits,
): EditsFile {
  const { title, method } = map.manifest;
  return {
    map: { title, buildHash: method.buildHash },
    topics: knownTopics(map, edits),
    edits,
    waiting,
  };
}

/** The map's own topics that the edits speak of, in the order in which they do. */
function knownTopics(map: FieldMap, edits: readonly TopicEdit[]): readonly KnownTopic[] {
  const entries = treeEntries(map.manifest);
  const { topicStrength } = map.columns;
  const strength = (paper: number): number => topicStrength[paper] ?? 0;
  return [...new Set(edits.flatMap(topicsOf))].flatMap((id) => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const { level, index, topic } = entry;
    const members = [...map.papers.keys()].filter(papersOf(map, level, index));
    const papers = members
      .sort((a, b) => strength(b) - strength(a) || a - b)
      .slice(0, MOST_KEPT)
      .flatMap((paper) => map.papers[paper]?.id ?? []);
    return [{ id, level, name: topic.name, papers }];
  });
}
