import { basename, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import {
  ContractError,
  NewerVersionError,
  OlderVersionError,
} from '../../src/core/contract/errors.ts';
import {
  MANIFEST_FILE,
  type CitationColumns,
  type InputSource,
  type References,
  type WholeMap,
} from '../../src/core/contract/map.ts';
import { openTour, openWholeMap, type ReadFile } from '../../src/core/contract/open-map.ts';
import type { Paper } from '../../src/core/contract/paper.ts';
import type { BaseMap } from '../../src/core/pipeline/base-map.ts';
import type { Tour } from '../../src/core/tour/tour.ts';
import { UserError } from '../cli/user-error.ts';
import { mapFileReader } from '../files/read-files.ts';

/** The map that new papers are placed into, opened. */
export interface OpenedBase {
  readonly map: WholeMap;
  /** The map's own. */
  readonly papers: readonly Paper[];
  readonly citations: CitationColumns;
  readonly references: References;
  readonly tour: Tour | null;
  /** What the new map's summary calls it. */
  readonly source: InputSource;
  /** Names the data files by their content, so it stands for the whole map. */
  readonly manifest: Uint8Array;
}

/** Returns the map of a folder.
 * @throws UserError where there is none, and where it is damaged or newer than this program */
export async function openBase(directory: string): Promise<OpenedBase> {
  const read = mapFileReader(directory);
  const manifest = await read(MANIFEST_FILE);
  try {
    const readFile: ReadFile = (name) =>
      name === MANIFEST_FILE ? Promise.resolve(manifest) : read(name);
    const map = await openWholeMap(readFile);
    return {
      map,
      papers: map.papers,
      citations: map.citations,
      references: map.references,
      tour: await openTour(readFile),
      source: sourceOf(directory, manifest),
      manifest,
    };
  } catch (error) {
    if (!isAboutTheMap(error)) throw error;
    throw new UserError(`Cannot place papers into ${directory}: ${error.message}.`);
  }
}

/** Returns what a build keeps of the map. */
export function keptOf({ map }: OpenedBase): BaseMap {
  const { columns, manifest } = map;
  return {
    positions: columns.positions,
    topic: columns.topic,
    topics: manifest.topics,
    layout: manifest.method.layout.algorithm,
  };
}

function isAboutTheMap(error: unknown): error is Error {
  return (
    error instanceof ContractError ||
    error instanceof NewerVersionError ||
    error instanceof OlderVersionError
  );
}

function sourceOf(directory: string, manifest: Uint8Array): InputSource {
  return {
    name: basename(resolve(directory)),
    format: 'field-atlas-map',
    bytes: manifest.length,
    sha256: createHash('sha256').update(manifest).digest('hex'),
  };
}
