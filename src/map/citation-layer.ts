import type { FieldMap } from '../core/contract/map.ts';
import type { FrameSize } from './camera-frame.ts';
import type { Highlight } from './appearance.ts';
import { clearCanvas } from './clear-canvas.ts';
import type { Disc } from './disc.ts';

/** From so many citations on, only those of hovered and selected papers are drawn: all would be one dark patch. */
export const MANY_CITATIONS = 3000;
const COLOUR = { light: '#a1361f', dark: '#ff9d80' } as const;
/** Opacity of a citation, and of one that a hovered or selected paper takes part in. */
const OPACITY = { usual: 0.5, strong: 0.95 } as const;
/** From so many citations on each is fainter: opacity falls with the square root of their number. */
const FEW_CITATIONS = 90;
/** How much fainter a citation is beside a chosen paper's, and where an end is filtered out. */
const FADED = 0.3;
/** How far a curve bends aside, as a share of its length: one way for the citing, so that the two ways stay apart. */
const BEND = 0.14;
const HEAD_PX = 6;
const DASH = [5, 3];

/** Citations as dashed, bent arrows from the citing paper to the cited one. */
export interface CitationLayer {
  readonly element: HTMLCanvasElement;
  draw(frame: FrameSize, discs: readonly Disc[], highlight: Highlight): void;
}

/** Returns an empty layer; `draw` is called for every frame and costs time for what it draws only. */
export function createCitationLayer({ citations }: FieldMap): CitationLayer {
  const element = document.createElement('canvas');
  element.className = 'map-citations';
  element.setAttribute('aria-hidden', 'true');
  // Asked for at once: a canvas keeps the first kind of context that anyone asks it for.
  const context = element.getContext('2d');
  let isEmpty = true;
  return {
    element,
    draw(frame, discs, highlight) {
      const isOn = highlight.scene.citations && citations.citing.length > 0;
      if (context === null || (!isOn && isEmpty)) return;
      clearCanvas(context, frame);
      isEmpty = !isOn;
      if (!isOn) return;
      context.strokeStyle = COLOUR[highlight.scene.scheme];
      context.fillStyle = COLOUR[highlight.scene.scheme];
      for (const [at, citing] of citations.citing.entries()) {
        const cited = citations.cited[at] ?? 0;
        const opacity = opacityOf(citing, cited, citations.citing.length, highlight);
        const [from, to] = [discs[citing], discs[cited]];
        if (opacity === 0 || from === undefined || to === undefined) continue;
        context.globalAlpha = opacity;
        context.lineWidth = opacity === OPACITY.strong ? 1.8 : 1.2;
        drawArrow(context, from, to);
      }
    },
  };
}

function opacityOf(citing: number, cited: number, count: number, highlight: Highlight): number {
  const { scene, centres } = highlight;
  const { selection } = scene;
  const isCentral = (paper: number): boolean => centres.has(paper) || selection.includes(paper);
  if (isCentral(citing) || isCentral(cited)) return OPACITY.strong;
  if (count >= MANY_CITATIONS) return 0;
  const passes = scene.passing[citing] === 1 && scene.passing[cited] === 1;
  const isBeside = centres.size > 0 || selection.length > 0;
  const usual = OPACITY.usual * Math.sqrt(Math.min(1, FEW_CITATIONS / count));
  return usual * (passes ? 1 : FADED) * (isBeside ? FADED : 1);
}

function drawArrow(context: CanvasRenderingContext2D, from: Disc, to: Disc): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < from.radius + to.radius + HEAD_PX) return;
  const bend = { x: (from.x + to.x) / 2 - BEND * dy, y: (from.y + to.y) / 2 + BEND * dx };
  const start = towards(from, bend, from.radius + 1);
  const tip = towards(to, bend, to.radius + 1);
  const neck = towards({ ...tip, radius: 0 }, bend, HEAD_PX);
  context.setLineDash(DASH);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.quadraticCurveTo(bend.x, bend.y, neck.x, neck.y);
  context.stroke();
  const [wx, wy] = [(tip.y - neck.y) / 2, (neck.x - tip.x) / 2];
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(neck.x + wx, neck.y + wy);
  context.lineTo(neck.x - wx, neck.y - wy);
  context.closePath();
  context.fill();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point `distance` pixels from one towards the other. */
function towards(from: Disc, to: Point, distance: number): Point {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}
