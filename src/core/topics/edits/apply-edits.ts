import type { FieldMap } from '../../contract/map.ts';
import { openDraft, slotOfPart, slotOfTopic, type Draft, type DraftTopic } from './draft.ts';
import { finishDraft } from './finish-draft.ts';
import { merge, movePaper, splitTopic } from './regroup.ts';
import type { TopicEdit } from './topic-edits.ts';

/** Returns what edits make of a map's topics: the manifest and the papers' columns; places, links and papers stay. Every paper
 * is in one topic afterwards, as before; a topic that lost all papers is left out. Edits of topics that are not there change nothing.
 * Names and colours alone leave the columns the same object. O(n × neighbours + links) a split, O(n) the others. */
export function editedTopics(
  map: FieldMap,
  edits: readonly TopicEdit[],
): Pick<FieldMap, 'manifest' | 'columns'> {
  if (edits.length === 0) return map;
  const draft = openDraft(map);
  for (const edit of edits) apply(draft, edit);
  return finishDraft(draft);
}

/** Returns the map with edited topics, see `editedTopics`; the same map without edits. */
export function applyEdits(map: FieldMap, edits: readonly TopicEdit[]): FieldMap {
  return edits.length === 0 ? map : { ...map, ...editedTopics(map, edits) };
}

function apply(draft: Draft, edit: TopicEdit): void {
  switch (edit.kind) {
    case 'rename': {
      const entry = entryOf(draft, edit.topic);
      if (entry !== null) entry.name = edit.name;
      return;
    }
    case 'recolour': {
      const topic = draft.topics[slotOfTopic(draft, edit.topic) ?? -1];
      if (topic !== undefined) topic.colour = edit.colour;
      return;
    }
    case 'merge':
      return merge(draft, edit);
    case 'split':
      return splitTopic(draft, edit);
    case 'order':
      return order(draft, edit.topics);
    case 'move':
      return movePaper(draft, edit);
  }
}

function entryOf(draft: Draft, id: string): DraftTopic | null {
  const topic = draft.topics[slotOfTopic(draft, id) ?? -1];
  const part = draft.parts[slotOfPart(draft, id) ?? -1];
  return topic ?? part ?? draft.areas.find((area) => area.id === id) ?? null;
}

function order(draft: Draft, ids: readonly string[]): void {
  const topics = ids.flatMap((id) => slotOfTopic(draft, id) ?? []);
  const parts = ids.flatMap((id) => slotOfPart(draft, id) ?? []);
  const areas = ids.flatMap((id) => draft.areas.find((area) => area.id === id) ?? []);
  draft.order = reordered(draft.order, topics);
  draft.partOrder = reordered(draft.partOrder, parts);
  draft.areas.splice(0, draft.areas.length, ...reordered(draft.areas, areas));
  draft.isRegrouped ||= topics.length + parts.length > 0;
}

/** The list with the chosen entries in their order, at the places that they have among them. */
function reordered<Entry>(list: readonly Entry[], chosen: readonly Entry[]): Entry[] {
  const waiting = [...new Set(chosen)];
  const isChosen = new Set(waiting);
  return list.map((entry) => (isChosen.has(entry) ? (waiting.shift() ?? entry) : entry));
}
