import {
  nearestGroup,
  partsOf,
  slotOfPart,
  slotOfTopic,
  type Draft,
  type DraftTopic,
} from './draft.ts';
import { freeId } from './free-id.ts';
import { groupTerms } from './group-terms.ts';
import type { TopicEdit, TopicPart } from './topic-edits.ts';

type Edit<Kind extends TopicEdit['kind']> = Extract<TopicEdit, { readonly kind: Kind }>;

/** Has one topic, subtopic or area join another of its kind; nothing where there are not both. */
export function merge(draft: Draft, { topic, into }: Edit<'merge'>): void {
  const [from, to] = [slotOfTopic(draft, topic), slotOfTopic(draft, into)];
  if (from !== null && to !== null) mergeTopics(draft, from, to);
  const [part, whole] = [slotOfPart(draft, topic), slotOfPart(draft, into)];
  if (part !== null && whole !== null) mergeParts(draft, part, whole);
  if ([topic, into].every((id) => draft.areas.some((area) => area.id === id)))
    mergeAreas(draft, topic, into);
}

/** Its topics are the other's. */
function mergeAreas(draft: Draft, gone: string, heir: string): void {
  if (gone === heir) return;
  for (const topic of draft.topics) if (topic.parent === gone) topic.parent = heir;
  const all = new Map(draft.areas.map((area) => [area.id, area]));
  const [from, to] = [all.get(gone), all.get(heir)];
  if (from === undefined || to === undefined) return;
  to.terms = interleaved(to.terms, from.terms);
  to.place = null;
  draft.areas.splice(draft.areas.indexOf(from), 1);
  draft.isRegrouped = true;
}

/** Its papers are the other's, in the other's topic. */
function mergeParts(draft: Draft, from: number, to: number): void {
  const [gone, heir] = [draft.parts[from], draft.parts[to]];
  if (from === to || gone === undefined || heir === undefined) return;
  draft.partOf.forEach((slot, paper) => {
    if (slot !== from) return;
    draft.partOf[paper] = to;
    draft.topicOf[paper] = heir.owner;
  });
  heir.terms = interleaved(heir.terms, gone.terms);
  heir.place = null;
  if (gone.owner !== heir.owner)
    for (const slot of [gone.owner, heir.owner]) unsettle(draft.topics[slot]);
  draft.partOrder = draft.partOrder.filter((slot) => slot !== from);
  draft.isRegrouped = true;
}

/** Has the papers of one topic join another. Subtopics stay; a topic without any becomes one where the other has some. */
function mergeTopics(draft: Draft, from: number, to: number): void {
  if (from === to) return;
  const [gone, heir] = [draft.topics[from], draft.topics[to]];
  if (gone === undefined || heir === undefined) return;
  const isParted = [from, to].some((slot) => partsOf(draft, slot).length > 0);
  if (isParted) for (const slot of [from, to]) makePart(draft, slot);
  for (const part of draft.parts) if (part.owner === from) part.owner = to;
  draft.topicOf.forEach((slot, paper) => {
    if (slot === from) draft.topicOf[paper] = to;
  });
  heir.terms = interleaved(heir.terms, gone.terms);
  heir.place = null;
  removeTopic(draft, from, [to]);
}

/** Makes a topic without subtopics a subtopic of its own. */
function makePart(draft: Draft, owner: number): void {
  const topic = draft.topics[owner];
  if (topic === undefined || partsOf(draft, owner).length > 0) return;
  const slot = draft.parts.length;
  const taken = new Set(draft.parts.map(({ id }) => id));
  draft.parts.push({ ...topic, id: freeId(`${topic.id}.0`, taken), colour: null, owner });
  draft.partOrder.push(slot);
  draft.topicOf.forEach((of, paper) => {
    if (of === owner) draft.partOf[paper] = slot;
  });
}

/** Puts the parts in the place of a topic. A paper that no part names joins the one that its nearest papers are in; the topic's
 * subtopics are given up. Nothing where there is no such topic, or where a part has the id of one. */
