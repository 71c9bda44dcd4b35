import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

/** A source file of the house, its path relative to the top. */
export interface HouseFile {
  readonly path: string;
  readonly text: string;
}

const TOP = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = /\.(?:ts|mts|js|mjs|svelte)$/;

/** Returns the text of one file of the house. */
export function readHouseFile(path: string): string {
  return readFileSync(join(TOP, path), 'utf8');
}

/** Returns every source file below the folders, ordered by path. */
export function sourceFiles(folders: readonly string[]): readonly HouseFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name.replaceAll('\\', '/')),
      ),
    )
    .filter((path) => SOURCE.test(path))
    .toSorted()
    .map((path) => ({ path, text: readHouseFile(path) }));
}

/** Returns the modules that a file imports, static and dynamic: relative ones as paths from the top, others as named. */
export function importsOf({ path, text }: HouseFile): readonly string[] {
  return found(path, text, /(?:\bfrom|^\s*import|\bimport\()\s*['"]([\w@./:-]+)['"]/gm);
}

/** Returns the files that a file needs while it is loaded: no types, no imports that run later. */
export function loadedBy({ path, text }: HouseFile): readonly string[] {
  return found(path, text, /^(?:import|export)\s(?!type\b)[^;]*?from\s*['"](\.[^'"]+)['"]/gm);
}

function found(path: string, text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(path), name)) : name,
  );
}
