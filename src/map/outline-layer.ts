import type { FieldMap } from '../core/contract/map.ts';
import type { Projection } from './camera-frame.ts';
import { gridTransform, topicOutlines } from './outline-paths.ts';
import type { Scene } from './renderer-protocol.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The soft outlines of the topics, beneath the papers. */
export interface OutlineLayer {
  readonly element: SVGSVGElement;
  /** `isMoving`: papers are on their way, so no outline holds them. */
  move(projection: Projection, isMoving: boolean): void;
  show(scene: Scene): void;
  /** Draws the topics of another map on the same places; `show` colours them. */
  setMap(map: FieldMap): void;
}

/** Returns the layer with one path per topic; the camera moves them all by one transform. */
export function createOutlineLayer(map: FieldMap): OutlineLayer {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('class', 'map-outlines');
  element.setAttribute('aria-hidden', 'true');
  const group = document.createElementNS(SVG, 'g');
  element.append(group);
  const draw = (drawn: FieldMap): readonly { topic: number; node: SVGPathElement }[] => {
    const made = topicOutlines(drawn).map(({ topic, path }) => {
      const node = document.createElementNS(SVG, 'path');
      node.setAttribute('d', path);
      return { topic, node };
    });
    group.replaceChildren(...made.map(({ node }) => node));
    return made;
  };
  let isPlaced = false;
  let paths = draw(map);
  return {
    element,
    setMap(next) {
      paths = draw(next);
    },
    move({ scale, left, top }, isMoving) {
      element.classList.toggle('hidden', isPlaced || isMoving);
      group.setAttribute('transform', gridTransform(scale, left, top));
    },
    show(scene) {
      isPlaced = scene.placement !== null;
      for (const { topic, node } of paths) {
        const isOff = scene.topics.length > 0 && !scene.topics.includes(topic);
        const colour = scene.topicColours[topic] ?? '#888888';
        node.setAttribute('fill', colour);
        node.setAttribute('stroke', colour);
        node.setAttribute('class', isOff ? 'off' : '');
      }
    },
  };
}
