/** A shape of papers, the second cue beside their colour. */
export interface PaperShape {
  readonly name: string;
  /** GLSL: how far `p` lies from the middle, 1 on the outline; `q` = abs(p), y upwards, the circle of the same size has radius 1. */
  readonly reach: string;
  /** The same outline for canvases, x and y by turns, y downwards; none for a circle. */
  readonly corners: readonly number[];
}

/** The corners that a quarter has, mirrored to all four, clockwise. */
function mirrored(quarter: readonly (readonly [number, number])[]): readonly number[] {
  const back = quarter.toReversed();
  return [
    ...quarter.map(([x, y]) => [x, -y]),
    ...back.map(([x, y]) => [x, y]),
    ...quarter.map(([x, y]) => [-x, y]),
    ...back.map(([x, y]) => [-x, -y]),
  ].flat();
}

/** What tells categories apart that differ in hue alone for some readers: few enough to be known at eight pixels. In
 * `app.css` swatches have the same shapes, by their number. */
export const PAPER_SHAPES: readonly PaperShape[] = [
  { name: 'circle', reach: 'length(p)', corners: [] },
  { name: 'square', reach: 'max(q.x, q.y) / 0.87', corners: mirrored([[0.87, 0.87]]) },
  {
    name: 'triangle',
    reach: 'max(-p.y, 0.866 * q.x + 0.5 * p.y) / 0.66',
    corners: [0, -1.32, 1.143, 0.66, -1.143, 0.66],
  },
  { name: 'diamond', reach: '(q.x + q.y) / 1.25', corners: [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0] },
  {
    name: 'plus',
    reach: 'max(min(q.x, q.y) / 0.4, max(q.x, q.y) / 1.12)',
    corners: mirrored([
      [0.4, 1.12],
      [0.4, 0.4],
      [1.12, 0.4],
    ]),
  },
  {
    name: 'triangle upside down',
    reach: 'max(p.y, 0.866 * q.x - 0.5 * p.y) / 0.66',
    corners: [0, 1.32, -1.143, -0.66, 1.143, -0.66],
  },
  { name: 'bar', reach: 'max(q.x / 1.25, q.y / 0.52)', corners: mirrored([[1.25, 0.52]]) },
  {
    name: 'cross',
    reach: 'max(min(abs(p.x - p.y), abs(p.x + p.y)) / 0.57, max(q.x, q.y) / 0.98)',
    corners: mirrored([
      [0, 0.57],
      [0.41, 0.98],
      [0.98, 0.98],
      [0.98, 0.41],
      [0.57, 0],
    ]),
  },
];

/** Returns the number of a category's shape: the palette has three colours for each, so that no two of 24 look the same. */
export function shapeOf(category: number): number {
  return category < 0 ? 0 : category % PAPER_SHAPES.length;
}
