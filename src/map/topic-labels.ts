import type { FieldMap } from '../core/contract/map.ts';
import type { LabelInput } from './label-layer.ts';
import type { LabelWish } from './label-placement.ts';
import { wrapText, type Measure, type WrappedText } from './wrap-text.ts';

/** What the topics' labels ask for, with how they are drawn. */
export interface TopicWishes {
  readonly wishes: readonly LabelWish[];
  readonly texts: ReadonlyMap<number, WrappedText>;
  readonly fonts: ReadonlyMap<number, string>;
  /** 1 far out, fading once single papers are read. */
  readonly opacity: number;
}

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const SMALLEST_PX = 14;
const LARGEST_PX = 21;
const FADES_FROM_ZOOM = 5;
/** Steps away from the topic's anchor, in label heights. */
const RINGS = [0, 0.6, 1.1, 1.6, 2.2, 2.9, 3.8, 5] as const;
const DIRECTIONS = 16;
/** Up to this many papers a label also minds whose papers are nearest to it. */
const MINDS_NEIGHBOURS_TO = 600;

/** Returns a wish per topic whose papers are in view, the largest topic first: around the anchor in widening rings, best first. */
export function topicWishes(map: FieldMap, input: LabelInput, measure: Measure): TopicWishes {
  const { frame, zoom } = input;
  const largest = map.manifest.topics[0]?.size ?? 1;
  const isNarrow = frame.width < 600;
  const texts = new Map<number, WrappedText>();
  const fonts = new Map<number, string>();
  const wishes: LabelWish[] = [];
  const middles = middlesInView(map, input);
  for (const [topic, { name, size }] of map.manifest.topics.entries()) {
    const middle = middles.get(topic);
    if (middle === undefined) continue;
    const share = Math.sqrt(size / largest);
    const sizePx = Math.round(
      (SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * share) * (isNarrow ? 0.78 : 1),
    );
    const css = `650 ${sizePx}px/1.2 ${FAMILY}`;
    const limits = { widthPx: Math.min(isNarrow ? 128 : 240, frame.width - 12), mostLines: 3 };
    const text = wrapText(name, { css, sizePx }, limits, measure);
    texts.set(topic, text);
    fonts.set(topic, css);
    wishes.push({
      id: topic,
      width: text.width,
      height: text.height,
      corners: ownCornersFirst(map, topic, input, cornersAround(middle, text), text),
    });
  }
  const opacity = Math.max(0.35, Math.min(1, 1 - (zoom - FADES_FROM_ZOOM) / 10));
  return { wishes, texts, fonts, opacity };
}

/** The middle of each topic's papers that are in view: while zooming in, a label stays with what is still seen of its topic. */
function middlesInView(
  map: FieldMap,
  { discs, frame }: LabelInput,
): ReadonlyMap<number, { readonly x: number; readonly y: number }> {
  const sums = new Map<number, { x: number; y: number; count: number }>();
  for (const [paper, { x, y }] of discs.entries()) {
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const topic = map.columns.topic[paper] ?? 0;
    const sum = sums.get(topic) ?? { x: 0, y: 0, count: 0 };
    sums.set(topic, { x: sum.x + x, y: sum.y + y, count: sum.count + 1 });
  }
  return new Map(
    [...sums].map(([topic, { x, y, count }]) => [topic, { x: x / count, y: y / count }]),
  );
}

/** The same corners with those first whose nearest paper belongs to the topic: a label in foreign ground misleads. */
function ownCornersFirst(
  map: FieldMap,
  topic: number,
  { discs }: LabelInput,
  corners: readonly Corner[],
  { width, height }: WrappedText,
): readonly Corner[] {
  if (discs.length > MINDS_NEIGHBOURS_TO) return corners;
  const isOwn = ({ x, y }: Corner): boolean => {
    let nearest = 0;
    let least = Infinity;
    for (const [paper, disc] of discs.entries()) {
      const distance = Math.hypot(disc.x - x - width / 2, 1.6 * (disc.y - y - height / 2));
      if (distance < least) [nearest, least] = [paper, distance];
    }
    return map.columns.topic[nearest] === topic;
  };
  return [...corners.filter(isOwn), ...corners.filter((corner) => !isOwn(corner))];
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function cornersAround(
  middle: { readonly x: number; readonly y: number },
  { width, height }: WrappedText,
): readonly { readonly x: number; readonly y: number }[] {
  const corners: { x: number; y: number }[] = [];
  for (const ring of RINGS)
    for (let step = 0; step < (ring === 0 ? 1 : DIRECTIONS); step += 1) {
      const angle = -Math.PI / 2 + (2 * Math.PI * step) / DIRECTIONS;
      corners.push({
        x: middle.x - width / 2 + Math.cos(angle) * ring * (height * 0.7 + width * 0.28),
        y: middle.y - height / 2 + Math.sin(angle) * ring * (height * 0.9 + 8),
      });
    }
  return corners;
}
