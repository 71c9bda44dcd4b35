import { openTour, openWholeMap } from '../../src/core/contract/open-map.ts';
import { readTour } from '../../src/core/tour/parse-tour.ts';
import type { Tour } from '../../src/core/tour/tour.ts';
import type {
  ExportFormat,
  ExportResult,
  ExportSubject,
} from '../../src/core/write/export/export-format.ts';
import {
  parseExportRequest,
  type ExportArguments,
  type ExportRequest,
} from '../export/export-request.ts';
import { nodeTools } from '../export/node-tools.ts';
import { openSubject } from '../export/open-subject.ts';
import { targetOf, writeResult, type Written } from '../export/write-results.ts';
import { mapFileReader, readBytes } from '../files/read-files.ts';
import { takeSignals } from '../progress/take-signals.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';

/** Writes a map, or a part of it, in the formats asked for. All of it is made before the first file is written: until then
 * a signal ends the process and leaves everything as it was.
 * @throws UserError, ContractError, NewerVersionError; nothing is written then */
export async function runExport(directory: string, told: ExportArguments): Promise<number> {
  const request = parseExportRequest(told);
  const { formats, out } = request;
  const targets = formats.map((format) => targetOf(format, formats.length === 1, out));
  const signals = takeSignals(() => process.stderr.write(`Cancelled; ${out} is as it was.\n`));
  const map = await openWholeMap(mapFileReader(directory));
  const subject = await openSubject(map, request);
  const tour = await tourOf(request, directory);
  const tools = nodeTools(signals.pause);
  const results: ExportResult[] = [];
  for (const format of formats) {
    const write = await format.load();
    results.push(await write(subject, { ...request.options, tour }, tools));
    await signals.pause();
  }
  for (const [at, format] of formats.entries()) {
    const [target, result] = [targets[at], results[at]];
    if (target === undefined || result === undefined) continue;
    const written = writeResult(format, target, result);
    printLine(lineOf(format, subject, written, target.path));
    for (const note of new Set(result.notes)) process.stderr.write(`${note}\n`);
  }
  signals.disarm();
  return EXIT.done;
}

async function tourOf({ tour }: ExportRequest, directory: string): Promise<Tour | null> {
  if (tour === null) return openTour(mapFileReader(directory));
  return readTour(new TextDecoder().decode(await readBytes(tour)), tour);
}

function lineOf(
  format: ExportFormat,
  { map, papers }: ExportSubject,
  { paths, bytes }: Written,
  folder: string,
): string {
  const whole = map.papers.length;
  const count = papers.length === whole ? `${whole}` : `${papers.length} of ${whole}`;
  const what = whole === 1 ? '1 paper is' : `${count} papers are`;
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  if (format.ending !== null)
    return `${what} in ${paths.join(', ')}: ${format.label}, ${bytes < 1e5 ? `${Math.ceil(bytes / 1000)} kB` : size}.`;
  const vectors = map.vectors === null ? 'the map has no vectors' : 'vectors among them';
  return `${what} in ${folder}: ${paths.length} files, ${size}, ${vectors}; README.txt names every column.`;
}
