import type { FieldMap } from '../core/contract/map.ts';
import type { TreeNode } from '../core/explore/topic-tree.ts';
import { papersOf } from '../core/topics/edits/papers-of.ts';
import type { TopicLevel } from '../core/topics/edits/topic-edits.ts';
import type { LabelInput } from './label-input.ts';
import { branchesToName, spreadsInView, type NamedBranch } from './label-levels.ts';
import type { LabelWish } from './label-placement.ts';
import { wrapText, type Measure, type WrappedText } from './wrap-text.ts';

/** A name of the topic tree on the map; the ids of the wishes count in the list of these. */
export interface TopicLabel {
  readonly node: TreeNode;
  readonly text: WrappedText;
  readonly font: string;
}

/** What the topics' labels ask for, with how they are drawn. */
export interface TopicWishes {
  readonly labels: readonly TopicLabel[];
  readonly wishes: readonly LabelWish[];
  /** 1 far out, fading once single papers are read. */
  readonly opacity: number;
}

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
/** Sizes in px of the smallest and the largest of a level. */
const LEVELS: Readonly<
  Record<TopicLevel, { readonly weight: number; readonly px: readonly [number, number] }>
> = {
  area: { weight: 750, px: [16, 20] },
  topic: { weight: 650, px: [14, 21] },
  subtopic: { weight: 600, px: [13, 16] },
};
const EXTRA_PX = 12.5;
const NARROW_FACTOR = 0.78;
const FADES_FROM_ZOOM = 5;
/** Steps away from the topic's middle, in label heights; extras keep near it. */
const RINGS = [0, 0.6, 1.1, 1.6, 2.2, 2.9, 3.8, 5] as const;
const EXTRA_RINGS = 3;
/** A wide label far from its papers would be taken for that of others. */
const AREA_RINGS = 5;
const DIRECTIONS = 16;
/** Up to this many papers a label also minds whose papers are nearest to it. */
const MINDS_NEIGHBOURS_TO = 600;

/** Returns a wish per name that the zoom and the room ask for (see `branchesToName`), coarse names first, larger ones before smaller: around the middle of
 * what is in view in widening rings, best first. */
export function topicWishes(
  map: FieldMap,
  roots: readonly TreeNode[],
  input: LabelInput,
  measure: Measure,
): TopicWishes {
  const largest = map.manifest.topics.reduce((most, { size }) => Math.max(most, size), 1);
  const dress = createDresser(input, largest, measure);
  const spreads = spreadsInView(map, roots, input.discs, input.frame);
  const area = (node: TreeNode): number => {
    const { text } = dress(node, false);
    return text.width * text.height;
  };
  const branches = branchesToName(roots, spreads, input.zoom, area);
  const labels = branches.map(({ node, isExtra }) => dress(node, isExtra));
  const wishes = branches.map((branch, id) => wishOf(map, input, branch, id, labels[id]));
  const opacity = Math.max(0.35, Math.min(1, 1 - (input.zoom - FADES_FROM_ZOOM) / 10));
  return { labels, wishes, opacity };
}

function createDresser({ frame }: LabelInput, largest: number, measure: Measure) {
  const isNarrow = frame.width < 600;
  const most = frame.width - 12;
  return (node: TreeNode, isExtra: boolean): TopicLabel => {
    const { weight, px } = LEVELS[node.level];
    const share = Math.min(1, Math.sqrt(node.topic.size / largest));
    const full = isExtra ? EXTRA_PX : px[0] + (px[1] - px[0]) * share;
    const sizePx = Math.round(full * (isNarrow ? NARROW_FACTOR : 1));
    const font = `${weight} ${sizePx}px/1.2 ${FAMILY}`;
    const words = node.topic.name.split(/\s+/u).map((word) => Math.ceil(measure(word, font)));
    // No word is cut where the frame has room for it.
    const widthPx = Math.min(most, Math.max(isNarrow ? 128 : 240, ...words));
    const limits = { widthPx, mostLines: 3 };
    return { node, font, text: wrapText(node.topic.name, { css: font, sizePx }, limits, measure) };
  };
}

function wishOf(
  map: FieldMap,
  input: LabelInput,
  { node, middle, isExtra }: NamedBranch,
  id: number,
  label: TopicLabel | undefined,
): LabelWish {
  const { width = 0, height = 0 } = label?.text ?? {};
  const rings = RINGS.slice(
    0,
    isExtra ? EXTRA_RINGS : node.level === 'area' ? AREA_RINGS : undefined,
  );
  const corners = cornersAround(middle, { width, height }, rings);
  return {
    id,
    width,
    height,
    corners: ownCornersFirst(map, node, input, corners, { width, height }),
  };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The same corners with those first whose nearest paper belongs to the topic: a label in foreign ground misleads. */
function ownCornersFirst(
  map: FieldMap,
  { level, index }: TreeNode,
  { discs }: LabelInput,
  corners: readonly Corner[],
  { width, height }: Size,
): readonly Corner[] {
  if (discs.length > MINDS_NEIGHBOURS_TO) return corners;
  const belongs = papersOf(map, level, index);
  const isOwn = ({ x, y }: Corner): boolean => {
    let nearest = 0;
    let least = Infinity;
    for (const [paper, disc] of discs.entries()) {
      const distance = Math.hypot(disc.x - x - width / 2, 1.6 * (disc.y - y - height / 2));
      if (distance < least) [nearest, least] = [paper, distance];
    }
    return belongs(nearest);
  };
  return [...corners.filter(isOwn), ...corners.filter((corner) => !isOwn(corner))];
}

function cornersAround(
  middle: Corner,
  { width, height }: Size,
  rings: readonly number[],
): readonly Corner[] {
  const corners: Corner[] = [];
  for (const ring of rings)
    for (let step = 0; step < (ring === 0 ? 1 : DIRECTIONS); step += 1) {
      const angle = -Math.PI / 2 + (2 * Math.PI * step) / DIRECTIONS;
      corners.push({
        x: middle.x - width / 2 + Math.cos(angle) * ring * (height * 0.7 + width * 0.28),
        y: middle.y - height / 2 + Math.sin(angle) * ring * (height * 0.9 + 8),
      });
    }
  return corners;
}
