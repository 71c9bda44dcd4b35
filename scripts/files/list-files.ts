import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileError } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';

/** A file of a folder; its name begins with that of the folder. */
export interface ListedFile {
  readonly path: string;
  readonly name: string;
}

/** More files than anybody's library: somebody gave the wrong folder. */
const MOST_FILES = 10_000;

/** Returns the files of a folder and its folders, by name, hidden ones passed over; null for what is no folder.
 * @throws UserError for a folder that cannot be read, holds no file or far too many */
export function listFiles(folder: string): readonly ListedFile[] | null {
  if (!isFolder(folder)) return null;
  const files: ListedFile[] = [];
  collect(folder, basename(resolve(folder)), files);
  if (files.length === 0) throw new UserError(`${folder} holds no files.`);
  return files;
}

function collect(folder: string, name: string, files: ListedFile[]): void {
  for (const entry of entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const inside = `${name}/${entry.name}`;
    if (entry.isDirectory()) collect(path, inside, files);
    else if (entry.isFile()) files.push({ path, name: inside });
    if (files.length > MOST_FILES)
      throw new UserError(`${folder} holds more than ${MOST_FILES} files; name those with papers.`);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch (error) {
    throw fileError(error, 'read', folder);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
