import type { ViewLook } from './view-look.ts';
import { mixHex } from '../../colour/colour-maths.ts';
import type { WholeMap } from '../../contract/map.ts';
import type { View } from '../../explore/view.ts';
import { partOfView } from '../export/part-of-view.ts';
import type { ExportSubject } from '../export/export-format.ts';
import { drawColumns } from '../picture/draw-columns.ts';
import { drawAreas, drawLinks, drawPapers, largestRadius } from '../picture/draw-papers.ts';
import { labelColumns } from '../picture/label-columns.ts';
import { topicAnchors, type MapFrame } from '../picture/map-frame.ts';
import type { Box, Layer, Shape } from '../picture/picture.ts';
import { pictureContent, type PictureContent } from '../picture/picture-content.ts';
import { GROUNDS, INKS, SOFT_INKS } from '../picture/picture-grounds.ts';
import { PRESENTATION_PICTURE } from '../picture/picture-options.ts';
import { clipRing } from './clip-ring.ts';
import { drawGuides } from './draw-guides.ts';
import { slideFrame } from './slide-frame.ts';

/** What a slide shows of its view, and what its colours stand for. */
export interface DrawnView {
  readonly layers: readonly Layer[];
  readonly content: PictureContent;
}

const COLUMN_SHARE = 0.2;
/** What does not pass keeps so much of its colour. */
const FAINT = 0.22;
/** Among more papers a leader line needs an end of its own. */
const CROWDED = 120;

/** Returns a view drawn into a box: papers that pass in their colours, the others faint, selected ones ringed, topics named in columns at
 * both sides. Nothing leaves the box. A search by meaning is not asked: its papers show like all others. */
export function drawView(map: WholeMap, view: View, box: Box, look: ViewLook): DrawnView {
  const [largest, smallest] = look.label;
  const column = (box.right - box.left) * COLUMN_SHARE;
  const columns = {
    left: { ...box, right: box.left + column },
    right: { ...box, left: box.right - column },
    ...{ largest, smallest },
  };
  const gap = largest * 1.4;
  const inner = { ...box, left: columns.left.right + gap, right: columns.right.left - gap };
  const seen = slideFrame(map, view, inner, largest * 2.4);
  const inFrame = papersWithin(seen.map, seen.frame, inner);
  const passing = new Set(partOfView(seen.map, view, 'filtered', null));
  const subjectOf = (papers: readonly number[]): ExportSubject => ({
    ...{ map: seen.map, part: 'filtered', papers, view },
  });
  const options = { ...PRESENTATION_PICTURE, scheme: look.scheme, colours: 'map' as const };
  const lit = subjectOf(inFrame.filter((paper) => passing.has(paper)));
  const dim = subjectOf(inFrame.filter((paper) => !passing.has(paper)));
  const content = pictureContent(lit, options);
  const around = pictureContent(subjectOf([...map.papers.keys()]), options);
  const ground = GROUNDS[look.scheme];
  const paint = { ground, ink: INKS[look.scheme], hasMarks: false };
  const faint = {
    ...around,
    colourOf: (paper: number) => mixHex(ground, around.colourOf(paper), FAINT),
  };
  const laid = labelColumns(
    content.topics,
    topicAnchors(content.topics, seen.frame),
    columns,
    look.fonts,
  );
  const radius = lit.papers.length > CROWDED ? null : largestRadius(lit, seen.frame) + 1;
  const labelLook = { ground, softInk: SOFT_INKS[look.scheme], hasMarks: false };
  const { leaders, texts } = drawColumns(laid, columns, labelLook, look.fonts, radius);
  const backdrop =
    seen.guides === null
      ? clipped(drawAreas(subjectOf([...map.papers.keys()]), around, seen.frame), box)
      : drawGuides(seen.guides, seen.toSlide, inner, look);
  return {
    content,
    layers: [
      { name: 'topics', shapes: backdrop },
      { name: 'links', shapes: drawLinks(lit, seen.frame, paint) },
      { name: 'others', shapes: drawPapers(dim, faint, seen.frame, paint) },
      { name: 'selection', shapes: rings(lit, seen.frame, paint) },
      { name: 'papers', shapes: drawPapers(lit, content, seen.frame, paint) },
      { name: 'leaders', shapes: leaders },
      { name: 'labels', shapes: texts },
    ],
  };
}

function papersWithin(map: WholeMap, { place }: MapFrame, box: Box): readonly number[] {
  return [...map.papers.keys()].filter((paper) => {
    const { x, y } = place(paper);
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
}

function clipped(shapes: readonly Shape[], box: Box): readonly Shape[] {
  return shapes.flatMap((shape): readonly Shape[] => {
    if (shape.kind !== 'area') return [shape];
    const kept = shape.rings.map((ring) => clipRing(ring, box)).filter((ring) => ring.length > 0);
    const isCut = kept.some((ring, at) => ring.length !== shape.rings[at]?.length);
    // A border along the edge of the picture would be taken for that of the topic.
    return kept.length === 0
      ? []
      : [{ ...shape, rings: kept, ...(isCut ? { stroke: null, strokeWidth: 0 } : {}) }];
  });
}

/** A ring about every selected paper, beneath the papers. */
function rings(
  lit: ExportSubject,
  frame: MapFrame,
  { ink, ground }: { readonly ink: string; readonly ground: string },
): readonly Shape[] {
  const chosen = new Set(lit.view.selection);
  return lit.papers.flatMap((paper): Shape[] => {
    const { id, title } = lit.map.papers[paper] ?? { id: '', title: '' };
    if (!chosen.has(id)) return [];
    const radius = largestRadius({ ...lit, papers: [paper] }, frame) + 4;
    const look = { fill: ground, stroke: ink, strokeWidth: 2.2, title };
    return [{ kind: 'disc', ...frame.place(paper), radius, ...look }];
  });
}
