import type { FieldMap, Manifest, PaperColumns, Topic } from '../../contract/map.ts';
import { topicPlaces } from '../../layout/topic-places.ts';
import { partitionModularity } from '../modularity.ts';
import type { Draft, DraftTopic } from './draft.ts';
import { editedMemberships } from './edited-memberships.ts';
import { editedStrength } from './edited-strength.ts';

const EDITED = '; edited by hand';

/** Returns the manifest and the columns that a draft amounts to, see `editedTopics`. */
export function finishDraft(draft: Draft): Pick<FieldMap, 'manifest' | 'columns'> {
  const { map } = draft;
  return draft.isRegrouped ? regrouped(draft) : { manifest: renamed(draft), columns: map.columns };
}

/** Nothing but names, colours and the order of areas differs. */
function renamed({ map, areas, topics, parts }: Draft): Manifest {
  const { manifest } = map;
  const known = new Map(manifest.areas.map((area) => [area.id, area]));
  return {
    ...manifest,
    areas: areas.flatMap(({ id, name }) => {
      const area = known.get(id);
      return area === undefined ? [] : { ...area, name };
    }),
    topics: manifest.topics.map((topic, slot) => dressed(topic, topics[slot], slot)),
    subtopics: manifest.subtopics.map((part, slot) => ({
      ...part,
      name: parts[slot]?.name ?? part.name,
    })),
  };
}

function dressed(topic: Topic, draft: DraftTopic | undefined, index: number): Topic {
  const { id, terms, size, x, y, parent } = topic;
  const { name = topic.name, hue = index, colour = null } = draft ?? {};
  return {
    ...{ id, name, terms, size, x, y, parent },
    ...(hue === index ? {} : { hue }),
    ...(colour === null ? {} : { colour }),
  };
}

function regrouped(draft: Draft): Pick<FieldMap, 'manifest' | 'columns'> {
  const { map, topics, parts, areas } = draft;
  const order = draft.order.filter((slot) => draft.topicOf.includes(slot));
  const partOrder = usedParts(draft, order);
  const topic = renumbered(draft.topicOf, order);
  const subtopic = renumbered(draft.partOf, partOrder);
  const strength = editedStrength(draft, topic);
  const columns: PaperColumns = {
    ...map.columns,
    topic,
    subtopic,
    topicStrength: strength,
    ...editedMemberships(draft, order),
  };
  const place = (labels: Int32Array, count: number): Places =>
    topicPlaces(map.columns.positions, labels, strength, count);
  const areaIds = areas.map(({ id }) => id);
  const ofArea = topic.map((index) => areaIds.indexOf(topics[order[index] ?? -1]?.parent ?? ''));
  const idOf = (slot: number): string | null => topics[slot]?.id ?? null;
  const { method, quality } = map.manifest;
  const manifest: Manifest = {
    ...map.manifest,
    areas: listOf(areas, ofArea, place(ofArea, areas.length), () => null).filter(
      ({ size }) => size > 0,
    ),
    topics: listOf(pick(topics, order), topic, place(topic, order.length), ({ parent }) => parent),
    subtopics: listOf(
      pick(parts, partOrder),
      subtopic,
      place(subtopic, partOrder.length),
      ({ owner }) => idOf(owner),
    ),
    quality: {
      ...quality,
      modularity:
        quality.modularity === null
          ? null
          : Math.round(partitionModularity(topic, map.links) * 1e4) / 1e4,
    },
    method: {
      ...method,
      topics: {
        ...method.topics,
        algorithm: method.topics.algorithm.replace(EDITED, '') + EDITED,
      },
    },
  };
  return { manifest, columns };
}

type Places = readonly { readonly x: number; readonly y: number }[];

function pick<Entry>(entries: readonly Entry[], order: readonly number[]): readonly Entry[] {
  return order.flatMap((slot) => entries[slot] ?? []);
}

/** Subtopics with papers, by topic; one alone says nothing that its topic does not. */
function usedParts(draft: Draft, order: readonly number[]): readonly number[] {
  return order.flatMap((owner) => {
    const used = draft.partOrder.filter(
      (slot) => draft.parts[slot]?.owner === owner && draft.partOf.includes(slot),
    );
    return used.length > 1 ? used : [];
  });
}

function renumbered(slots: Int32Array, order: readonly number[]): Int32Array {
  const index = new Map(order.map((slot, place) => [slot, place]));
  return slots.map((slot) => index.get(slot) ?? -1);
}

function listOf<Entry extends DraftTopic>(
  entries: readonly Entry[],
  labels: Int32Array,
  places: Places,
  parentOf: (entry: Entry) => string | null,
): readonly Topic[] {
  const sizes = new Int32Array(entries.length);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  return entries.map((entry, index) => {
    const { x, y } = entry.place ?? places[index] ?? { x: 0, y: 0 };
    const { id, name, terms } = entry;
    const topic = { id, name, terms, size: sizes[index] ?? 0, x, y, parent: parentOf(entry) };
    return dressed(topic, entry, index);
  });
}
