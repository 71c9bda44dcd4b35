import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFiltered } from '../../../src/core/explore/change-view.ts';
import { chipsOf } from '../../../src/core/explore/view-chips.ts';
import { initialView } from '../../../src/core/explore/view.ts';
import { makeSmallMap } from '../../support/small-map.ts';
import { arbitraryMapAndView } from './arbitrary-map.ts';

const map = makeSmallMap();

describe('chipsOf', () => {
  it('is empty where nothing filters', () => {
    expect(chipsOf(map, initialView)).toEqual([]);
  });

  it('names every filter in words', () => {
    const view = {
      ...initialView,
      query: ' speech ',
      topics: ['t1'],
      themes: ['rnn'],
      years: [2015, 2016] as const,
      facets: { venue: ['Interspeech'] },
      meaning: { text: 'long memory', like: ['gru'], unlike: [], count: 5 },
    };
    const topic = map.manifest.topics[0]?.name ?? '';
    const theme = map.manifest.themes[0]?.label ?? '';
    expect(chipsOf(map, view).map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      'Words: speech',
      'Meaning: “long memory”, like “Gated Recurrent Units for Speech”',
      `Topic: ${topic}`,
      `Theme: ${theme}`,
      'Year: 2015 to 2016',
      'Venue: Interspeech',
    ]);
  });

  it('has keys of their own, and switching all off leaves no filter', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ({ map: of, view }) => {
        const chips = chipsOf(of, view);
        expect(new Set(chips.map(({ key }) => key)).size).toBe(chips.length);
        const cleared = chips.reduce((now, { off }) => off(now), view);
        expect(isFiltered(cleared)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