export function splitTopic(draft: Draft, { topic, parts }: Edit<'split'>): void {
  const from = slotOfTopic(draft, topic);
  const old = draft.topics[from ?? -1];
  if (from === null || old === undefined) return;
  if (parts.some(({ id }) => slotOfTopic(draft, id) !== null)) return;
  const first = draft.topics.length;
  const hues = freeHues(draft, parts.length - 1);
  parts.forEach(({ id, name }, place) => {
    const isFirst = place === 0;
    const hue = isFirst ? old.hue : (hues[place - 1] ?? 0);
    const colour = isFirst ? old.colour : null;
    draft.topics.push({ id, name, terms: [], parent: old.parent, hue, colour, place: null });
  });
  sortIntoParts(draft, from, parts, first);
  const slots = parts.map((_, place) => first + place);
  for (const slot of slots) {
    const made = draft.topics[slot];
    if (made !== undefined) made.terms = groupTerms(draft.map.links, draft.topicOf, slot);
  }
  const place = draft.order.indexOf(from);
  draft.order = draft.order.toSpliced(place, 0, ...slots);
  removeTopic(draft, from, slots);
}

function sortIntoParts(
  draft: Draft,
  from: number,
  parts: readonly TopicPart[],
  first: number,
): void {
  const { map, topicOf, partOf } = draft;
  const partOfId = new Map(
    parts.flatMap(({ papers }, place) => papers.map((id) => [id, first + place] as const)),
  );
  const members = [...topicOf.keys()].filter((paper) => topicOf[paper] === from);
  const unnamed: number[] = [];
  for (const paper of members) {
    partOf[paper] = -1;
    const part = partOfId.get(map.papers[paper]?.id ?? '');
    if (part === undefined) unnamed.push(paper);
    else topicOf[paper] = part;
  }
  const sizes = parts.map(({ papers }) => papers.length);
  const slots = [...parts.keys()]
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .map((place) => first + place);
  const settled = topicOf.slice();
  for (const paper of unnamed) topicOf[paper] = nearestGroup(map, paper, settled, slots);
}

/** Moves a paper into a topic, or into one of a topic's subtopics; nothing where there is no such paper or topic. */
export function movePaper(draft: Draft, { paper: id, topic }: Edit<'move'>): void {
  const paper = draft.map.papers.findIndex((entry) => entry.id === id);
  const part = slotOfPart(draft, topic);
  const to = part === null ? slotOfTopic(draft, topic) : (draft.parts[part]?.owner ?? null);
  if (paper < 0 || to === null) return;
  const from = draft.topicOf[paper] ?? 0;
  if (from === to && part === null) return;
  const choices = partsOf(draft, to);
  const before = draft.partOf[paper] ?? -1;
  const after = part ?? nearestGroup(draft.map, paper, draft.partOf, choices);
  draft.partOf[paper] = after;
  draft.topicOf[paper] = to;
  draft.isRegrouped = true;
  if (from !== to) for (const slot of [from, to]) unsettle(draft.topics[slot]);
  for (const slot of [before, after]) unsettle(draft.parts[slot]);
}

/** Its papers are others now, and its label's place with them. */
function unsettle(topic: DraftTopic | undefined): void {
  if (topic !== undefined) topic.place = null;
}

function removeTopic(draft: Draft, slot: number, heirs: readonly number[]): void {
  draft.order = draft.order.filter((other) => other !== slot);
  draft.partOrder = draft.partOrder.filter((part) => draft.parts[part]?.owner !== slot);
  draft.heirs.set(slot, heirs);
  draft.isRegrouped = true;
}

/** The lowest colours of the palette that no topic has. */
function freeHues({ topics, order }: Draft, count: number): readonly number[] {
  const taken = new Set(order.map((slot) => topics[slot]?.hue));
  const free: number[] = [];
  for (let hue = 0; free.length < count; hue += 1) if (!taken.has(hue)) free.push(hue);
  return free;
}

function interleaved(one: readonly string[], other: readonly string[]): readonly string[] {
  const most = Math.max(one.length, other.length);
  const both = Array.from({ length: most }, (_, at) => [one[at], other[at]]).flat();
  return [...new Set(both)].filter((term) => term !== undefined).slice(0, most);
}
