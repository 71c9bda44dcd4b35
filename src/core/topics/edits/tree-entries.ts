import type { Manifest, Topic } from '../../contract/map.ts';
import type { TopicLevel } from './topic-edits.ts';

/** An entry of the topic tree. */
export interface TreeEntry {
  readonly topic: Topic;
  readonly level: TopicLevel;
  /** Place in its level's list of the manifest. */
  readonly index: number;
}

/** Returns every entry of the topic tree by id: areas, then topics, then subtopics. */
export function treeEntries({
  areas,
  topics,
  subtopics,
}: Pick<Manifest, 'areas' | 'topics' | 'subtopics'>): ReadonlyMap<string, TreeEntry> {
  const levels = [
    ['area', areas],
    ['topic', topics],
    ['subtopic', subtopics],
  ] as const;
  return new Map(
    levels.flatMap(([level, entries]) =>
      entries.map((topic, index) => [topic.id, { topic, level, index }] as const),
    ),
  );
}
