import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { MANIFEST_FILE } from '../../src/core/contract/map.ts';
import { createHash } from 'node:crypto';
import type { MapFile } from '../../src/core/write/serialise-map.ts';
import { errorCode, fileError } from '../cli/file-errors.ts';
import { isDataFileName, temporaryName, temporaryOwner } from './map-target.ts';

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
  const made = makeFolders(directory);
  const discard = (): void => {
    for (const file of files) rmSync(join(directory, temporaryName(file.path)), { force: true });
    removeFolders(made);
  };
  try {
    removeStaleFiles(directory);
    for (const file of files) writeDurably(join(directory, temporaryName(file.path)), file.bytes);
  } catch (error) {
    discard();
    throw fileError(error, 'write', directory);
  }
  return { commit: () => commit(directory, files, discard), discard };
}

/** Data files first: they bear their content's hash in their names and disturb nobody; the manifest commits them. */
function commit(directory: string, files: readonly MapFile[], discard: () => void): void {
  const before = readdirSync(directory);
  const obsolete = dataFilesOf(directory);
  try {
    const ordered = files.toSorted((a, b) => rank(a.path) - rank(b.path));
    for (const { path } of ordered) {
      renameSync(join(directory, temporaryName(path)), join(directory, path));
    }
  } catch (error) {
    for (const { path } of files) {
      if (!before.includes(path)) rmSync(join(directory, path), { force: true });
    }
    discard();
    throw fileError(error, 'write', directory);
  }
  const kept = new Set(files.map((file) => file.path));
  for (const name of obsolete) {
    if (!kept.has(name)) rmSync(join(directory, name), { force: true });
  }
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

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let offset = 0; offset < bytes.length;) offset += writeSync(file, bytes, offset);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes the temporary files of builds that were killed. */
function removeStaleFiles(directory: string): void {
  for (const name of readdirSync(directory)) {
    const owner = temporaryOwner(name);
    if (owner !== null && !isRunning(owner)) rmSync(join(directory, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Returns the folders that had to be made, outermost first. */
function makeFolders(directory: string): readonly string[] {
  try {
    const first = mkdirSync(directory, { recursive: true });
    if (first === undefined) return [];
    const below = relative(first, resolve(directory))
      .split(sep)
      .filter((part) => part !== '');
    return below.reduce((made, part) => [...made, join(made.at(-1) ?? first, part)], [first]);
  } catch (error) {
    throw fileError(error, 'write', dirname(directory));
  }
}

/** Takes back what was made, as far as nothing else lies in it by now. */
function removeFolders(made: readonly string[]): void {
  for (const folder of made.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
