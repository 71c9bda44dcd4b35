import './map.css';
import { NoWebGlError } from './no-webgl-error.ts';
import type { CreateRenderer } from './renderer-protocol.ts';
import { Stage } from './stage.ts';

/** Draws a map into an element with Sigma; see `renderer-protocol.ts`.
 * @throws NoWebGlError */
export const createRenderer: CreateRenderer = (container, map, handlers) => {
  if (!hasWebGl()) throw new NoWebGlError();
  return new Stage(container, map, handlers);
};

function hasWebGl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
