import type { FieldMap, Topic } from '../contract/map.ts';

/** A topic that a paper leans to. */
export interface NearTopic {
  readonly topic: Topic;
  /** Index of the topic in the manifest. */
  readonly index: number;
  /** How much of the paper belongs to it, 0 … 1. */
  readonly weight: number;
}

/** Returns the other topics that a paper leans to, most first; none in maps that do not tell. */
export function topicsNear({ manifest, columns }: FieldMap, paper: number): readonly NearTopic[] {
  const found: NearTopic[] = [];
  const end = columns.membershipStart[paper + 1] ?? 0;
  for (let at = columns.membershipStart[paper] ?? 0; at < end; at += 1) {
    const index = columns.membershipTopic[at] ?? -1;
    const topic = manifest.topics[index];
    if (topic === undefined || index === columns.topic[paper]) continue;
    found.push({ topic, index, weight: columns.membershipWeight[at] ?? 0 });
  }
  return found;
}
