import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMAT, EXPORT_MANIFEST } from '../../src/core/write/export-map.ts';
import { checkFolder, temporaryOwner } from './map-target.ts';

const EXPORT_FILE =
  /^(?:[a-z_]+\.(?:csv|parquet|jsonl)|vectors\.npy|vectors\.ids\.txt|README\.txt)$/;

/** Makes sure, before any work is done, that an export may be written into a folder: it is new, empty or holds an export.
 * @throws UserError for a file, for a folder of other things, and where permission is missing */
export function checkExportTarget(directory: string): void {
  checkFolder(
    directory,
    'export',
    (names) =>
      names.every((name) => temporaryOwner(name) !== null) || readManifest(directory) !== null,
  );
}

/** Returns the files that the export in a folder says are its own; none where there is none. Any other file is somebody's
 * own, and so is one whose name no export gives. */
export function filesOfExport(directory: string): readonly string[] {
  return (readManifest(directory)?.files ?? []).filter((name) => EXPORT_FILE.test(name));
}

function readManifest(directory: string): { readonly files: readonly string[] } | null {
  try {
    const content: unknown = JSON.parse(readFileSync(join(directory, EXPORT_MANIFEST), 'utf8'));
    if (typeof content !== 'object' || content === null) return null;
    if (!('format' in content) || content.format !== EXPORT_FORMAT) return null;
    const files = 'files' in content && Array.isArray(content.files) ? content.files : [];
    return { files: files.filter((name) => typeof name === 'string') };
  } catch {
    return null;
  }
}
