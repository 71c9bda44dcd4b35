import type { FieldMap } from '../core/contract/map.ts';
import type { LabelInput } from './label-input.ts';
import type { LabelWish } from './label-placement.ts';
import { wrapText, type Measure, type WrappedText } from './wrap-text.ts';

/** What the papers' titles ask for. */
export interface PaperWishes {
  readonly wishes: readonly LabelWish[];
  readonly texts: ReadonlyMap<number, WrappedText>;
}

/** The font of paper titles. */
export const paperFont = {
  css: '500 12px/1.2 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  sizePx: 12,
} as const;

/** Titles of papers that are not spotlit show from this zoom on. */
const TITLES_FROM_ZOOM = 1.9;
const MOST_TITLES = 60;
const GAP_PX = 4;

/** Returns a wish per title to show: spotlit papers first, then, zoomed in, the larger papers that are in view and pass. */
export function paperWishes(map: FieldMap, input: LabelInput, measure: Measure): PaperWishes {
  const texts = new Map<number, WrappedText>();
  const wishes: LabelWish[] = [];
  const limits = { widthPx: Math.min(190, input.frame.width * 0.45), mostLines: 2 };
  for (const paper of papersToName(input)) {
    const disc = input.discs[paper];
    const title = map.papers[paper]?.title;
    if (disc === undefined || title === undefined) continue;
    const text = wrapText(title, paperFont, limits, measure);
    const { width, height } = text;
    const reach = disc.radius + GAP_PX;
    texts.set(paper, text);
    wishes.push({
      id: paper,
      width,
      height,
      corners: [
        { x: disc.x + reach, y: disc.y - height / 2 },
        { x: disc.x - reach - width, y: disc.y - height / 2 },
        { x: disc.x - width / 2, y: disc.y + reach },
        { x: disc.x - width / 2, y: disc.y - reach - height },
        { x: disc.x + reach * 0.7, y: disc.y + reach * 0.7 },
        { x: disc.x + reach * 0.7, y: disc.y - reach * 0.7 - height },
      ],
    });
  }
  return { wishes, texts };
}

function papersToName({ scene, discs, frame, zoom, spotlit }: LabelInput): readonly number[] {
  if (zoom < TITLES_FROM_ZOOM) return spotlit;
  const inView: number[] = [];
  for (const [paper, { x, y }] of discs.entries())
    if (scene.passing[paper] === 1 && x > 0 && y > 0 && x < frame.width && y < frame.height)
      inView.push(paper);
  inView.sort((a, b) => (scene.sizes[b] ?? 0) - (scene.sizes[a] ?? 0) || a - b);
  return [...new Set([...spotlit, ...inView.slice(0, MOST_TITLES)])];
}
