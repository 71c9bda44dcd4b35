import { EXPORT_FORMATS } from '../../src/core/write/export/export-formats.ts';
import {
  PART_KINDS,
  type ExportFormat,
  type ExportOptions,
  type PartKind,
} from '../../src/core/write/export/export-format.ts';
import { UserError } from '../cli/user-error.ts';
import { oneOf } from './one-of.ts';
import { pictureOptions, type PictureArguments } from './picture-arguments.ts';

/** What `export` was told, as text. */
export interface ExportArguments extends PictureArguments {
  readonly format: string;
  readonly out: string;
  readonly part?: string;
  readonly view?: string;
  readonly topic?: readonly string[];
  readonly tour?: string;
}

/** What `export` is to do. */
export interface ExportRequest {
  readonly formats: readonly ExportFormat[];
  readonly out: string;
  readonly part: PartKind;
  /** The fragment of an address, without `#`. */
  readonly view: string;
  readonly topics: readonly string[];
  /** File of a tour; null = the one that comes with the map, if any. */
  readonly tour: string | null;
  readonly options: ExportOptions;
}

/** Returns what `export` is to do; without a part named, a view or a topic means what passes it.
 * @throws UserError for what is not known */
export function parseExportRequest(told: ExportArguments): ExportRequest {
  const topics = told.topic ?? [];
  const view = (told.view ?? '').replace(/^[^#]*#/, '');
  const part = told.part ?? (view === '' && topics.length === 0 ? 'all' : 'filtered');
  if (told.out === '') throw new UserError('--out wants the name of a file or folder.');
  return {
    formats: parseFormats(told.format),
    out: told.out,
    part: oneOf('--part', PART_KINDS, part),
    view,
    topics,
    tour: told.tour ?? null,
    options: { picture: pictureOptions(told) },
  };
}

function parseFormats(text: string): readonly ExportFormat[] {
  const known = EXPORT_FORMATS.map(({ id }) => id);
  const ids = text.split(',').map((word) => oneOf('--format', known, word));
  return EXPORT_FORMATS.filter(({ id }) => ids.includes(id));
}
