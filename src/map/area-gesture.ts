import type { Combination } from '../core/explore/select/combine-selections.ts';
import { rectangle, type AreaTool } from '../core/explore/select/points-in-polygon.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A move under this is a click. */
const LEAST_MOVE_PX = 3;
/** A lasso gets a new corner when the pointer has gone this far. */
const LEAST_STEP_PX = 2;

interface Drawing {
  readonly pointer: number;
  readonly tool: AreaTool;
  readonly how: Combination | null;
  /** Corners so far, x and y in turn, in pixels of the frame. */
  readonly corners: number[];
}

/** Called with the outline's corners in pixels of the frame and how the keys held say that the area meets the selection;
 * null: they say nothing. */
export type AreaListener = (outline: Float64Array, how: Combination | null) => void;

/** Draws an area with mouse, pen or finger. Listens on the map's root before whatever lies in it; a second finger ends the
 * drawing and pinches. */
export class AreaGesture {
  /** Shows the area while it is drawn. */
  readonly element = document.createElementNS(SVG, 'svg');
  readonly #path = document.createElementNS(SVG, 'path');
  readonly #root: HTMLElement;
  readonly #onarea: AreaListener;
  readonly #stopper = new AbortController();
  #tool: AreaTool | null = null;
  #drawing: Drawing | null = null;
  #swallowsClick = false;

  constructor(root: HTMLElement, onarea: AreaListener) {
    this.#root = root;
    this.#onarea = onarea;
    this.element.setAttribute('class', 'map-area');
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#path);
    this.#listen();
  }

  /** What a plain drag draws; null = it pans, and only Shift+drag draws (a rectangle). */
  setTool(tool: AreaTool | null): void {
    this.#tool = tool;
    this.#root.classList.toggle('drawing', tool !== null);
    this.#end();
  }

  stop(): void {
    this.#stopper.abort();
  }

  #listen(): void {
    const options = { capture: true, signal: this.#stopper.signal };
    const root = this.#root;
    root.addEventListener('pointerdown', (event) => this.#begin(event), options);
    root.addEventListener('pointermove', (event) => this.#move(event), options);
    root.addEventListener('pointerup', (event) => this.#finish(event), options);
    root.addEventListener('pointercancel', () => this.#end(), options);
    // Sigma listens to mouse and touch, not to pointers: while an area is drawn it must not pan or hover.
    for (const kind of ['mousedown', 'mousemove', 'dblclick'] as const)
      root.addEventListener(kind, (event) => this.#keepFromSigma(event), options);
    root.addEventListener('touchstart', (event) => this.#touch(event), options);
    root.addEventListener('touchmove', (event) => this.#keepFromScrolling(event), {
      ...options,
      passive: false,
    });
    root.addEventListener('click', (event) => this.#click(event), options);
    window.addEventListener('keydown', (event) => this.#key(event), options);
  }

  #begin(event: PointerEvent): void {
    this.#swallowsClick = false;
    const isShifted = event.shiftKey && event.pointerType !== 'touch';
    const tool = this.#tool ?? (isShifted ? 'rectangle' : null);
    if (tool === null || event.button !== 0 || !event.isPrimary) return;
    const how = combinationOf(event, this.#tool !== null);
    this.#drawing = { pointer: event.pointerId, tool, how, corners: [...this.#at(event)] };
  }

  #move(event: PointerEvent): void {
    if (event.pointerId !== this.#drawing?.pointer) return;
    const { corners, tool } = this.#drawing;
    const [x, y] = this.#at(event);
    const [lastX = 0, lastY = 0] = corners.slice(-2);
    const isBegun = corners.length > 2;
    if (Math.hypot(x - lastX, y - lastY) < (isBegun ? LEAST_STEP_PX : LEAST_MOVE_PX)) return;
    if (!isBegun) this.#root.setPointerCapture(event.pointerId);
    if (tool === 'rectangle') corners.splice(2, 2, x, y);
    else corners.push(x, y);
    const points = Array.from(outlineOf(this.#drawing), (value) => value.toFixed(1));
    this.#path.setAttribute('d', `M${points.join(' ')}Z`);
  }

  #finish(event: PointerEvent): void {
    const done = this.#drawing;
    if (event.pointerId !== done?.pointer) return;
    this.#end();
    if (done.corners.length === 2) return;
    this.#swallowsClick = true;
    this.#onarea(outlineOf(done), done.how);
  }

  #end(): void {
    this.#drawing = null;
    this.#path.setAttribute('d', '');
  }

  #at(event: PointerEvent): readonly [number, number] {
    const box = this.#root.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #keepFromSigma(event: MouseEvent): void {
    if (this.#drawing !== null) event.stopPropagation();
  }

  #touch(event: TouchEvent): void {
    if (event.touches.length > 1) this.#end();
    else if (this.#drawing !== null) event.stopPropagation();
  }

  /** A first move that nothing refuses lets the browser take the rest for scrolling, and a pinch after it cannot refuse it. */
  #keepFromScrolling(event: TouchEvent): void {
    if (this.#drawing !== null && event.cancelable) event.preventDefault();
  }

  #click(event: MouseEvent): void {
    if (this.#swallowsClick) event.stopPropagation();
    this.#swallowsClick = false;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#drawing === null) return;
    event.stopPropagation();
    this.#end();
  }
}

function outlineOf({ tool, corners }: Drawing): Float64Array {
  const [x = 0, y = 0, toX = x, toY = y] = corners;
  return tool === 'rectangle' ? rectangle(x, y, toX, toY) : Float64Array.from(corners);
}

/** Ctrl or Cmd adds, Alt takes away; Shift adds where it is not needed to begin a drawing. */
function combinationOf(event: PointerEvent, hasTool: boolean): Combination | null {
  if (event.altKey) return 'take-away';
  if (event.ctrlKey || event.metaKey || (hasTool && event.shiftKey)) return 'add';
  return null;
}
