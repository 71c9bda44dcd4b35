import type { FrameSize } from './camera-frame.ts';

/** Empties the canvas and makes it as large as the frame and as sharp as the screen. */
export function clearCanvas(context: CanvasRenderingContext2D, frame: FrameSize): void {
  const element = context.canvas;
  const ratio = window.devicePixelRatio;
  const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
  if (element.width !== width) element.width = width;
  if (element.height !== height) element.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
}
