import type {
  ExportFormat,
  ExportOptions,
  ExportSubject,
} from '../core/write/export/export-format.ts';
import type { MapFile } from '../core/write/serialise-map.ts';

/** What there is to choose from. */
export type FormatInfo = Omit<ExportFormat, 'load'>;

/** What the page asks the worker: one request, one answer. The worker tells the formats, too, so that their writers are
 * built for it alone and not for the page once more. */
export type ExportRequest = { readonly kind: 'list' } | ({ readonly kind: 'make' } & FileRequest);

/** A file to be made. */
export interface FileRequest {
  readonly format: string;
  readonly subject: ExportSubject;
  readonly options: ExportOptions;
}

/** What the worker answers, after any number of words on its progress. */
export type ExportAnswer =
  | { readonly kind: 'formats'; readonly formats: readonly FormatInfo[] }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly file: MapFile; readonly notes: readonly string[] }
  /** `isMistake`: the message is a sentence for the user. */
  | { readonly kind: 'failed'; readonly message: string; readonly isMistake: boolean };
