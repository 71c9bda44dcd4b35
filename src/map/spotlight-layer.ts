import type { FieldMap } from '../core/contract/map.ts';
import { edgeLook, nodeLook, type Highlight } from './appearance.ts';
import type { FrameSize } from './camera-frame.ts';
import { clearCanvas } from './clear-canvas.ts';
import { GROUND } from './palette.ts';
import { PAPER_SHAPES } from './paper-shapes.ts';
import type { Disc } from './disc.ts';

/** How much of the papers beneath the veil takes away: what `nodeLook` leaves of them while one is hovered. */
const VEIL = 0.55;
/** Share of a paper's radius that its rim takes. */
const RIM_SHARE = 0.34;

/** On a large map, what a hovered paper lights up: a veil over everything, and above it the paper with its links and theirs. */
export interface SpotlightLayer {
  readonly element: HTMLCanvasElement;
  draw(frame: FrameSize, discs: readonly Disc[], highlight: Highlight): void;
}

/** Returns an empty layer; `draw` is called for every frame and costs time for the lit papers only, however many there are. */
export function createSpotlightLayer(
  map: FieldMap,
  linksOf: (paper: number) => readonly number[],
): SpotlightLayer {
  const element = document.createElement('canvas');
  element.className = 'map-citations';
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d');
  let isEmpty = true;
  return {
    element,
    draw(frame, discs, highlight) {
      const isOn = highlight.scene.hovered !== null;
      if (context === null || (!isOn && isEmpty)) return;
      clearCanvas(context, frame);
      isEmpty = !isOn;
      if (!isOn) return;
      context.globalAlpha = VEIL;
      context.fillStyle = GROUND[highlight.scene.scheme];
      context.fillRect(0, 0, frame.width, frame.height);
      context.globalAlpha = 1;
      const links = new Set([...highlight.centres].flatMap((paper) => linksOf(paper)));
      for (const link of links) drawLink(context, map, link, discs, highlight);
      for (const paper of highlight.lit) drawPaper(context, paper, discs[paper], highlight);
    },
  };
}

function drawLink(
  context: CanvasRenderingContext2D,
  map: FieldMap,
  link: number,
  discs: readonly Disc[],
  highlight: Highlight,
): void {
  const from = discs[map.links.source[link] ?? -1];
  const to = discs[map.links.target[link] ?? -1];
  if (from === undefined || to === undefined) return;
  const { color, size } = edgeLook(map, link, highlight);
  context.strokeStyle = color;
  context.lineWidth = size;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

function drawPaper(
  context: CanvasRenderingContext2D,
  paper: number,
  disc: Disc | undefined,
  highlight: Highlight,
): void {
  if (disc === undefined) return;
  const { color, fill, shape } = nodeLook(paper, highlight);
  const corners = PAPER_SHAPES[shape]?.corners ?? [];
  for (const [colour, radius] of [
    [color, disc.radius],
    [fill, disc.radius * (1 - RIM_SHARE)],
  ] as const) {
    context.fillStyle = colour;
    context.beginPath();
    if (corners.length === 0) context.arc(disc.x, disc.y, radius, 0, 2 * Math.PI);
    for (let at = 0; at < corners.length; at += 2)
      context.lineTo(
        disc.x + radius * (corners[at] ?? 0),
        disc.y + radius * (corners[at + 1] ?? 0),
      );
    context.fill();
  }
}
