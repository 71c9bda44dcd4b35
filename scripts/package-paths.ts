import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder: what ships is found there, wherever the program is started. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../', import.meta.url));

/** Returns the absolute path of something in the package. */
export function inPackage(path: string): string {
  return resolve(PACKAGE_FOLDER, path);
}
