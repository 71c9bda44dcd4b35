import type { PaperColumns } from '../../contract/map.ts';
import { nearestGroup, type Draft } from './draft.ts';

type Memberships = Pick<PaperColumns, 'membershipStart' | 'membershipTopic' | 'membershipWeight'>;

/** Returns the topics that each paper belongs to after the edits, its own first: what it leaned to goes with the papers of a
 * merged topic, and of a split one to the part that its nearest papers are in. A paper that was moved belongs to its new topic as much as it did to the one
 * before, and to that one as much as it leaned to the new. None where the map does not tell. `order`: the slots of the topics, as numbered. */
export function editedMemberships(draft: Draft, order: readonly number[]): Memberships {
  const { membershipStart, membershipTopic, membershipWeight } = draft.map.columns;
  const indexOf = new Map(order.map((slot, index) => [slot, index]));
  const papers = draft.topicOf.length;
  const start = new Int32Array(papers + 1);
  const topics: number[] = [];
  const weights: number[] = [];
  for (let paper = 0; paper < papers; paper += 1) {
    const entries = new Map<number, number>();
    const end = membershipStart[paper + 1] ?? 0;
    let first: number | null = null;
    for (let at = membershipStart[paper] ?? 0; at < end; at += 1) {
      const topic = indexOf.get(heirOf(draft, membershipTopic[at] ?? -1, paper));
      if (topic === undefined) continue;
      first ??= topic;
      entries.set(topic, (entries.get(topic) ?? 0) + (membershipWeight[at] ?? 0));
    }
    const own = indexOf.get(draft.topicOf[paper] ?? -1) ?? 0;
    const sorted = sortedEntries(entries, first, own);
    for (const [topic, weight] of sorted) {
      topics.push(topic);
      weights.push(Math.min(1, weight));
    }
    start[paper + 1] = topics.length;
  }
  return {
    membershipStart: start,
    membershipTopic: Int32Array.from(topics),
    membershipWeight: Float64Array.from(weights),
  };
}

/** The paper's own topic first, then by weight (ties: by number). */
function sortedEntries(
  entries: Map<number, number>,
  first: number | null,
  own: number,
): readonly (readonly [number, number])[] {
  if (first === null) return [];
  if (first !== own) {
    const leaning = entries.get(own) ?? 0;
    entries.set(own, Math.max(leaning, entries.get(first) ?? 0));
    if (leaning > 0) entries.set(first, leaning);
    else entries.delete(first);
  }
  return [...entries].sort(
    ([a, p], [b, q]) => Number(b === own) - Number(a === own) || q - p || a - b,
  );
}

/** The slot that stands for a topic of the map now, as far as this paper is concerned. */
function heirOf(draft: Draft, slot: number, paper: number): number {
  const heirs = draft.heirs.get(slot);
  if (heirs === undefined) return slot;
  const [only] = heirs;
  if (heirs.length === 1 && only !== undefined) return heirOf(draft, only, paper);
  const own = draft.topicOf[paper] ?? -1;
  const next = heirs.includes(own) ? own : nearestGroup(draft.map, paper, draft.topicOf, heirs);
  return heirOf(draft, next, paper);
}
