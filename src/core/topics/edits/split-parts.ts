import type { FieldMap, Topic } from '../../contract/map.ts';
import { linksInside, type GroupLinks } from '../../graph/links-inside.ts';
import { seededRandom } from '../../math/random.ts';
import { absorbSmallGroups } from '../absorb-small.ts';
import { groupCount } from '../communities.ts';
import { leiden } from '../leiden.ts';
import { networkOf } from '../network.ts';
import { freeId } from './free-id.ts';
import { groupTerms } from './group-terms.ts';
import type { TopicEdit, TopicPart } from './topic-edits.ts';
import { treeEntries } from './tree-entries.ts';

/** Higher resolutions give smaller groups; at the highest, next to every paper is its own. */
const RESOLUTIONS = [0.3, 0.5, 0.7, 1, 1.4, 2, 3, 5] as const;
/** A part holds these shares of its topic, at least: the smallest that leaves two. */
const LEAST_SHARES = [0.15, 0.25, 0.34] as const;
const SEED = 1;

/** Returns the edit that splits a topic into its subtopics, or else in two: along the communities of the links inside it (Leiden at the
 * lowest resolution that finds more than one, small ones joined to those that they have most links with until two are left); where the links show none, across the longer side of its place on the map. Null for a topic of fewer than two
 * papers. Same map, same parts. O(links inside). */
export function splitEdit(map: FieldMap, topic: Topic): TopicEdit | null {
  const index = map.manifest.topics.findIndex(({ id }) => id === topic.id);
  const papers = [...map.papers.keys()].filter((paper) => map.columns.topic[paper] === index);
  if (index < 0 || papers.length < 2) return null;
  const parts = map.manifest.subtopics.filter(({ parent }) => parent === topic.id);
  const found =
    parts.length > 1 ? bySubtopic(map, parts, papers) : inTwo(map, index, papers, topic.name);
  const taken = new Set(treeEntries(map.manifest).keys());
  const named = found.map(({ name, members }, place): TopicPart => ({
    id: freeId(`${topic.id}-${place + 1}`, taken),
    name,
    papers: members.flatMap((paper) => map.papers[paper]?.id ?? []),
  }));
  return { kind: 'split', topic: topic.id, parts: named };
}

interface Group {
  readonly name: string;
  readonly members: readonly number[];
}

function bySubtopic(
  map: FieldMap,
  parts: readonly Topic[],
  papers: readonly number[],
): readonly Group[] {
  const numbers = new Map(map.manifest.subtopics.map(({ id }, number) => [id, number]));
  return parts.map(({ id, name }) => ({
    name,
    members: papers.filter((paper) => map.columns.subtopic[paper] === numbers.get(id)),
  }));
}

function inTwo(
  map: FieldMap,
  index: number,
  papers: readonly number[],
  name: string,
): readonly Group[] {
  const inside = linksInside(map.columns.topic, map.links, index + 1)[index];
  const labels = (inside === undefined ? null : communities(inside)) ?? acrossTheMap(map, papers);
  const groupOf = new Int32Array(map.papers.length).fill(-1);
  papers.forEach((paper, place) => (groupOf[paper] = labels[place] ?? 0));
  const names = new Set<string>();
  return [0, 1].map((group) => {
    const terms = groupTerms(map.links, groupOf, group).filter((term) => !names.has(term));
    const wish = terms.slice(0, 2).join(', ');
    const own = wish === '' ? `${name} ${group + 1}` : wish;
    terms.slice(0, 2).forEach((term) => names.add(term));
    return { name: own, members: papers.filter((paper) => groupOf[paper] === group) };
  });
}

/** 0 or 1 per place, the larger group first; null where the links are of one piece. */
function communities({ papers, links }: GroupLinks): Int32Array | null {
  const network = networkOf(papers.length, links);
  for (const resolution of RESOLUTIONS) {
    const found = leiden(network, resolution, seededRandom(SEED));
    for (const share of LEAST_SHARES) {
      const least = Math.max(1, Math.ceil(share * papers.length));
      const labels = absorbSmallGroups(found, links, least);
      if (groupCount(labels) === 2) return largerFirst(labels);
    }
  }
  return null;
}

function largerFirst(labels: Int32Array): Int32Array {
  const others = labels.reduce((sum, label) => sum + label, 0);
  return 2 * others > labels.length ? labels.map((label) => 1 - label) : labels;
}

/** Halves of the papers, left and right or above and below. */
function acrossTheMap({ columns }: FieldMap, papers: readonly number[]): Int32Array {
  const along = (axis: 0 | 1) => (paper: number) => columns.positions[2 * paper + axis] ?? 0;
  const spread = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  const [x, y] = [along(0), along(1)];
  const axis = spread(papers.map(x)) >= spread(papers.map(y)) ? x : y;
  const order = [...papers.keys()].sort(
    (a, b) => axis(papers[a] ?? 0) - axis(papers[b] ?? 0) || a - b,
  );
  const labels = new Int32Array(papers.length);
  for (const place of order.slice(Math.ceil(papers.length / 2))) labels[place] = 1;
  return labels;
}
