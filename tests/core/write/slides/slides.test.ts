import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { initialView } from '../../../../src/core/explore/view.ts';
import { makeTour } from '../../../../src/core/tour/make-tour.ts';
import { stopView } from '../../../../src/core/tour/stop-view.ts';
import type { Stop, Tour } from '../../../../src/core/tour/tour.ts';
import { loadFonts } from '../../../../src/core/write/font/font-set.ts';
import { textsOf } from '../../../../src/core/write/picture/picture.ts';
import { slidePage, type SlideLook } from '../../../../src/core/write/slides/slide-page.ts';
import { slidesOf } from '../../../../src/core/write/slides/slide.ts';
import {
  exportSlidesHtml,
  exportSlidesPdf,
} from '../../../../src/core/write/slides/slides-exports.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { OPTIONS, subjectOf } from '../export/subject.ts';
import { FONT_TOOLS } from '../picture/font-assets.ts';
import { misplaced } from '../picture/misplaced.ts';
import { syntheticMap } from '../picture/synthetic-map.ts';

const small = makeSmallMap();
const stop = (told: Partial<Stop>): Stop => ({
  ...{ title: 'A stop', caption: '', notes: '', view: '', seconds: null },
  ...told,
});
const tourOf = (...stops: readonly Stop[]): Tour => ({
  ...{ title: 'A talk', map: '', seconds: null },
  stops,
});
const LONG = `${'Seventeen **strong** words and a [link](https://example.org) go on. '.repeat(60)}\n\n- one\n- two`;

async function lookOf(scheme: 'light' | 'dark'): Promise<SlideLook> {
  const fonts = await loadFonts(['abcdefghijklmnopqrstuvwxyz'], FONT_TOOLS.readAsset);
  return { scheme, fonts, tour: 'A talk on sequence models', credit: 'Field Atlas' };
}

function bytesOf(files: readonly { readonly bytes: Uint8Array }[]): Uint8Array {
  return files[0]?.bytes ?? new Uint8Array(0);
}

describe('slidePage', () => {
  it.each([1, 10, 60, 400])(
    'keeps its texts apart and inside: a tour of %i papers',
    async (papers) => {
      const map = syntheticMap(papers, papers);
      const slides = slidesOf(map, makeTour(map));
      for (const slide of slides)
        expect(misplaced(slidePage(map, slide, await lookOf('dark')))).toEqual([]);
    },
  );

  it('shrinks and then cuts a caption that is too long', async () => {
    const [slide] = slidesOf(small, tourOf(stop({ caption: LONG })));
    if (slide === undefined) throw new Error('there is a slide');
    const page = slidePage(small, slide, await lookOf('light'));
    expect(misplaced(page)).toEqual([]);
    expect(textsOf(page).some(({ text }) => text.endsWith(' …'))).toBe(true);
  });

  it('rings selected papers and shows what does not pass faintly', async () => {
    const view = { ...initialView, selection: ['gru'], themes: ['rnn'] };
    const [slide] = slidesOf(small, tourOf(stop({ view: stopView(view, small) })));
    if (slide === undefined) throw new Error('there is a slide');
    const { layers } = slidePage(small, slide, await lookOf('light'));
    const count = (name: string): number =>
      layers.find((layer) => layer.name === name)?.shapes.length ?? 0;
    expect(count('selection')).toBe(1);
    expect(count('papers')).toBeGreaterThan(0);
    expect(count('papers') + count('others')).toBe(6);
  });

  it('shows a projection with its guides', async () => {
    const [slide] = slidesOf(small, tourOf(stop({ view: 'as=timeline' })));
    if (slide === undefined) throw new Error('there is a slide');
    const page = slidePage(small, slide, await lookOf('light'));
    expect(misplaced(page)).toEqual([]);
    expect(textsOf(page).map(({ text }) => text)).toContain('2015');
  });
});

describe('exportSlidesHtml', () => {
  it('is one page whose only script is the one that its policy names', async () => {
    const tour = tourOf(
      stop({
        title: '<img src=x onerror=alert(1)>',
        caption:
          '<script>alert(1)</script>\n\n[click](javascript:alert(1)) [web](https://example.org)',
        notes: '</aside><script>alert(2)</script>',
      }),
      stop({ title: 'Second' }),
    );
    const { files } = await exportSlidesHtml(subjectOf(small), { ...OPTIONS, tour }, FONT_TOOLS);
    const page = new TextDecoder().decode(bytesOf(files));
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/gu)];
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0]?.[1] ?? '')
      .digest('base64');
    expect(page.includes(`script-src 'sha256-${hash}'`)).toBe(true);
    expect(/<img|href="javascript/u.test(page)).toBe(false);
    expect(page.includes('href="https://example.org"')).toBe(true);
    expect(page.match(/<section/gu)).toHaveLength(2);
  });
});

describe('exportSlidesPdf', () => {
  it('has a page a stop and the same bytes each time', async () => {
    const tour = tourOf(stop({ caption: 'One.' }), stop({ caption: 'Two.' }), stop({}));
    const make = () => exportSlidesPdf(subjectOf(small), { ...OPTIONS, tour }, FONT_TOOLS);
    const [one, again] = [await make(), await make()];
    expect(one).toEqual(again);
    const text = new TextDecoder('latin1').decode(bytesOf(one.files));
    expect(text).toContain('/Count 3 >>');
    expect(text.match(/\/Type \/Page /gu)).toHaveLength(3);
  });

  it('makes a tour where there is none, and says what an empty one lacks', async () => {
    const { files, notes } = await exportSlidesPdf(subjectOf(small), OPTIONS, FONT_TOOLS);
    expect(bytesOf(files).length).toBeGreaterThan(1000);
    expect(notes.join()).toMatch(/notes are in the HTML/u);
    const empty = { ...OPTIONS, tour: tourOf() };
    await expect(exportSlidesPdf(subjectOf(small), empty, FONT_TOOLS)).rejects.toThrow(/no stop/u);
  });

  it('says which stops show what the map does not know', async () => {
    const tour = tourOf(stop({ view: 'paper=nobody' }));
    const { notes } = await exportSlidesPdf(subjectOf(small), { ...OPTIONS, tour }, FONT_TOOLS);
    expect(notes.join()).toContain('Slide 1: 1 paper of this stop is not on this map.');
  });
});
