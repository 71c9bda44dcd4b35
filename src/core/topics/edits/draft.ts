import type { FieldMap, Topic } from '../../contract/map.ts';

/** A topic or subtopic while edits are made. */
export interface DraftTopic {
  id: string;
  name: string;
  terms: readonly string[];
  /** Of a topic its area's id; of a subtopic nothing, see `DraftPart`. */
  parent: string | null;
  /** Which of the palette's colours it has. */
  readonly hue: number;
  colour: string | null;
  /** Where the map itself has its label; null where papers came or went. */
  place: { readonly x: number; readonly y: number } | null;
}

/** A subtopic while edits are made. */
export interface DraftPart extends DraftTopic {
  /** Slot of its topic. */
  owner: number;
}

/** The topics of a map while edits are made. A topic keeps its slot for good; `order` says which there are, and in which order. */
export interface Draft {
  readonly map: FieldMap;
  readonly areas: DraftTopic[];
  readonly topics: DraftTopic[];
  readonly parts: DraftPart[];
  order: number[];
  partOrder: number[];
  /** Slot per paper. */
  readonly topicOf: Int32Array;
  /** Slot in `parts` per paper, -1 for none. */
  readonly partOf: Int32Array;
  /** Where the papers of a slot that is no more went. */
  readonly heirs: Map<number, readonly number[]>;
  /** Whether papers changed their topic or topics their place. */
  isRegrouped: boolean;
}

/** Returns a draft that is the map as it is. */
export function openDraft(map: FieldMap): Draft {
  const { areas, topics, subtopics } = map.manifest;
  const slotOf = new Map(topics.map(({ id }, slot) => [id, slot]));
  return {
    map,
    areas: areas.map(draftOf),
    topics: topics.map(draftOf),
    parts: subtopics.map((part, slot) => ({
      ...draftOf(part, slot),
      owner: slotOf.get(part.parent ?? '') ?? 0,
    })),
    order: [...topics.keys()],
    partOrder: [...subtopics.keys()],
    topicOf: map.columns.topic.slice(),
    partOf: map.columns.subtopic.slice(),
    heirs: new Map(),
    isRegrouped: false,
  };
}

function draftOf(topic: Topic, index: number): DraftTopic {
  const { id, name, terms, parent, x, y, colour = null, hue = index } = topic;
  return { id, name, terms, parent, hue, colour, place: { x, y } };
}

/** Returns the slot of a topic that there is; null for an id of none. */
export function slotOfTopic({ topics, order }: Draft, id: string): number | null {
  return order.find((slot) => topics[slot]?.id === id) ?? null;
}

/** Returns the slot of a subtopic that there is; null for an id of none. */
export function slotOfPart({ parts, partOrder }: Draft, id: string): number | null {
  return partOrder.find((slot) => parts[slot]?.id === id) ?? null;
}

/** Returns the slots of a topic's subtopics, in their order. */
export function partsOf({ parts, partOrder }: Draft, owner: number): readonly number[] {
  return partOrder.filter((slot) => parts[slot]?.owner === owner);
}

/** Returns the group, of those given, that most of a paper's nearest papers are in, each counted by its similarity (ties: the
 * earlier of the groups); the first group where none of them is in any. */
export function nearestGroup(
  { columns }: FieldMap,
  paper: number,
  groupOf: Int32Array,
  groups: readonly number[],
): number {
  const votes = new Map<number, number>();
  const end = columns.neighbourStart[paper + 1] ?? 0;
  for (let at = columns.neighbourStart[paper] ?? 0; at < end; at += 1) {
    const group = groupOf[columns.neighbours[at] ?? 0] ?? -1;
    votes.set(group, (votes.get(group) ?? 0) + Math.max(0, columns.similarities[at] ?? 0));
  }
  let best = groups[0] ?? -1;
  for (const group of groups) if ((votes.get(group) ?? 0) > (votes.get(best) ?? 0)) best = group;
  return best;
}
