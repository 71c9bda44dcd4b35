import { placeText } from '../contract/errors.ts';
import type { Place } from '../contract/paper.ts';

/** Reports a field of the record at a place. */
export type PlacedReport = (place: Place, field: string, problem: string) => void;

/** Collects what was wrong with single fields, so that ten thousand alike make one note. */
export interface FieldNotes {
  add(place: Place, field: string, problem: string): void;
  /** One note a field, in the order in which the fields first failed. */
  texts(): readonly string[];
}

/** Returns an empty collection. */
export function createFieldNotes(): FieldNotes {
  const found = new Map<string, { readonly first: string; count: number }>();
  return {
    add: (place, field, problem) => {
      const known = found.get(field);
      if (known === undefined)
        found.set(field, { first: `${placeText(place)}: ${problem}`, count: 1 });
      else known.count += 1;
    },
    texts: () =>
      Array.from(found, ([field, { first, count }]) =>
        count === 1
          ? `${field} left out in one record (${first})`
          : `${field} left out in ${count} records (the first is ${first})`,
      ),
  };
}
