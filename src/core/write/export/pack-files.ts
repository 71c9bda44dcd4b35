import { zipSync } from 'fflate';
import type { MapFile } from '../serialise-map.ts';

/** The oldest time that a ZIP archive can tell: equal files give equal archives. */
const NO_TIME = new Date(1980, 0, 1);

/** Returns one file to hand over: the file itself, or a ZIP archive of several. */
export function packFiles(files: readonly MapFile[], name: string): MapFile {
  const [only] = files;
  if (only !== undefined && files.length === 1) return only;
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  return { path: `${name}.zip`, bytes: zipSync(entries, { level: 6, mtime: NO_TIME }) };
}
