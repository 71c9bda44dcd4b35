import type { Bounds } from '../core/explore/project/placement.ts';
import type { CameraView } from '../core/explore/view.ts';

/** Half the side of the square of map units that Sigma frames; positions lie within -1 … 1. */
export const HALF_SIDE = 1;
const SIDE = 2 * HALF_SIDE;

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** Room in pixels around the papers of a fitted map, for outlines and labels. */
const MARGIN = { x: 64, y: 46 };
const LEAST_SPAN = 0.25;

/** Sigma's camera without angle: centre and ratio in its own framed units. */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Returns Sigma's camera for a view; `toView` is its exact inverse. Holds for a square bounding box and no stage padding. */
export function toCamera({ x, y, span }: CameraView): CameraState {
  return { x: 0.5 + x / SIDE, y: 0.5 + y / SIDE, ratio: span / SIDE };
}

/** Returns the view of a Sigma camera. */
export function toView({ x, y, ratio }: CameraState): CameraView {
  return { x: (x - 0.5) * SIDE, y: (y - 0.5) * SIDE, span: ratio * SIDE };
}

/** Returns the view that shows these papers of `positions` (n × 2) with some room around them, never closer than `leastSpan` map units across. */
export function fitPapers(
  positions: Float64Array,
  papers: Iterable<number>,
  frame: FrameSize,
  leastSpan = LEAST_SPAN,
): CameraView {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const paper of papers) {
    const x = positions[2 * paper] ?? 0;
    const y = positions[2 * paper + 1] ?? 0;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  if (left > right) return { x: 0, y: 0, span: SIDE };
  const shorter = Math.max(1, Math.min(frame.width, frame.height));
  const room = (side: number, margin: number): number =>
    Math.max(side * 0.55, side - 2 * margin, 1);
  const unitsPerPixel = Math.max(
    (right - left) / room(frame.width, MARGIN.x),
    (top - bottom) / room(frame.height, MARGIN.y),
  );
  return {
    x: (left + right) / 2,
    y: (bottom + top) / 2,
    span: Math.max(leastSpan, unitsPerPixel * shorter),
  };
}

/** Room in pixels that something takes from the frame's edges. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Returns the view that shows these bounds inside the insets. */
export function fitBounds(
  { left, right, bottom, top }: Bounds,
  frame: FrameSize,
  insets: Insets,
): CameraView {
  const width = Math.max(1, frame.width - insets.left - insets.right);
  const height = Math.max(1, frame.height - insets.top - insets.bottom);
  const unitsPerPixel = Math.max((right - left) / width, (top - bottom) / height);
  return {
    x: (left + right) / 2 - ((insets.left - insets.right) / 2) * unitsPerPixel,
    y: (bottom + top) / 2 + ((insets.top - insets.bottom) / 2) * unitsPerPixel,
    span: unitsPerPixel * Math.max(1, Math.min(frame.width, frame.height)),
  };
}

/** Returns the view moved by shares of the frame's width and height. */
export function pannedView(view: CameraView, frame: FrameSize, dx: number, dy: number): CameraView {
  const unit = view.span / Math.min(frame.width, frame.height);
  return { ...view, x: view.x + dx * frame.width * unit, y: view.y - dy * frame.height * unit };
}

/** Whether two views show the same to half a pixel in a thousand. */
export function isSameView(one: CameraView, other: CameraView): boolean {
  const tolerance = 0.0005 * Math.max(one.span, other.span);
  return (
    Math.abs(one.x - other.x) < tolerance &&
    Math.abs(one.y - other.y) < tolerance &&
    Math.abs(one.span - other.span) < 2 * tolerance
  );
}

/** Pixels of the frame for a map position. */
export interface Projection {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Returns how map units become pixels: x = left + scale × x, y = top − scale × y. */
export function projectionOf(view: CameraView, { width, height }: FrameSize): Projection {
  const scale = Math.min(width, height) / view.span;
  return { scale, left: width / 2 - view.x * scale, top: height / 2 + view.y * scale };
}
