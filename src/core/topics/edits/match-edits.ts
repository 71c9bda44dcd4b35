import type { FieldMap } from '../../contract/map.ts';
import { freeId } from './free-id.ts';
import { papersOf } from './papers-of.ts';
import {
  topicsOf,
  type EditsFile,
  type KnownTopic,
  type TopicEdit,
  type TopicEdits,
} from './topic-edits.ts';
import { treeEntries } from './tree-entries.ts';

/** Edits as they fit a map. */
export interface MatchedEdits {
  /** In the map's own ids. */
  readonly edits: readonly TopicEdit[];
  /** What matches nothing, as the file had it. */
  readonly waiting: TopicEdits;
  /** A sentence for each that waits. */
  readonly problems: readonly string[];
}

/** Returns the edits of a file with its topics found again in a map: by id and name; else by a name that one topic alone
 * has; else as the topic that holds more than half of the papers that the file knows; by id alone only where the file
 * tells no papers, for ids are given out anew when a map is built anew. Edits that waited are tried again.
 * O(papers of the map × topics spoken of). */
export function matchEdits(map: FieldMap, file: EditsFile): MatchedEdits {
  const [own, late] = [match(map, file), match(map, file.waiting)];
  return {
    edits: [...own.edits, ...late.edits],
    waiting: {
      topics: distinct([...own.waiting.topics, ...late.waiting.topics]),
      edits: [...own.waiting.edits, ...late.waiting.edits],
    },
    problems: [...own.problems, ...late.problems],
  };
}

function match(map: FieldMap, { topics, edits }: TopicEdits): MatchedEdits {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const find = createFinder(map, known);
  const papers = new Set(map.papers.map(({ id }) => id));
  const made = new Map<string, string>();
  const taken = new Set(treeEntries(map.manifest).keys());
  const idOf = (id: string): string | null => made.get(id) ?? find(id);
  const matched: TopicEdit[] = [];
  const waiting: TopicEdit[] = [];
  const problems: string[] = [];
  for (const edit of edits) {
    const found = translate(edit, idOf, papers);
    if (typeof found === 'string') {
      waiting.push(edit);
      problems.push(sentence(edit, found, known));
    } else matched.push(edit.kind === 'split' ? withFreeIds(found, made, taken) : found);
  }
  const spokenOf = new Set(waiting.flatMap(topicsOf));
  const rest = topics.filter(({ id }) => spokenOf.has(id));
  return { edits: matched, waiting: { topics: rest, edits: waiting }, problems };
}

/** The edit in the map's ids, or the id that the map does not have. */
function translate(
  edit: TopicEdit,
  idOf: (id: string) => string | null,
  papers: ReadonlySet<string>,
): TopicEdit | string {
  if (edit.kind === 'order') {
    const order = edit.topics.flatMap((id) => idOf(id) ?? []);
    return order.length > 0
      ? { kind: 'order', topics: [...new Set(order)] }
      : (edit.topics[0] ?? '');
  }
  const topic = idOf(edit.topic);
  if (topic === null) return edit.topic;
  switch (edit.kind) {
    case 'rename':
    case 'recolour':
      return { ...edit, topic };
    case 'merge': {
      const into = idOf(edit.into);
      return into === null ? edit.into : { ...edit, topic, into };
    }
    case 'move':
      return papers.has(edit.paper) ? { ...edit, topic } : edit.paper;
    case 'split': {
      const isKnown = edit.parts.some((part) => part.papers.some((id) => papers.has(id)));
      return isKnown ? { ...edit, topic } : edit.topic;
    }
  }
}

/** The split with parts whose ids nothing else has. */
function withFreeIds(edit: TopicEdit, made: Map<string, string>, taken: Set<string>): TopicEdit {
  if (edit.kind !== 'split') return edit;
  const parts = edit.parts.map((part) => {
    const id = freeId(part.id, taken);
    made.set(part.id, id);
    return { ...part, id };
  });
  return { ...edit, parts };
}

function createFinder(
  map: FieldMap,
  known: ReadonlyMap<string, KnownTopic>,
): (id: string) => string | null {
  const entries = treeEntries(map.manifest);
  const numberOf = new Map(map.papers.map(({ id }, paper) => [id, paper]));
  const called = (name: string): string | null => {
    const same = [...entries.values()].filter(({ topic }) => topic.name === name);
    return same.length === 1 ? (same[0]?.topic.id ?? null) : null;
  };
  const find = (id: string): string | null => {
    const told = known.get(id);
    if (told === undefined) return entries.has(id) ? id : called(id);
    if (entries.get(id)?.topic.name === told.name) return id;
    const papers = told.papers.flatMap((paper) => numberOf.get(paper) ?? []);
    const alike = called(told.name) ?? mostShared(map, told, papers);
    return alike ?? (told.papers.length === 0 && entries.has(id) ? id : null);
  };
  const found = new Map<string, string | null>();
  return (id) => {
    const before = found.get(id);
    if (before !== undefined) return before;
    const answer = find(id);
    found.set(id, answer);
    return answer;
  };
}

/** The entry of the same level that holds more than half of the papers; null without any. */
function mostShared(
  map: FieldMap,
  { level }: KnownTopic,
  papers: readonly number[],
): string | null {
  for (const { topic, level: own, index } of treeEntries(map.manifest).values()) {
    if (own !== level) continue;
    const isIn = papersOf(map, own, index);
    if (2 * papers.filter(isIn).length > papers.length) return topic.id;
  }
  return null;
}

function sentence(edit: TopicEdit, id: string, known: ReadonlyMap<string, KnownTopic>): string {
  const name = known.get(id)?.name;
  const topic = name === undefined ? `“${id}”` : `“${name}” (${id})`;
  if (edit.kind === 'move' && id === edit.paper)
    return `A paper was moved to another topic, but this map does not have it: ${id}.`;
  return `${DONE[edit.kind]}, but this map has no topic like it: ${topic}.`;
}

const DONE: Readonly<Record<TopicEdit['kind'], string>> = {
  rename: 'A topic was renamed',
  recolour: 'A topic got another colour',
  merge: 'A topic was merged with another',
  split: 'A topic was split',
  order: 'Topics were put in order',
  move: 'A paper was moved to a topic',
};

function distinct(topics: readonly KnownTopic[]): readonly KnownTopic[] {
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}
