/** The parts of an overview, in the order they are read. */
export const SECTIONS = [
  'about',
  'problems',
  'approaches',
  'findings',
  'data',
  'open',
  'relations',
  'timeline',
] as const;
export type SectionKind = (typeof SECTIONS)[number];

/** How long an overview is, from a page to a chapter. */
export const LENGTHS = [1, 2, 3, 4, 5] as const;
export type OverviewLength = (typeof LENGTHS)[number];

/** A run of sentences under one heading, with all sentences that could stand there. */
export interface Passage {
  /** Unique in its plan. */
  readonly id: string;
  readonly section: SectionKind;
  /** Its own heading below the section's; null where the section is one passage. */
  readonly heading: string | null;
  /** Facts counted from the map that stand beside the heading; null for none. */
  readonly note: string | null;
  /** Sentence numbers of the table, best first, each with a score above 0. */
  readonly candidates: readonly number[];
  readonly scores: readonly number[];
  /** How many sentences it gets at each length. */
  readonly quota: Readonly<Record<OverviewLength, number>>;
}

/** What an overview of some papers can be made of. */
export interface OverviewPlan {
  /** Paper numbers, rising. */
  readonly papers: readonly number[];
  /** What the approaches are grouped by: the label of a group of themes, or topics; null where they are not. */
  readonly families: string | null;
  readonly passages: readonly Passage[];
  /** By paper of the map: its topic, so that no topic speaks alone. */
  readonly topic: Int32Array;
}

/** The sentences chosen for an overview. Immutable: every change makes a new one (see `edit-overview.ts`). */
export interface Overview {
  readonly length: OverviewLength;
  /** By passage of the plan, in its order: sentence numbers as they are read. */
  readonly chosen: readonly (readonly number[])[];
  /** Sentences that the reader put out. */
  readonly banned: readonly number[];
  /** Sentences that the reader fetched in the place of others. */
  readonly wanted: readonly number[];
}
