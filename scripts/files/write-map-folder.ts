import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../../src/core/contract/map.ts';
import type { MapFile } from '../../src/core/write/serialise-map.ts';
import { errorCode } from '../cli/file-errors.ts';
import { isDataFileName } from './map-target.ts';
import { openStage } from './stage-files.ts';

/** A new map that lies beside the old one under temporary names. Exactly one of the two must be called. */
export interface StagedMap {
  /** Puts the new map in the old one's place; what follows from a crash half-way is still the whole old map. */
  commit(): void;
  /** Removes every trace. */
  discard(): void;
}

/** Writes a map's files under temporary names into its folder, which is made where it is missing.
 * Synchronous throughout, so that a signal is heard before or after, never in between.
 * @throws UserError where the disk refuses; nothing is left behind then */
export function stageMap(directory: string, files: readonly MapFile[]): StagedMap {
  const stage = openStage(directory);
  // Data files first: they bear their content's hash in their names and disturb nobody; the manifest commits them.
  const ordered = files.toSorted((a, b) => rank(a.path) - rank(b.path));
  for (const { path, bytes } of ordered) stage.write(path, bytes);
  return { commit: () => stage.commit(dataFilesOf(directory)), discard: stage.discard };
}

function rank(path: string): number {
  return path === MANIFEST_FILE ? 1 : 0;
}

/** The data files that maps of ours left in the folder: those the old manifest names, and those whose name fits their
 * content. Any other file is somebody's own and stays. */
function dataFilesOf(directory: string): readonly string[] {
  const manifest = readText(join(directory, MANIFEST_FILE));
  return readdirSync(directory).filter(
    (name) =>
      isDataFileName(name) &&
      (manifest.includes(`"${name}"`) || bearsItsHash(join(directory, name), name)),
  );
}

function bearsItsHash(path: string, name: string): boolean {
  return name.includes(createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 8));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}
