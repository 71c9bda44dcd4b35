import type { FieldMap, Manifest, Topic } from '../contract/map.ts';
import { papersOf } from '../topics/edits/papers-of.ts';
import type { TopicLevel } from '../topics/edits/topic-edits.ts';
import { treeEntries } from '../topics/edits/tree-entries.ts';

/** A branch of the topic tree. */
export interface TreeNode {
  readonly id: string;
  readonly topic: Topic;
  readonly level: TopicLevel;
  /** Place in its level's list of the manifest. */
  readonly index: number;
  /** Index of the topic whose colour it has; null for areas. */
  readonly coloured: number | null;
  readonly children: readonly TreeNode[];
}

/** A branch as a row of the tree when it is shown as a list. */
export interface TreeRow {
  readonly node: TreeNode;
  /** 1 = a root. */
  readonly depth: number;
  /** Place among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
  /** Id of the row above it in the tree; null for a root. */
  readonly parent: string | null;
  /** Null where there is nothing to open. */
  readonly isOpen: boolean | null;
}

/** Returns the roots of the tree: areas, then topics that are in none; the manifest's order on every level. */
export function topicTree({
  areas,
  topics,
  subtopics,
}: Pick<Manifest, 'areas' | 'topics' | 'subtopics'>): readonly TreeNode[] {
  const parts = byParent(subtopics.map((topic, index) => ({ topic, index })));
  const branches = topics.map((topic, index): TreeNode => ({
    id: topic.id,
    topic,
    level: 'topic',
    index,
    coloured: index,
    children: (parts.get(topic.id) ?? []).map((part) => ({
      id: part.topic.id,
      topic: part.topic,
      level: 'subtopic',
      index: part.index,
      coloured: index,
      children: [],
    })),
  }));
  const inArea = byParent(branches);
  const roots = areas.map((area, index): TreeNode => ({
    id: area.id,
    topic: area,
    level: 'area',
    index,
    coloured: null,
    children: inArea.get(area.id) ?? [],
  }));
  const known = new Set(areas.map(({ id }) => id));
  return [
    ...roots,
    ...branches.filter(({ topic: { parent } }) => parent === null || !known.has(parent)),
  ];
}

function byParent<Entry extends { readonly topic: Topic }>(
  entries: readonly Entry[],
): ReadonlyMap<string | null, readonly Entry[]> {
  const groups = new Map<string | null, Entry[]>();
  for (const entry of entries) {
    const { parent } = entry.topic;
    groups.set(parent, [...(groups.get(parent) ?? []), entry]);
  }
  return groups;
}

/** Returns the rows that show: the children of a branch below it where `isOpen` says so. */
export function treeRows(
  roots: readonly TreeNode[],
  isOpen: (node: TreeNode) => boolean,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (nodes: readonly TreeNode[], depth: number, parent: string | null): void => {
    for (const [at, node] of nodes.entries()) {
      const open = node.children.length === 0 ? null : isOpen(node);
      const [place, siblings] = [at + 1, nodes.length];
      rows.push({ node, depth, place, siblings, parent, isOpen: open });
      if (open === true) add(node.children, depth + 1, node.id);
    }
  };
  add(roots, 1, null);
  return rows;
}

/** Returns the branches from the root down to an entry of the tree, the entry last; none for an unknown id. */
export function pathTo(roots: readonly TreeNode[], id: string): readonly TreeNode[] {
  for (const node of roots) {
    if (node.id === id) return [node];
    const below = pathTo(node.children, id);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** Returns the papers of an area, topic or subtopic, rising; none for an unknown id. */
export function papersUnder(map: FieldMap, id: string): readonly number[] {
  const entry = treeEntries(map.manifest).get(id);
  if (entry === undefined) return [];
  return [...map.papers.keys()].filter(papersOf(map, entry.level, entry.index));
}

/** What a key pressed in the tree asks for. */
export type TreeMove =
  | { readonly kind: 'go'; readonly id: string }
  | { readonly kind: 'open'; readonly id: string; readonly isOpen: boolean };

/** Returns the move that a key means on a row, as the tree pattern of the WAI-ARIA Authoring Practices has it: up, down, first and last
 * row; right opens a branch, then goes to its first child; left closes it, or goes to what it is part of; a letter goes to the next name that
 * begins with it. Null for other keys. */
export function moveInTree(rows: readonly TreeRow[], at: number, key: string): TreeMove | null {
  const row = rows[at];
  if (row === undefined) return null;
  const to = (index: number): TreeMove | null => {
    const id = rows[index]?.node.id;
    return id === undefined ? null : { kind: 'go', id };
  };
  const { id } = row.node;
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'ArrowRight':
      if (row.isOpen === null) return null;
      return row.isOpen ? to(at + 1) : { kind: 'open', id, isOpen: true };
    case 'ArrowLeft':
      if (row.isOpen === true) return { kind: 'open', id, isOpen: false };
      return row.parent === null ? null : { kind: 'go', id: row.parent };
    default:
      return /^\p{L}$/u.test(key) ? to(nextBeginningWith(rows, at, key)) : null;
  }
}

function nextBeginningWith(rows: readonly TreeRow[], at: number, letter: string): number {
  const wanted = letter.toLowerCase();
  const begins = ({ node }: TreeRow): boolean => node.topic.name.toLowerCase().startsWith(wanted);
  const after = rows.findIndex((row, index) => index > at && begins(row));
  return after >= 0 ? after : rows.findIndex(begins);
}
