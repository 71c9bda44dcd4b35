import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Put in where this module is part of a bundle, which lies elsewhere: see `bundle-typescript.mjs`. */
declare const PACKAGE_URL: string | undefined;

/** The package's folder: what ships is found there, wherever the program is started. */
export const PACKAGE_FOLDER = fileURLToPath(
  typeof PACKAGE_URL === 'string' ? PACKAGE_URL : new URL('../', import.meta.url),
);

/** Returns the absolute path of something in the package. */
export function inPackage(path: string): string {
  return resolve(PACKAGE_FOLDER, path);
}
