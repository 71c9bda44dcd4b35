import { describe, expect, it } from 'vitest';
import type { View } from '../../../../src/core/explore/view.ts';
import { textsOf } from '../../../../src/core/write/picture/picture.ts';
import { makePicture } from '../../../../src/core/write/picture/picture-exports.ts';
import {
  PAPER_PICTURE,
  PRESENTATION_PICTURE,
  type PictureOptions,
} from '../../../../src/core/write/picture/picture-options.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { subjectOf } from '../export/subject.ts';
import { FONT_TOOLS } from './font-assets.ts';
import { misplaced } from './misplaced.ts';
import { syntheticMap } from './synthetic-map.ts';

const SHAPES: readonly PictureOptions[] = [
  PRESENTATION_PICTURE,
  { ...PRESENTATION_PICTURE, scheme: 'dark', width: 900, height: 1200 },
  { ...PRESENTATION_PICTURE, width: 400, height: 300 },
  PAPER_PICTURE,
  { ...PAPER_PICTURE, width: 321, height: 400, title: 'A figure of one column' },
];
const COLOURINGS: readonly View['colouring'][] = [
  { kind: 'topic' },
  { kind: 'year' },
  { kind: 'group', group: 'architecture' },
];

describe('a picture', () => {
  it.each(
    Array.from({ length: 20 }, (_, run) => ({ run, papers: Math.round(10 * 200 ** (run / 19)) })),
  )('keeps its texts apart and inside: $papers papers', async ({ run, papers }) => {
    const map = syntheticMap(papers, run + 1);
    const colouring = COLOURINGS[run % 3] ?? { kind: 'topic' };
    const subject = subjectOf(map);
    for (const picture of SHAPES.slice(run % 4, (run % 4) + 2)) {
      const view = { ...subject.view, colouring };
      const made = await makePicture({ ...subject, view }, { picture }, FONT_TOOLS);
      expect(textsOf(made.picture).length).toBeGreaterThan(1);
      expect(misplaced(made.picture)).toEqual([]);
    }
  });

  it('names every topic where there is room, and says so where there is none', async () => {
    const map = syntheticMap(1000, 3);
    const wide = await makePicture(
      subjectOf(map),
      { picture: { ...PRESENTATION_PICTURE, height: 4000, width: 4000 } },
      FONT_TOOLS,
    );
    expect(wide.notes).toEqual([]);
    const tiny = await makePicture(
      subjectOf(map),
      { picture: { ...PRESENTATION_PICTURE, height: 200, width: 356 } },
      FONT_TOOLS,
    );
    expect(tiny.notes.join()).toMatch(/smallest topics are not named/);
  });

  it('draws the part only, one mark a paper', async () => {
    const made = await makePicture(
      subjectOf(makeSmallMap(), [0, 1, 3]),
      { picture: PAPER_PICTURE },
      FONT_TOOLS,
    );
    const layer = (name: string) =>
      made.picture.layers.find((one) => one.name === name)?.shapes ?? [];
    expect(layer('papers')).toHaveLength(3);
    expect(layer('links')).toHaveLength(1);
    expect(made.picture.background).toBeNull();
    expect(textsOf(made.picture).map(({ text }) => text)).toContain('speech recognition');
  });

  it('draws a single paper', async () => {
    const made = await makePicture(
      subjectOf(makeSmallMap(), [2]),
      { picture: PRESENTATION_PICTURE },
      FONT_TOOLS,
    );
    expect(misplaced(made.picture)).toEqual([]);
    for (const { shapes } of made.picture.layers)
      for (const shape of shapes)
        if (shape.kind === 'disc') expect(Number.isFinite(shape.x + shape.y)).toBe(true);
  });
});
