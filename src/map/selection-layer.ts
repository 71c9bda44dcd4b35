import type { FrameSize } from './camera-frame.ts';
import { clearCanvas } from './clear-canvas.ts';
import type { Scene } from './renderer-protocol.ts';
import type { Disc } from './disc.ts';

const COLOUR = { light: '#1d1f23', dark: '#eceef1' } as const;
const AWAY_PX = 3;
const [THICK, THIN] = [1.6, 1];
/** From so many on the rings are thinner. */
const MANY = 200;

/** Rings around all selected papers. */
export interface SelectionLayer {
  readonly element: HTMLCanvasElement;
  draw(frame: FrameSize, discs: readonly Disc[], scene: Scene): void;
}

/** Returns an empty layer; `draw` is called for every frame. All rings are one path, so that thousands cost a few
 * milliseconds; those out of the frame are left out. */
export function createSelectionLayer(): SelectionLayer {
  const element = document.createElement('canvas');
  element.className = 'map-citations';
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d');
  let isEmpty = true;
  return {
    element,
    draw(frame, discs, { selection, scheme }) {
      if (context === null || (selection.length === 0 && isEmpty)) return;
      clearCanvas(context, frame);
      isEmpty = selection.length === 0;
      context.strokeStyle = COLOUR[scheme];
      context.lineWidth = selection.length < MANY ? THICK : THIN;
      context.beginPath();
      for (const paper of selection) {
        const disc = discs[paper];
        if (disc === undefined || !isIn(frame, disc)) continue;
        const reach = disc.radius + AWAY_PX;
        context.moveTo(disc.x + reach, disc.y);
        context.arc(disc.x, disc.y, reach, 0, 2 * Math.PI);
      }
      context.stroke();
    },
  };
}

function isIn({ width, height }: FrameSize, { x, y, radius }: Disc): boolean {
  const reach = radius + AWAY_PX;
  return x > -reach && y > -reach && x < width + reach && y < height + reach;
}
