import { area, curveMonotoneX } from 'd3';
import type { GuideBand, GuideLabel, Guides } from '../core/explore/project/placement.ts';
import type { FrameSize, Projection } from './camera-frame.ts';
import { placeLabels, type Box, type LabelWish } from './label-placement.ts';
import type { Scene } from './renderer-protocol.ts';
import { canvasMeasure, wrapText, type WrappedText } from './wrap-text.ts';

const SVG = 'http://www.w3.org/2000/svg';
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const FONTS = {
  title: { css: `650 14px/1.2 ${FAMILY}`, sizePx: 14 },
  tick: { css: `500 12px/1.2 ${FAMILY}`, sizePx: 12 },
} as const;
const EDGE_PX = 10;
const GAP_PX = 5;
const FADE_MS = 450;

/** What belongs to a projection beneath and beside its papers: lines, streams, and words at the edges. */
export class GuideLayer {
  /** Lies beneath the papers. */
  readonly drawing = document.createElementNS(SVG, 'svg');
  /** Lies over them. */
  readonly words = document.createElement('div');
  readonly #group = document.createElementNS(SVG, 'g');
  readonly #measure = canvasMeasure();
  #labels: readonly GuideLabel[] = [];
  #elements: readonly HTMLElement[] = [];
  #streams: readonly { readonly topic: number | null; readonly path: SVGPathElement }[] = [];
  #colours: readonly string[] = [];

  constructor() {
    this.drawing.setAttribute('class', 'map-guides');
    this.drawing.append(this.#group);
    this.words.className = 'map-labels';
    for (const element of [this.drawing, this.words]) element.setAttribute('aria-hidden', 'true');
  }

  /** Sets other guides; null = none. */
  set(guides: Guides | null, animate: boolean): void {
    this.#labels = [...(guides?.labels ?? [])].sort(byImportance);
    this.#elements = this.#labels.map(() => document.createElement('div'));
    this.#streams = (guides?.bands ?? []).map((band) => ({
      topic: band.topic,
      path: streamPath(band),
    }));
    const lines = (guides?.lines ?? []).map(({ from, to, kind }) => {
      const line = document.createElementNS(SVG, 'path');
      line.setAttribute('class', kind);
      line.setAttribute('d', `M${from.join(' ')}L${to.join(' ')}`);
      return line;
    });
    this.#group.replaceChildren(...lines, ...this.#streams.map(({ path }) => path));
    this.words.replaceChildren(...this.#elements);
    if (animate && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      for (const element of [this.drawing, this.words])
        element.animate([{ opacity: 0 }, { opacity: 1 }], FADE_MS);
  }

  show({ topicColours, topics }: Scene): void {
    this.#colours = topicColours;
    for (const { topic, path } of this.#streams) {
      const isOff = topics.length > 0 && topic !== null && !topics.includes(topic);
      path.setAttribute('class', isOff ? 'stream off' : 'stream');
      path.style.fill = topic === null ? 'var(--ink-soft)' : (topicColours[topic] ?? '');
    }
  }

  /** Follows the camera; returns the boxes that words take. `taken`: boxes that they keep off. */
  move(projection: Projection, frame: FrameSize, taken: readonly Box[]): readonly Box[] {
    const { scale, left, top } = projection;
    this.#group.setAttribute('transform', `matrix(${scale} 0 0 ${-scale} ${left} ${top})`);
    const limits = { widthPx: Math.min(340, frame.width * 0.6), mostLines: 1 };
    const texts = this.#labels.map(({ text, kind }) =>
      wrapText(text, FONTS[kind], limits, this.#measure),
    );
    const around = { projection, frame, taken };
    const boxes = placeLabels(
      this.#labels.flatMap((label, id) => wishOf(label, texts[id], id, around)),
      frame,
      { taken, obstruction: () => 0, gapPx: GAP_PX, mostObstruction: 1 },
    );
    for (const [id, element] of this.#elements.entries())
      putLabel(element, this.#labels[id], texts[id], boxes.get(id), this.#colours);
    return [...boxes.values()];
  }
}

/** Ticks come before titles, the more important of a kind first. */
function byImportance(a: GuideLabel, b: GuideLabel): number {
  return Number(a.kind === 'title') - Number(b.kind === 'title') || a.rank - b.rank;
}

function streamPath({ x, half, middle }: GuideBand): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  const outline = area<number>(
    (_, at) => x[at] ?? 0,
    (value) => middle - value,
    (value) => middle + value,
  );
  path.setAttribute('d', outline.curve(curveMonotoneX)([...half]) ?? '');
  return path;
}

interface Surroundings {
  readonly projection: Projection;
  readonly frame: FrameSize;
  readonly taken: readonly Box[];
}

/** Where a label may stand: on its place, or at the frame's edge that it sticks to; nowhere when its place is out of sight. */
function wishOf(
  { x, y, align, side, stick }: GuideLabel,
  text: WrappedText | undefined,
  id: number,
  { projection: { scale, left, top }, frame, taken }: Surroundings,
): readonly LabelWish[] {
  if (text === undefined) return [];
  const { width, height } = text;
  const [placeX, placeY] = [left + scale * x, top - scale * y];
  const shift = align === 'left' ? 0 : align === 'right' ? width : width / 2;
  const corner = { x: placeX - shift, y: side === 'above' ? placeY - height : placeY };
  if (stick === 'top') corner.y = Math.max(corner.y, topEdge(taken));
  if (stick === 'left') corner.x = Math.max(corner.x, EDGE_PX);
  if (stick === 'none')
    corner.x = Math.max(EDGE_PX, Math.min(frame.width - width - EDGE_PX, corner.x));
  const opposite = { x: frame.width - width - EDGE_PX, y: corner.y };
  return [{ id, width, height, corners: stick === 'left' ? [corner, opposite] : [corner] }];
}

/** Below what lies over the frame's top. */
function topEdge(taken: readonly Box[]): number {
  return taken.reduce(
    (edge, box) => (box.top < 40 ? Math.max(edge, box.bottom + 8) : edge),
    EDGE_PX,
  );
}

function putLabel(
  element: HTMLElement,
  label: GuideLabel | undefined,
  text: WrappedText | undefined,
  box: Box | undefined,
  colours: readonly string[],
): void {
  element.hidden = box === undefined;
  if (label === undefined || text === undefined || box === undefined) return;
  element.className = `guide-label ${label.kind}`;
  element.textContent = text.lines.join('\n');
  element.style.font = FONTS[label.kind].css;
  element.style.color = label.topic === null ? '' : (colours[label.topic] ?? '');
  element.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
}
