import type { Disc } from './disc.ts';
import type { FrameSize } from './camera-frame.ts';
import type { Scene } from './renderer-protocol.ts';
import { createSelectionLayer } from './selection-layer.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Rings around the selected, pinned and hovered papers. */
export interface RingLayer {
  /** From below to above. */
  readonly elements: readonly Element[];
  draw(frame: FrameSize, discs: readonly Disc[], scene: Scene): void;
}

/** Returns an empty layer; `draw` is called for every frame. The many selected papers get a canvas, the pinned and the hovered one
 * an element each. */
export function createRingLayer(): RingLayer {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('class', 'map-rings');
  element.setAttribute('aria-hidden', 'true');
  const selected = createSelectionLayer();
  return {
    elements: [selected.element, element],
    draw(frame, discs, scene) {
      selected.draw(frame, discs, scene);
      const kinds = new Map<number, string>();
      const pinned = scene.selection.at(-1);
      if (pinned !== undefined) kinds.set(pinned, 'pinned');
      if (scene.hovered !== null && !kinds.has(scene.hovered)) kinds.set(scene.hovered, 'hovered');
      const rings = [...kinds].flatMap(([paper, kind]) => {
        const disc = discs[paper];
        return disc === undefined ? [] : [ring(disc, kind)];
      });
      element.replaceChildren(...rings);
    },
  };
}

function ring({ x, y, radius }: Disc, kind: string): SVGCircleElement {
  const circle = document.createElementNS(SVG, 'circle');
  circle.setAttribute('class', kind);
  circle.setAttribute('cx', String(x));
  circle.setAttribute('cy', String(y));
  circle.setAttribute('r', String(radius + (kind === 'pinned' ? 4 : 3)));
  return circle;
}
