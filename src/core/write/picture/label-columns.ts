import { fitText } from './fit-text.ts';
import type { FontSet } from '../font/font-set.ts';
import type { Box } from './picture.ts';
import type { PictureTopic } from './picture-content.ts';
import { placeColumn } from './place-column.ts';

/** A point of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A topic's label beside the map, and where its leader line goes. */
export interface ColumnLabel {
  readonly topic: PictureTopic;
  readonly side: 'left' | 'right';
  readonly lines: readonly string[];
  /** What stands below the name. */
  readonly count: string;
  readonly top: number;
  readonly height: number;
  readonly anchor: Point;
}

export interface ColumnLabels {
  readonly labels: readonly ColumnLabel[];
  readonly size: number;
  /** Topics for which there was no room. */
  readonly left: number;
}

export interface ColumnFrame {
  readonly left: Box;
  readonly right: Box;
  readonly largest: number;
  readonly smallest: number;
}

export const LINE = 1.22;
/** Size of the count below a name, as a share of the name's. */
export const COUNT_SHARE = 0.78;
const GAP = 0.7;
const MOST_LINES = 3;
const SHRINK = 0.93;
const MOST_SWAPS = 400;

/** Returns labels in two aligned columns beside a map, each as near to its topic as its neighbours allow and in an order in which
 * leader lines do not cross where that can be: as large as the columns hold, down to the smallest size, from where on the
 * smallest topics are left out. O(topics³) at worst.
 *
 * Source of the order: swapping the ends of two crossing lines shortens both, so that it ends (boundary labelling with straight
 * leaders, M. Bekos et al., "Boundary labeling", 2007, doi:10.1016/j.comgeo.2006.05.003). */
export function labelColumns(
  topics: readonly PictureTopic[],
  anchors: ReadonlyMap<number, Point>,
  frame: ColumnFrame,
  fonts: FontSet,
): ColumnLabels {
  let kept = topics;
  for (let size = frame.largest; ; size *= SHRINK) {
    const isSmallest = size * SHRINK < frame.smallest;
    const drafts = draftLabels(kept, anchors, { frame, size, fonts });
    const columns = splitSides(drafts, size);
    const room = frame.left.bottom - frame.left.top;
    if (columns.every((column) => heightOf(column, size) <= room)) {
      const labels = columns.flatMap((column) => arrange(column, frame, size));
      return { labels, size, left: topics.length - kept.length };
    }
    if (isSmallest) {
      kept = kept.slice(0, -1);
      size /= SHRINK;
    }
  }
}

type Draft = Omit<ColumnLabel, 'top'>;

function draftLabels(
  topics: readonly PictureTopic[],
  anchors: ReadonlyMap<number, Point>,
  {
    frame,
    size,
    fonts,
  }: { readonly frame: ColumnFrame; readonly size: number; readonly fonts: FontSet },
): readonly Draft[] {
  const width = frame.left.right - frame.left.left;
  return topics.map((topic) => {
    const lines = fitText(topic.name, { size, weight: 600 }, width, MOST_LINES, fonts);
    const count = topic.papers.length === 1 ? '1 paper' : `${topic.papers.length} papers`;
    return {
      ...{ topic, lines, count, side: 'left' as const },
      height: (lines.length + COUNT_SHARE) * size * LINE,
      anchor: anchors.get(topic.topic) ?? { x: 0, y: 0 },
    };
  });
}

/** The western half of the labels, by height, goes to the left. */
function splitSides(drafts: readonly Draft[], size: number): readonly (readonly Draft[])[] {
  const sorted = [...drafts].sort(
    (a, b) => a.anchor.x - b.anchor.x || a.topic.topic - b.topic.topic,
  );
  const whole = heightOf(sorted, size);
  const left: Draft[] = [];
  const right: Draft[] = [];
  let height = 0;
  for (const draft of sorted) {
    const isLeft = height + draft.height / 2 <= whole / 2;
    height += draft.height + GAP * size;
    (isLeft ? left : right).push({ ...draft, side: isLeft ? 'left' : 'right' });
  }
  return [left, right];
}

function heightOf(labels: readonly Draft[], size: number): number {
  return labels.reduce((sum, { height }) => sum + height + GAP * size, -GAP * size);
}

function arrange(
  column: readonly Draft[],
  frame: ColumnFrame,
  size: number,
): readonly ColumnLabel[] {
  const [first] = column;
  if (first === undefined) return [];
  const box = first.side === 'left' ? frame.left : frame.right;
  const edge = first.side === 'left' ? box.right : box.left;
  let order = [...column].sort((a, b) => a.anchor.y - b.anchor.y || a.topic.topic - b.topic.topic);
  const placed = (): readonly ColumnLabel[] => {
    const labels = order.map(({ anchor, height }) => ({ wish: anchor.y - box.top, height }));
    const tops = placeColumn(labels, GAP * size, box.bottom - box.top);
    return order.map((label, at) => ({ ...label, top: box.top + (tops[at] ?? 0) }));
  };
  let labels = placed();
  for (let swaps = 0; swaps < MOST_SWAPS; swaps += 1) {
    const pair = crossingPair(labels, edge);
    if (pair === null) break;
    order = order.map((label, at) =>
      at === pair[0]
        ? (order[pair[1]] ?? label)
        : at === pair[1]
          ? (order[pair[0]] ?? label)
          : label,
    );
    labels = placed();
  }
  return labels;
}

function crossingPair(
  labels: readonly ColumnLabel[],
  edge: number,
): readonly [number, number] | null {
  for (const [at, label] of labels.entries())
    for (let other = at + 1; other < labels.length; other += 1) {
      const below = labels[other];
      if (below === undefined) continue;
      const ports = [label, below].map(({ top, height }) => ({ x: edge, y: top + height / 2 }));
      const [one, two] = ports;
      if (one !== undefined && two !== undefined && cross(one, label.anchor, two, below.anchor))
        return [at, other];
    }
  return null;
}

/** Whether two segments cross. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
