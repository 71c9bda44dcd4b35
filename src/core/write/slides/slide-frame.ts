import type { WholeMap } from '../../contract/map.ts';
import { placePapers } from '../../explore/project/place-papers.ts';
import type { Guides } from '../../explore/project/placement.ts';
import type { View } from '../../explore/view.ts';
import { mapFrame, type MapFrame } from '../picture/map-frame.ts';
import type { Point } from '../picture/label-columns.ts';
import type { Box } from '../picture/picture.ts';

/** How a slide sees the papers. */
export interface SlideFrame {
  /** The map with its papers where the view's projection puts them. */
  readonly map: WholeMap;
  readonly frame: MapFrame;
  /** From map units to the slide. */
  readonly toSlide: (x: number, y: number) => Point;
  /** Of a projection; null on the map itself. */
  readonly guides: Guides | null;
}

/** Returns the frame of a view in a box: what its camera shows, or all papers. Matrix and table have no picture and show the map;
 * so do axes between words, which only the search by meaning could place. */
export function slideFrame(map: WholeMap, view: View, box: Box, margin: number): SlideFrame {
  const placed = placePapers(map, view.projection, () => 'not known here');
  const placement = placed.kind === 'placed' ? placed.placement : null;
  const laid =
    placement === null
      ? map
      : { ...map, columns: { ...map.columns, positions: placement.positions } };
  const frame =
    view.camera === null
      ? mapFrame(laid, [...laid.papers.keys()], box, margin)
      : cameraFrame(laid, view.camera, box);
  const origin = originOf(laid, frame);
  return {
    map: laid,
    frame,
    guides: placement?.guides ?? null,
    toSlide: (x, y) => ({ x: origin.x + x * frame.scale, y: origin.y - y * frame.scale }),
  };
}

function cameraFrame(
  { columns }: WholeMap,
  { x, y, span }: NonNullable<View['camera']>,
  box: Box,
): MapFrame {
  const scale = Math.min(box.right - box.left, box.bottom - box.top) / span;
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return {
    scale,
    place: (paper) => ({
      x: middle.x + ((columns.positions[2 * paper] ?? 0) - x) * scale,
      y: middle.y - ((columns.positions[2 * paper + 1] ?? 0) - y) * scale,
    }),
  };
}

/** Where the origin of the map lies on the slide. */
function originOf({ columns, papers }: WholeMap, { place, scale }: MapFrame): Point {
  if (papers.length === 0) return { x: 0, y: 0 };
  const first = place(0);
  return {
    x: first.x - (columns.positions[0] ?? 0) * scale,
    y: first.y + (columns.positions[1] ?? 0) * scale,
  };
}
