/** A shape of papers, the second cue beside their colour. */
export interface PaperShape {
  readonly name: string;
  /** GLSL: how far `p` lies from the middle, 1 on the outline; `q` = abs(p), y upwards, the circle of the same size has radius 1. */
  readonly reach: string;
}

/** What tells categories apart that differ in hue alone for some readers: few enough to be known at eight pixels. In
 * `app.css` swatches have the same shapes, by their number. */
export const PAPER_SHAPES: readonly PaperShape[] = [
  { name: 'circle', reach: 'length(p)' },
  { name: 'square', reach: 'max(q.x, q.y) / 0.87' },
  { name: 'triangle', reach: 'max(-p.y, 0.866 * q.x + 0.5 * p.y) / 0.66' },
  { name: 'diamond', reach: '(q.x + q.y) / 1.25' },
  { name: 'plus', reach: 'max(min(q.x, q.y) / 0.4, max(q.x, q.y) / 1.12)' },
  { name: 'triangle upside down', reach: 'max(p.y, 0.866 * q.x - 0.5 * p.y) / 0.66' },
  { name: 'bar', reach: 'max(q.x / 1.25, q.y / 0.52)' },
  { name: 'cross', reach: 'max(min(abs(p.x - p.y), abs(p.x + p.y)) / 0.57, max(q.x, q.y) / 0.98)' },
];

/** Returns the number of a category's shape: the palette has three colours for each, so that no two of 24 look the same. */
export function shapeOf(category: number): number {
  return category < 0 ? 0 : category % PAPER_SHAPES.length;
}
