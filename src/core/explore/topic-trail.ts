import type { FieldMap } from '../contract/map.ts';
import { papersOf } from '../topics/edits/papers-of.ts';
import { treeEntries } from '../topics/edits/tree-entries.ts';
import { pathTo, topicTree, type TreeNode } from './topic-tree.ts';
import type { View } from './view.ts';

/** Where in the topic tree the view is. */
export interface TopicTrail {
  /** From the root down; none = everything. */
  readonly path: readonly TreeNode[];
  /** Whether the last of them is filtered for; else the camera alone is there. */
  readonly isFiltered: boolean;
}

/** A branch is what one looks at when it holds this share of the papers in view. */
const LEAST_SHARE = 0.7;
const NOWHERE: TopicTrail = { path: [], isFiltered: false };

/** Returns the trail to the one topic that is filtered for; where none is, to the finest branch that holds at least 70 % of
 * the papers in the square that the camera surely shows. Of several chosen topics none is the one. O(n × depth of the tree). */
export function topicTrail(map: FieldMap, { topics, camera }: View): TopicTrail {
  const roots = topicTree(map.manifest);
  const [only] = topics;
  if (only !== undefined)
    return topics.length === 1 ? { path: pathTo(roots, only), isFiltered: true } : NOWHERE;
  if (camera === null) return NOWHERE;
  const { positions } = map.columns;
  const reach = camera.span / 2;
  const isNear = (paper: number): boolean =>
    Math.abs((positions[2 * paper] ?? 0) - camera.x) <= reach &&
    Math.abs((positions[2 * paper + 1] ?? 0) - camera.y) <= reach;
  const papers = [...map.papers.keys()].filter(isNear);
  if (papers.length === 0 || papers.length === map.papers.length) return NOWHERE;
  return { path: mostOf(map, roots, papers), isFiltered: false };
}

function mostOf(
  map: FieldMap,
  nodes: readonly TreeNode[],
  papers: readonly number[],
): readonly TreeNode[] {
  for (const node of nodes) {
    const isIn = papersOf(map, node.level, node.index);
    if (papers.filter(isIn).length >= LEAST_SHARE * papers.length)
      return [node, ...mostOf(map, node.children, papers)];
  }
  return [];
}

/** Returns the id of the branch one step further down where a paper is: an area's topic, a topic's part, a root where the trail is
 * nowhere or elsewhere; null at the end. */
export function stepInto(map: FieldMap, { path }: TopicTrail, paper: number): string | null {
  const { manifest, columns } = map;
  const topic = manifest.topics[columns.topic[paper] ?? -1];
  const area = topic?.parent ?? null;
  const part = manifest.subtopics[columns.subtopic[paper] ?? -1];
  const own = [area, topic?.id, part?.id].filter((id) => id !== null && id !== undefined);
  const here = path.at(-1)?.id;
  const at = here === undefined ? -1 : own.indexOf(here);
  const next = own[at + 1];
  return next !== undefined && treeEntries(manifest).has(next) ? next : null;
}
