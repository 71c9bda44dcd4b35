/** What a file of a tour says it is. */
export const TOUR_FORMAT = 'field-atlas-tour';
/** Newest format that this program writes and reads. */
export const TOUR_VERSION = 1;

/** A story through a map: views in the order they are shown. Immutable: every change makes a new one (see `change-tour.ts`). */
export interface Tour {
  readonly title: string;
  /** Title of the map that the tour was made on; empty where nobody said. */
  readonly map: string;
  /** How long a stop without seconds of its own is shown; null = until the speaker goes on. */
  readonly seconds: number | null;
  readonly stops: readonly Stop[];
}

/** One view of a tour, with what is said about it. */
export interface Stop {
  readonly title: string;
  /** Markdown, see `caption.ts`. */
  readonly caption: string;
  /** For the speaker alone, Markdown too. */
  readonly notes: string;
  /** The view as an address has it: the fragment without `#`, see `view-address.ts`. */
  readonly view: string;
  /** How long this stop is shown in a timed tour; null = as long as the tour says. */
  readonly seconds: number | null;
}

/** A tour without a stop. */
export const emptyTour: Tour = { title: '', map: '', seconds: null, stops: [] };

/** Seconds of a stop, at the least and at the most. */
export const SECONDS = { least: 1, most: 3600 } as const;
