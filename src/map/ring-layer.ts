import type { Scene } from './renderer-protocol.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Rings around the selected, pinned and hovered papers. */
export interface RingLayer {
  readonly element: SVGSVGElement;
  draw(scene: Scene, locate: (paper: number) => Disc): void;
}

/** Returns an empty layer; `draw` is called for every frame, with only a handful of papers. */
export function createRingLayer(): RingLayer {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('class', 'map-rings');
  element.setAttribute('aria-hidden', 'true');
  return {
    element,
    draw(scene, locate) {
      const kinds = new Map<number, string>();
      for (const paper of scene.selection) kinds.set(paper, 'selected');
      const pinned = scene.selection.at(-1);
      if (pinned !== undefined) kinds.set(pinned, 'pinned');
      if (scene.hovered !== null && !kinds.has(scene.hovered)) kinds.set(scene.hovered, 'hovered');
      element.replaceChildren(...[...kinds].map(([paper, kind]) => ring(locate(paper), kind)));
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
