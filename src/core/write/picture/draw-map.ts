import type { ExportSubject } from '../export/export-format.ts';
import type { FontSet } from '../font/font-set.ts';
import { drawColumns } from './draw-columns.ts';
import { drawKey, drawNumbers } from './draw-key.ts';
import { drawAreas, drawLinks, drawPapers, largestRadius, reachOfAreas } from './draw-papers.ts';
import { labelColumns } from './label-columns.ts';
import { mapFrame, topicAnchors, type MapFrame } from './map-frame.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { Box, Layer, Picture, Shape, Text } from './picture.ts';
import type { PictureContent } from './picture-content.ts';
import { GROUNDS, INKS, SOFT_INKS } from './picture-grounds.ts';
import type { PictureOptions } from './picture-options.ts';
import { topicKey } from './topic-key.ts';

/** A picture, and how many topics it has no room to name. */
export interface DrawnMap {
  readonly picture: Picture;
  readonly unnamed: number;
}

/** Below this width, or where a picture is taller than wide, topics are numbered and named in a key. */
const NARROW = 520;
const COLUMN_SHARE = 0.2;
const WIDEST_COLUMN = 15;
const KEY_SHARE = 0.5;
/** Among more papers a leader line needs an end of its own. */
const CROWDED = 120;

interface Drawing {
  readonly subject: ExportSubject;
  readonly options: PictureOptions;
  readonly content: PictureContent;
  readonly fonts: FontSet;
  readonly page: PageFrame;
}

/** Returns a picture of a part of a map: papers where the map has them, topics named beside them or in a key, title, legend and
 * credit. No text lies over another and none leaves the frame. Equal arguments give equal pictures. */
export function drawMap(
  subject: ExportSubject,
  options: PictureOptions,
  content: PictureContent,
  fonts: FontSet,
): DrawnMap {
  const page = pageFrame(content, options, fonts);
  const drawing: Drawing = { subject, options, content, fonts, page };
  const isNarrow = options.width < NARROW || options.width < options.height * 0.95;
  const { layers, unnamed } = isNarrow ? drawWithKey(drawing) : drawWithColumns(drawing);
  const { width, height, scheme, style } = options;
  return {
    unnamed,
    picture: {
      ...{ width, height },
      background: style === 'paper' ? null : GROUNDS[scheme],
      title: content.title === '' ? subject.map.manifest.title : content.title,
      description: `A map of ${subject.papers.length} papers in ${content.topics.length} topics: ${content.topics.map(({ name }) => name).join('; ')}.`,
      layers: [
        ...layers,
        { name: 'page', shapes: [...page.shapes, ...creditLine(drawing, unnamed)] },
      ],
    },
  };
}

interface DrawnLayers {
  readonly layers: readonly Layer[];
  readonly unnamed: number;
}

function drawWithColumns(drawing: Drawing): DrawnLayers {
  const { options, content, fonts, page, subject } = drawing;
  const { room, sizes } = page;
  const [largest, smallest] = sizes.label;
  const column = Math.min(
    options.width * COLUMN_SHARE,
    WIDEST_COLUMN * largest,
    widestName(content, largest, fonts),
  );
  const gap = largest * 1.6;
  const columns = {
    left: { ...room, right: room.left + column },
    right: { ...room, left: room.right - column },
    ...{ largest, smallest },
  };
  const box = { ...room, left: columns.left.right + gap, right: columns.right.left - gap };
  const reach = options.style === 'paper' ? largest * 0.6 : reachOfAreas(subject, box);
  const frame = mapFrame(subject.map, subject.papers, box, Math.max(reach, largest * 0.6));
  const laid = labelColumns(content.topics, topicAnchors(content.topics, frame), columns, fonts);
  const look = {
    ground: GROUNDS[options.scheme],
    softInk: SOFT_INKS[options.scheme],
    hasMarks: options.style === 'paper',
  };
  const isCrowded = subject.papers.length > CROWDED;
  const radius = isCrowded ? null : largestRadius(subject, frame) + 1;
  const { leaders, texts } = drawColumns(laid, columns, look, fonts, radius);
  return {
    unnamed: laid.left,
    layers: [
      ...mapLayers(drawing, frame),
      { name: 'leaders', shapes: leaders },
      { name: 'labels', shapes: texts },
    ],
  };
}

function drawWithKey(drawing: Drawing): DrawnLayers {
  const { options, content, fonts, page, subject } = drawing;
  const { room, sizes } = page;
  const [largest, smallest] = sizes.label;
  const size = { width: room.right - room.left, height: (room.bottom - room.top) * KEY_SHARE };
  const bounds = { largest: (largest + smallest) / 2, smallest };
  const key = topicKey(content.topics, size, bounds, fonts);
  const corner = { x: room.left, y: room.bottom - key.height };
  const box: Box = { ...room, bottom: corner.y - key.size * 0.8 };
  const frame = mapFrame(subject.map, subject.papers, box, key.size);
  const { scheme, style } = options;
  const look = { ground: GROUNDS[scheme], ink: INKS[scheme], hasMarks: style === 'paper' };
  const anchors = topicAnchors(content.topics, frame);
  return {
    unnamed: key.left,
    layers: [
      ...mapLayers(drawing, frame),
      { name: 'numbers', shapes: drawNumbers(key, anchors, box, look, fonts) },
      { name: 'key', shapes: drawKey(key, corner, look, fonts) },
    ],
  };
}

function widestName({ topics }: PictureContent, size: number, fonts: FontSet): number {
  const widths = topics.flatMap(({ name, papers }) => [
    fonts.measure(name, size, 600),
    fonts.measure(`${papers.length} papers`, size, 600),
  ]);
  return Math.max(size * 5, ...widths) + 1;
}

function mapLayers({ subject, content, options }: Drawing, frame: MapFrame): readonly Layer[] {
  const { scheme, style } = options;
  const look = { ground: GROUNDS[scheme], ink: INKS[scheme], hasMarks: style === 'paper' };
  return [
    {
      name: 'topics',
      shapes: style === 'paper' ? [] : drawAreas(subject, content, frame),
    },
    { name: 'links', shapes: drawLinks(subject, frame, look) },
    { name: 'papers', shapes: drawPapers(subject, content, frame, look) },
  ];
}

/** Who made the picture, on the right; what it has no room to name, on the left. */
function creditLine({ options, content, fonts, page }: Drawing, unnamed: number): readonly Shape[] {
  const { creditAt: y, room, sizes } = page;
  if (y === null) return [];
  const size = sizes.credit;
  const set = (text: string): Text => ({
    ...{ kind: 'text', x: room.left, y, text, size, weight: 400 },
    ...{ fill: SOFT_INKS[options.scheme], width: fonts.measure(text, size, 400) },
  });
  const credit = set(content.credit);
  const note = set(unnamedText(unnamed));
  const whole = room.right - room.left;
  const texts: Text[] = [];
  if (credit.width <= whole) texts.push({ ...credit, x: room.right - credit.width });
  if (unnamed > 0 && note.width + credit.width + 2 * size <= whole) texts.push(note);
  return texts;
}

/** Returns a sentence on topics that a picture has no room to name. */
export function unnamedText(count: number): string {
  return count === 1
    ? 'The smallest topic is not named: there is no room.'
    : `The ${count} smallest topics are not named: there is no room.`;
}
