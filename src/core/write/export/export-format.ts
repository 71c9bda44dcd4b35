import type { WholeMap } from '../../contract/map.ts';
import type { View } from '../../explore/view.ts';
import type { Tour } from '../../tour/tour.ts';
import type { PictureOptions } from '../picture/picture-options.ts';
import type { MapFile } from '../serialise-map.ts';

/** The kinds of formats, in the order in which they are offered. */
export const EXPORT_GROUPS = [
  'pictures',
  'overview',
  'slides',
  'page',
  'bibliography',
  'graph',
  'tables',
  'about',
] as const;
export type ExportGroup = (typeof EXPORT_GROUPS)[number];

/** Which papers of a map are exported. */
export const PART_KINDS = ['all', 'filtered', 'selection'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** What is exported: a map as it is looked at, and the papers of it that go into the files. */
export interface ExportSubject {
  /** The whole map; `vectors` may be null although its folder has them. */
  readonly map: WholeMap;
  readonly part: PartKind;
  /** Paper numbers, rising, each once. */
  readonly papers: readonly number[];
  readonly view: View;
}

/** What the files are made to be like; each format takes what concerns it. */
export interface ExportOptions {
  readonly picture: PictureOptions;
  /** The tour that slides are made of and that a page holds; null or not given = none was made. */
  readonly tour?: Tour | null;
}

/** What writers may ask of the world outside. */
export interface ExportTools {
  /** The bytes of a file that ships with the program, such as a font's, by its name; rejects where there is none. */
  readonly readAsset: (name: string) => Promise<Uint8Array>;
  /** Tells how far the work is, 0 … 1, gives the host a turn and stops the work if it was cancelled.
   * @throws CancelledError */
  readonly step: (share: number) => Promise<void>;
}

/** Files, and what whoever asked for them should know about them. */
export interface ExportResult {
  /** Plain names; the format's own ending, or several files for a folder of their own. */
  readonly files: readonly MapFile[];
  /** Sentences, such as what a font could not show; empty as a rule. */
  readonly notes: readonly string[];
}

/** Makes the files of a format. Equal arguments give equal bytes. */
export type ExportWriter = (
  subject: ExportSubject,
  options: ExportOptions,
  tools: ExportTools,
) => Promise<ExportResult>;

/** One line of the table of formats. */
export interface ExportFormat {
  /** What `--format` calls it. */
  readonly id: string;
  readonly label: string;
  readonly group: ExportGroup;
  /** What it is for, a short phrase. */
  readonly hint: string;
  /** What its only file ends in, with the dot; null = several files. */
  readonly ending: string | null;
  /** Imports the writer: a page fetches its code when it is asked for. */
  readonly load: () => Promise<ExportWriter>;
}
