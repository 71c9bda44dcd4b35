import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { ExportFormat, ExportResult } from '../../src/core/write/export/export-format.ts';
import { fileError } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';
import { checkExportTarget, filesOfExport } from '../files/export-target.ts';
import { openStage } from '../files/stage-files.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** Where the files of each format go. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

/** What was written, for the closing line. */
export interface Written {
  readonly paths: readonly string[];
  readonly bytes: number;
}

/** Returns where a format's files go: a single file into OUT itself, if that is named like one, else into the folder OUT;
 * tables into OUT, or into a folder of their own inside it where several formats are asked for.
 * @throws UserError where something else is in the way */
export function targetOf(format: ExportFormat, isAlone: boolean, out: string): Target {
  if (format.ending === null) {
    const path = isAlone ? out : join(out, format.id);
    checkExportTarget(path);
    return { kind: 'folder', path };
  }
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  const isNamed = extname(out).toLowerCase() === extname(`x${format.ending}`).toLowerCase();
  if (isAlone && isNamed && !isFolder) return { kind: 'file', path: out };
  if (existsSync(out) && !isFolder)
    throw new UserError(
      `Cannot write to ${out}: it is a file that does not end in ${format.ending}; give --out a folder.`,
    );
  return { kind: 'folder', path: out };
}

/** Writes the files of one format; tables take the place of an earlier export in one step.
 * @throws UserError where the disk refuses */
export function writeResult(format: ExportFormat, target: Target, result: ExportResult): Written {
  const bytes = result.files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (format.ending === null) {
    const stage = openStage(target.path);
    for (const file of result.files) stage.write(file.path, file.bytes);
    stage.commit(filesOfExport(target.path));
    return { paths: result.files.map(({ path }) => join(target.path, path)), bytes };
  }
  const paths = result.files.map(({ path }) =>
    target.kind === 'file' ? target.path : join(target.path, path),
  );
  makeFolder(target.kind === 'file' ? dirname(target.path) : target.path);
  for (const [at, file] of result.files.entries()) writeFileWhole(paths[at] ?? '', file.bytes);
  return { paths, bytes };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw fileError(error, 'write', path);
  }
}
