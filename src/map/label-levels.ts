import type { FieldMap } from '../core/contract/map.ts';
import type { TreeNode } from '../core/explore/topic-tree.ts';

/** Papers of a branch of the topic tree that are in view: how many, their middle, and how far they are spread (variance in px²). */
export interface Spread {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly variance: number;
}

/** A branch of the topic tree that is to be named. */
export interface NamedBranch {
  readonly node: TreeNode;
  readonly middle: { readonly x: number; readonly y: number };
  /** A finer name than its surroundings have, shown small and only where room is left. */
  readonly isExtra: boolean;
}

/** From this zoom on a branch may give way to its children. */
const OPENS_FROM_ZOOM = { area: 1.25, topic: 2, subtopic: Infinity } as const;
/** And from this one it does, however little room there is. */
const IS_OPEN_FROM_ZOOM = { area: 2.5, topic: 8, subtopic: Infinity } as const;
/** How many times the room of its children's labels a branch must cover to give way to them. */
const ROOM_FACTOR = 2.2;

/** Returns what is in view of every area, topic and subtopic; absent = nothing. O(papers). */
export function spreadsInView(
  { columns }: FieldMap,
  roots: readonly TreeNode[],
  discs: readonly { readonly x: number; readonly y: number }[],
  frame: { readonly width: number; readonly height: number },
): ReadonlyMap<TreeNode, Spread> {
  const [topics, parts] = [createSums(), createSums()];
  for (const [paper, { x, y }] of discs.entries()) {
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    topics.add(columns.topic[paper] ?? -1, x, y);
    parts.add(columns.subtopic[paper] ?? -1, x, y);
  }
  const spreads = new Map<TreeNode, Spread>();
  const visit = (node: TreeNode): Sum => {
    const below = node.children.map(visit);
    const sum =
      node.level === 'area'
        ? below.reduce(joined, NOTHING)
        : (node.level === 'topic' ? topics : parts).of(node.index);
    if (sum.count > 0) spreads.set(node, spreadOf(sum));
    return sum;
  };
  roots.forEach(visit);
  return spreads;
}

/** Returns the branches to name at a zoom, coarse to fine: a branch gives way to its children from a zoom of its level on, where what is in
 * view of it has room for their labels (`labelArea`, px²); of one that does not, the children are extras. A function of the camera alone, so that the
 * same view always shows the same names. */
export function branchesToName(
  roots: readonly TreeNode[],
  spreads: ReadonlyMap<TreeNode, Spread>,
  zoom: number,
  labelArea: (node: TreeNode) => number,
): readonly NamedBranch[] {
  const named: NamedBranch[] = [];
  const inView = (nodes: readonly TreeNode[]): readonly TreeNode[] =>
    nodes.filter((node) => spreads.has(node));
  const name = (node: TreeNode, isExtra: boolean): void => {
    const middle = spreads.get(node);
    if (middle !== undefined) named.push({ node, middle, isExtra });
  };
  const visit = (node: TreeNode): void => {
    const children = inView(node.children);
    const wanted = children.reduce((sum, child) => sum + labelArea(child), 0);
    const room = 2 * Math.PI * (spreads.get(node)?.variance ?? 0);
    const opens =
      children.length > 0 &&
      zoom >= OPENS_FROM_ZOOM[node.level] &&
      (room >= ROOM_FACTOR * wanted || zoom >= IS_OPEN_FROM_ZOOM[node.level]);
    if (opens) return children.forEach(visit);
    name(node, false);
    if (node.level === 'area') for (const child of children) name(child, true);
  };
  inView(roots).forEach(visit);
  const size = ({ node }: NamedBranch): number => node.topic.size;
  return named.sort((a, b) => Number(a.isExtra) - Number(b.isExtra) || size(b) - size(a));
}

interface Sum {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly squares: number;
}

const NOTHING: Sum = { count: 0, x: 0, y: 0, squares: 0 };

function joined(a: Sum, b: Sum): Sum {
  return {
    count: a.count + b.count,
    x: a.x + b.x,
    y: a.y + b.y,
    squares: a.squares + b.squares,
  };
}

function createSums() {
  const sums = new Map<number, Sum>();
  return {
    add(group: number, x: number, y: number): void {
      const before = sums.get(group) ?? NOTHING;
      sums.set(group, joined(before, { count: 1, x, y, squares: x * x + y * y }));
    },
    of: (group: number): Sum => sums.get(group) ?? NOTHING,
  };
}

/** A disc of radius r has a variance of r² / 2: its area is 2π times the variance. */
function spreadOf({ count, x, y, squares }: Sum): Spread {
  const [meanX, meanY] = [x / count, y / count];
  const variance = Math.max(0, squares / count - meanX * meanX - meanY * meanY);
  return { count, x: meanX, y: meanY, variance };
}
