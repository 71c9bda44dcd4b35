import type { FieldMap } from '../../contract/map.ts';
import type { TopicLevel } from './topic-edits.ts';

/** Returns whether a paper is in an entry of the topic tree: the area, topic or subtopic at `index` of its list. */
export function papersOf(
  { manifest, columns }: FieldMap,
  level: TopicLevel,
  index: number,
): (paper: number) => boolean {
  if (level === 'topic') return (paper) => columns.topic[paper] === index;
  if (level === 'subtopic') return (paper) => columns.subtopic[paper] === index;
  const area = manifest.areas[index]?.id;
  return (paper) =>
    area !== undefined && manifest.topics[columns.topic[paper] ?? -1]?.parent === area;
}
