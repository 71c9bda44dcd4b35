import type { PaperRecord, Place } from '../contract/paper.ts';

/** A decoded source: `text` has line feeds only. */
export interface TextSource {
  readonly name: string;
  readonly text: string;
}

/** A record that could not be read at all, and why. */
export interface DamagedRecord {
  readonly place: Place;
  readonly reason: string;
}

/** What a reader found in one source: every record of the source is in exactly one of the lists, in its order. */
export interface ReadResult {
  readonly records: readonly PaperRecord[];
  readonly damaged: readonly DamagedRecord[];
  /** What the user should know about the whole source: what had to be guessed. */
  readonly note?: string;
}

/** Takes note of a field that could not be used, e.g. (`year`, `a whole number from 1000 to 2100, not "n.d."`). */
export type FieldReport = (field: string, problem: string) => void;

/** Returns a record that knows nothing but its place. */
export function emptyRecord(place: Place): PaperRecord {
  return {
    id: null,
    title: '',
    abstract: '',
    authors: [],
    moreAuthors: false,
    year: null,
    published: null,
    venue: null,
    url: null,
    doi: null,
    arxiv: null,
    code: null,
    keywords: [],
    citations: null,
    otherIds: [],
    references: [],
    alsoAt: [],
    place,
  };
}

/** Returns the place of a whole source. */
export function wholeSource(source: string): Place {
  return { source, line: null, record: null };
}

/** Returns the place of a line, counted from 1. */
export function atLine(source: string, line: number): Place {
  return { source, line, record: null };
}

/** Returns the place of a record, counted from 1. */
export function atRecord(source: string, record: number): Place {
  return { source, line: null, record };
}
