import { mixHex } from '../../colour/colour-maths.ts';
import { paperSizes } from '../../explore/paper-sizes.ts';
import type { ExportSubject } from '../export/export-format.ts';
import { drawMark, markOf, PLAIN_MARK } from './marks.ts';
import { mapFrame, type MapFrame } from './map-frame.ts';
import type { Box, Shape } from './picture.ts';
import type { PictureContent } from './picture-content.ts';
import { topicArea } from './topic-areas.ts';

export interface PapersLook {
  readonly ground: string;
  readonly ink: string;
  /** Topics differ by shape, too. */
  readonly hasMarks: boolean;
}

/** Of more links a picture is covered. */
const MOST_LINKS = 300;
/** Map units to pixels of the camera for which `paperSizes` are meant. */
const SIZED_FOR = 400;
const LARGEST_FACTOR = 1.8;

/** How far from a paper its topic's outline may run, in deviations of the kernel. */
const AREA_REACH = 1.9;

/** Returns how much room topics' outlines need around the papers in a box, in picture units. */
export function reachOfAreas({ map, papers }: ExportSubject, box: Box): number {
  return AREA_REACH * bandwidthOf(map.papers.length) * mapFrame(map, papers, box, 0).scale * 0.85;
}

/** Returns the radius of the largest mark. */
export function largestRadius({ map, papers, view }: ExportSubject, frame: MapFrame): number {
  const sizes = paperSizes(map, view.sizing);
  const factor = Math.min(LARGEST_FACTOR, frame.scale / SIZED_FOR);
  return papers.reduce((most, paper) => Math.max(most, sizes[paper] ?? 0), 1) * factor;
}

/** Deviation of the kernel in map units: the more papers, the finer. */
function bandwidthOf(papers: number): number {
  return Math.max(3, Math.min(12, 42 / Math.sqrt(Math.max(1, papers / 20)))) / 160;
}

/** Returns the topics' soft outlines: their own colour, faint. O(topics × grid + papers). */
export function drawAreas(
  { map }: ExportSubject,
  content: PictureContent,
  frame: MapFrame,
): readonly Shape[] {
  const bandwidth = bandwidthOf(map.papers.length) * frame.scale;
  return content.topics.flatMap(({ name, papers, colour }): Shape[] => {
    const points = papers.flatMap((paper) => {
      const { x, y } = frame.place(paper);
      return [x, y];
    });
    const rings = topicArea(points, bandwidth);
    if (rings.length === 0) return [];
    return [
      {
        ...{ kind: 'area', rings, fill: colour, fillOpacity: 0.1, stroke: colour },
        ...{ strokeWidth: 0.8, strokeOpacity: 0.35, title: name },
      },
    ];
  });
}

/** Returns the links among the papers; none where they are too many to tell anything. */
export function drawLinks(
  { map, papers }: ExportSubject,
  frame: MapFrame,
  look: PapersLook,
): readonly Shape[] {
  const shown = new Set(papers);
  const { source, target } = map.links;
  const links = [...source.keys()].filter(
    (link) => shown.has(source[link] ?? -1) && shown.has(target[link] ?? -1),
  );
  if (links.length > MOST_LINKS) return [];
  return links.map((link) => {
    const [a, b] = [frame.place(source[link] ?? 0), frame.place(target[link] ?? 0)];
    const stroke = mixHex(look.ground, look.ink, 0.22);
    return { kind: 'line', points: [a.x, a.y, b.x, b.y], stroke, width: 0.7, opacity: 1 };
  });
}

/** Returns a mark a paper, small ones above large ones. */
export function drawPapers(
  { map, papers, view }: ExportSubject,
  content: PictureContent,
  frame: MapFrame,
  look: PapersLook,
): readonly Shape[] {
  const sizes = paperSizes(map, view.sizing);
  const factor = Math.min(LARGEST_FACTOR, frame.scale / SIZED_FOR);
  return [...papers]
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .map((paper) => {
      const radius = Math.max(0.9, (sizes[paper] ?? 3) * factor);
      const { title, year } = map.papers[paper] ?? { title: '', year: null };
      const mark = look.hasMarks ? markOf(map.columns.topic[paper] ?? 0) : PLAIN_MARK;
      return drawMark(
        mark,
        { ...frame.place(paper), radius },
        {
          colour: content.colourOf(paper),
          ground: look.ground,
          title: year === null ? title : `${title} (${year})`,
        },
      );
    });
}
