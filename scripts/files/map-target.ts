import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MANIFEST_FILE, MAP_FORMAT } from '../../src/core/contract/map.ts';
import { fileError } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';

const DATA_FILE =
  /^(?:papers|abstracts|links|references|tour)-[0-9a-f]{8}\.json$|^(?:columns|vectors)-[0-9a-f]{8}\.bin$/;
const TEMPORARY_FILE = /^\.field-atlas\.tmp-(\d+)-/;

/** Makes sure, before any work is done, that a map may be written into a folder: it is new, empty or holds a map.
 * @throws UserError for a file, for a folder of other things, and where permission is missing */
export function checkTarget(directory: string): void {
  checkFolder(
    directory,
    'map',
    (names) => holdsOnlyMapFiles(names) || isManifest(join(directory, MANIFEST_FILE)),
  );
}

/** Makes sure that a folder may be written into: it is new, or `isOurs` says so of the names in it; `what` is put there.
 * @throws UserError for a file, for a folder of other things, and where permission is missing */
export function checkFolder(
  directory: string,
  what: 'map' | 'export',
  isOurs: (names: readonly string[]) => boolean,
): void {
  try {
    if (!existsSync(directory)) {
      accessSync(nearestFolder(directory, what), constants.W_OK | constants.X_OK);
      return;
    }
    if (!statSync(directory).isDirectory()) {
      throw new UserError(
        `Cannot write the ${what} to ${directory}: it is a file; give --out a folder.`,
      );
    }
    accessSync(directory, constants.W_OK | constants.X_OK);
    if (isOurs(readdirSync(directory))) return;
  } catch (error) {
    throw fileError(error, 'write', directory);
  }
  throw new UserError(
    `Cannot write the ${what} to ${directory}: the folder holds other files and no ${what}; give --out a new or empty folder.`,
  );
}

/** The process that a temporary file of ours belongs to, or null for any other name. */
export function temporaryOwner(name: string): number | null {
  const owner = TEMPORARY_FILE.exec(name)?.[1];
  return owner === undefined ? null : Number(owner);
}

/** A name for a temporary file of this process that ends as the file itself will. */
export function temporaryName(name: string): string {
  return `.field-atlas.tmp-${String(process.pid)}-${name}`;
}

/** True for a name that a map's data files bear. */
export function isDataFileName(name: string): boolean {
  return DATA_FILE.test(name);
}

/** A folder whose manifest is damaged still counts as a map, as long as nothing else lies there. */
function holdsOnlyMapFiles(names: readonly string[]): boolean {
  return names.every(
    (name) => name === MANIFEST_FILE || isDataFileName(name) || temporaryOwner(name) !== null,
  );
}

function isManifest(path: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return (
      typeof content === 'object' &&
      content !== null &&
      'format' in content &&
      content.format === MAP_FORMAT
    );
  } catch {
    return false;
  }
}

/** The nearest existing part of a path that does not exist yet.
 * @throws UserError where that part is a file */
function nearestFolder(directory: string, what: string): string {
  let path = resolve(directory);
  while (!existsSync(path)) path = dirname(path);
  if (statSync(path).isDirectory()) return path;
  throw new UserError(`Cannot write the ${what} to ${directory}: ${path} is a file, not a folder.`);
}
