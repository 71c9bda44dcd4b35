import { openWholeMap } from '../../src/core/contract/open-map.ts';
import { exportFiles } from '../../src/core/write/export-map.ts';
import type { MapFile } from '../../src/core/write/serialise-map.ts';
import { TABLE_FORMATS, type TableFormat } from '../../src/core/write/table.ts';
import { checkExportTarget, filesOfExport } from '../files/export-target.ts';
import { mapFileReader } from '../files/read-files.ts';
import { openStage, type Stage } from '../files/stage-files.ts';
import { takeSignals } from '../progress/take-signals.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';
import { UserError } from './user-error.ts';

/** What `export` was told. */
export interface ExportOptions {
  readonly format: string;
  readonly out: string;
}

/** Writes a map as plain tables into a folder, in the place of an earlier export, if any, in one step at the end: until
 * then a signal ends the process and leaves the folder as it was.
 * @throws UserError, ContractError, NewerVersionError; the folder is as it was then */
export async function runExport(directory: string, options: ExportOptions): Promise<number> {
  const { out } = options;
  const format = tableFormat(options.format);
  if (out === '') throw new UserError('--out wants the name of a folder.');
  checkExportTarget(out);
  let stage: Stage | null = null;
  const signals = takeSignals(() => {
    stage?.discard();
    process.stderr.write(`Cancelled; ${out} is as it was.\n`);
  });
  const map = await openWholeMap(mapFileReader(directory));
  stage = openStage(out);
  const written = await writeAll(stage, exportFiles(map, format), signals.pause);
  stage.commit(filesOfExport(out));
  signals.disarm();
  const vectors = map.vectors === null ? 'the map has no vectors' : 'vectors among them';
  printLine(
    `${String(map.papers.length)} papers are in ${out}: ${String(written.files)} files, ${(written.bytes / 1e6).toFixed(1)} MB, ${vectors}; README.txt names every column.`,
  );
  return EXIT.done;
}

async function writeAll(
  stage: Stage,
  files: Iterable<MapFile>,
  pause: () => Promise<void>,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const written = { files: 0, bytes: 0 };
  try {
    for (const { path, bytes } of files) {
      stage.write(path, bytes);
      written.files += 1;
      written.bytes += bytes.length;
      await pause();
    }
    return written;
  } catch (error) {
    stage.discard();
    throw error;
  }
}

function tableFormat(text: string): TableFormat {
  const format = TABLE_FORMATS.find((known) => known === text);
  if (format !== undefined) return format;
  throw new UserError(`--format wants ${TABLE_FORMATS.join(', ')}, not "${text}".`);
}
