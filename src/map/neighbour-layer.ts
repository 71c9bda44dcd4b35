import type { FieldMap } from '../core/contract/map.ts';
import type { Highlight } from './appearance.ts';
import type { FrameSize } from './camera-frame.ts';
import { clearCanvas } from './clear-canvas.ts';
import type { Disc } from './disc.ts';

const COLOUR = { light: '#0b5d52', dark: '#7fe7d4' } as const;
/** Thickness of the line to the nearest neighbour and to the last one, in pixels. */
const [THICKEST, THINNEST] = [2.6, 1];
const OPACITY = 0.85;

/** Lines from the pinned or hovered paper to its true neighbours, wherever these stand on the map. */
export interface NeighbourLayer {
  readonly element: HTMLCanvasElement;
  draw(frame: FrameSize, discs: readonly Disc[], highlight: Highlight): void;
}

/** Returns an empty layer; `draw` is called for every frame. The nearer a neighbour is in the vector space, the thicker its line. */
export function createNeighbourLayer({ columns }: FieldMap): NeighbourLayer {
  const element = document.createElement('canvas');
  element.className = 'map-citations';
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d');
  let isEmpty = true;
  return {
    element,
    draw(frame, discs, { scene }) {
      const paper = scene.hovered ?? scene.selection.at(-1) ?? null;
      const isOn = scene.neighbourLines && paper !== null;
      if (context === null || (!isOn && isEmpty)) return;
      clearCanvas(context, frame);
      isEmpty = !isOn;
      const from = paper === null ? undefined : discs[paper];
      if (!isOn || from === undefined) return;
      const start = columns.neighbourStart[paper] ?? 0;
      const count = (columns.neighbourStart[paper + 1] ?? start) - start;
      context.strokeStyle = COLOUR[scene.scheme];
      context.globalAlpha = OPACITY;
      context.lineCap = 'round';
      for (let place = count - 1; place >= 0; place -= 1) {
        const to = discs[columns.neighbours[start + place] ?? -1];
        if (to === undefined) continue;
        context.lineWidth = THICKEST - ((THICKEST - THINNEST) * place) / Math.max(1, count - 1);
        context.beginPath();
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.stroke();
      }
    },
  };
}
