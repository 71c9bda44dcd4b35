import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileError } from '../cli/file-errors.ts';

/** Writes a file under a temporary name and renames it, so that an old one survives until the new one is whole.
 * @throws UserError with the path and the reason */
export function writeFileWhole(path: string, content: Uint8Array | string): void {
  const draft = `${path}.tmp-${String(process.pid)}`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileError(error, 'write', path);
  }
}
