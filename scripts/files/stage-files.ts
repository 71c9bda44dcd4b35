import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { errorCode, fileError } from '../cli/file-errors.ts';
import { temporaryName, temporaryOwner } from './map-target.ts';

/** Files on their way into a folder, beside the old ones under temporary names. After the last `write`, exactly one of the
 * other two must be called. All is synchronous, so that a signal is heard before or after, never in between. */
export interface Stage {
  /** @throws UserError where the disk refuses; nothing is left behind then */
  write(path: string, bytes: Uint8Array): void;
  /** Puts the files in place, in the order they were written, and removes those of `obsolete` that are not among them.
   * @throws UserError where the disk refuses; files that were not there before are taken back */
  commit(obsolete: readonly string[]): void;
  /** Removes every trace. */
  discard(): void;
}

/** Opens a folder for writing; it is made where it is missing, and what killed runs of ours left in it goes.
 * @throws UserError where the disk refuses */
export function openStage(directory: string): Stage {
  const made = makeFolders(directory);
  const paths: string[] = [];
  const discard = (): void => {
    for (const path of paths) rmSync(join(directory, temporaryName(path)), { force: true });
    removeFolders(made);
  };
  const orDiscard = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      discard();
      throw fileError(error, 'write', directory);
    }
  };
  orDiscard(() => removeStaleFiles(directory));
  return {
    write: (path, bytes) => {
      paths.push(path);
      orDiscard(() => writeDurably(join(directory, temporaryName(path)), bytes));
    },
    commit: (obsolete) => {
      orDiscard(() => moveAll(directory, paths));
      for (const name of obsolete)
        if (!paths.includes(name)) rmSync(join(directory, name), { force: true });
    },
    discard,
  };
}

function moveAll(directory: string, paths: readonly string[]): void {
  const before = readdirSync(directory);
  try {
    for (const path of paths)
      renameSync(join(directory, temporaryName(path)), join(directory, path));
  } catch (error) {
    for (const path of paths)
      if (!before.includes(path)) rmSync(join(directory, path), { force: true });
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
