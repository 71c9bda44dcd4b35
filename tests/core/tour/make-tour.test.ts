import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameView } from '../../../src/core/explore/same-view.ts';
import type { View } from '../../../src/core/explore/view.ts';
import { captionText, parseCaption } from '../../../src/core/tour/caption.ts';
import { makeTour } from '../../../src/core/tour/make-tour.ts';
import { stopView, unknownIn, viewOf } from '../../../src/core/tour/stop-view.ts';
import type { Stop } from '../../../src/core/tour/tour.ts';
import { makeSmallMap } from '../../support/small-map.ts';
import { arbitraryMap, arbitraryMapAndView } from '../explore/arbitrary-map.ts';

const small = makeSmallMap();
const stopOf = (view: string): Stop => ({ title: '', caption: '', notes: '', view, seconds: null });

describe('makeTour', () => {
  it('tells of any map in whole sentences, and every stop shows what it names', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const { stops } = makeTour(map);
        expect(stops.length).toBeGreaterThan(0);
        for (const stop of stops) {
          const text = `${stop.title} ${captionText(parseCaption(stop.caption))} ${stop.notes}`;
          expect(text).not.toMatch(/undefined|null|NaN|Infinity| {2}|\(\)| ,/u);
          expect(stop.caption.trim()).not.toBe('');
          expect(unknownIn(stop, map)).toBeNull();
          expect(stopView(viewOf(stop, map), map)).toBe(stop.view);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes from the whole to the topics, the bridge and the newest', () => {
    const { title, map, stops } = makeTour(small);
    expect([title, map]).toEqual(['A tour of Six papers', 'Six papers']);
    expect(stops.map((stop) => stop.title)).toEqual([
      'The field at a glance',
      'Speech recognition',
      'State spaces for vision',
      'The newest',
      'A gap',
    ]);
    expect(stops[0]?.caption).toContain('**6 papers** from 2015 to 2024, in **2 topics**.');
    expect(viewOf(stops[2] ?? stopOf(''), small).topics).toEqual(['t2']);
    expect(stops[2]?.caption).toContain('- State Spaces See (Person et al., 2023)');
  });

  it('gives the same tour again', () => {
    expect(makeTour(small)).toEqual(makeTour(small));
  });
});

describe('the view of a stop', () => {
  it('is the view it was made of', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ({ map, view }) => {
        const back = viewOf(stopOf(stopView(view, map)), map);
        const kept: View = { ...view, query: '', panel: 'papers', dialog: null };
        expect(sameView({ ...back, query: '' }, kept)).toBe(true);
        expect(unknownIn(stopOf(stopView(view, map)), map)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it('says what the map does not know, and shows the rest', () => {
    const stop = stopOf('paper=gru,gone,lost&topic=t9&theme=ssm');
    expect(unknownIn(stop, small)).toBe('2 papers and 1 topic of this stop are not on this map.');
    expect(unknownIn(stopOf('paper=x'), small)).toBe('1 paper of this stop is not on this map.');
    expect(viewOf(stop, small).selection).toEqual(['gru']);
    fc.assert(fc.property(fc.string(), (view) => unknownIn(stopOf(view), small) !== ''));
  });
});
