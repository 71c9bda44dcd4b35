import fc from 'fast-check';
import type { Tour } from '../../../src/core/tour/tour.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const seconds = fc.option(fc.integer({ min: 1, max: 3600 }));

/** Any tour whose views are any text: a tour may come from another map, or another version of the page. */
export const arbitraryTour: fc.Arbitrary<Tour> = fc.record(
  {
    title: text,
    map: text,
    seconds,
    stops: fc.array(
      fc.record(
        {
          title: text,
          caption: text,
          notes: text,
          view: text.map((view) => view.replace(/^#+/u, '')),
          seconds,
        },
        { noNullPrototype: true },
      ),
      { maxLength: 6 },
    ),
  },
  { noNullPrototype: true },
);
