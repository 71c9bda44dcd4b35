import { sha256Hex } from '../math/sha256.ts';
import { parseTour } from '../tour/parse-tour.ts';
import type { Tour } from '../tour/tour.ts';
import { readColumns } from './column-reader.ts';
import { ContractError, NewerVersionError, OlderVersionError } from './errors.ts';
import { rootField, stopAtFirst, type Field, type Report } from './fields.ts';
import {
  MANIFEST_FILE,
  type BinaryReference,
  type FieldMap,
  type FileReference,
  type MapFiles,
  type References,
  type StoredVectors,
  type WholeMap,
} from './map.ts';
import type { Abstract } from './paper.ts';
import { parseAbstracts } from './parse-abstracts.ts';
import {
  parseCitationColumns,
  parseLinkColumns,
  parsePaperColumns,
  parseVectors,
} from './parse-columns.ts';
import { parseManifest, type StoredManifest } from './parse-manifest.ts';
import { parsePapers } from './parse-papers.ts';
import { parseReferences } from './parse-references.ts';

/** Returns the content of one file of a map's folder, named by its plain name; rejects if there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** A map out of a folder, and what the folder holds beyond it. */
export interface OpenedMap {
  readonly map: FieldMap;
  readonly files: MapFiles;
}

/** Returns the map of a folder, every field checked; its abstracts and vectors stay unread.
 * @throws ContractError for the first thing that breaks the contract, NewerVersionError and OlderVersionError for a map
 * in another format, and whatever `readFile` rejects with */
export async function openMap(readFile: ReadFile): Promise<OpenedMap> {
  const stored = await readManifest(readFile, stopAtFirst);
  return { map: await readData(stored, readFile), files: stored.files };
}

/** Returns the map of a folder with its abstracts and vectors.
 * @throws as `openMap` */
export async function openWholeMap(readFile: ReadFile): Promise<WholeMap> {
  const { map, files } = await openMap(readFile);
  const count = map.papers.length;
  const parts = files.abstracts.files.map((_, part) => readAbstracts(files, part, count, readFile));
  const abstracts = (await Promise.all(parts)).flat();
  const papers = map.papers.map((entry, paper) => ({
    ...entry,
    ...(abstracts[paper] ?? { abstract: '', rawAbstract: '' }),
  }));
  return {
    ...map,
    papers,
    vectors: await readVectors(files, count, readFile),
    references: await readReferences(files, count, readFile),
  };
}

/** Returns the abstracts of papers `part × papersPerFile` and following, out of `count` papers.
 * @throws ContractError, and whatever `readFile` rejects with */
export async function readAbstracts(
  { abstracts }: MapFiles,
  part: number,
  count: number,
  readFile: ReadFile,
): Promise<readonly Abstract[]> {
  const file = abstracts.files[part];
  if (file === undefined)
    throw new RangeError(`there is no part ${part} of ${abstracts.files.length} of the abstracts`);
  const size = partSize(abstracts.papersPerFile, part, count);
  return parseAbstracts(await readJson(file, readFile, stopAtFirst), size);
}

/** Returns the vectors of the `count` papers; null for a map without.
 * @throws ContractError, and whatever `readFile` rejects with */
export async function readVectors(
  { vectors }: MapFiles,
  count: number,
  readFile: ReadFile,
): Promise<StoredVectors | null> {
  if (vectors === null) return null;
  return parseVectors(await readBinary(vectors, readFile, stopAtFirst), count);
}

/** Returns what each of the `count` papers cites beyond the map; no lists for a map that does not tell.
 * @throws ContractError, and whatever `readFile` rejects with */
async function readReferences(
  { references }: MapFiles,
  count: number,
  readFile: ReadFile,
): Promise<References> {
  if (references === null) return [];
  return parseReferences(await readJson(references, readFile, stopAtFirst), count);
}

/** Returns the tour that comes with a map; null for a map without.
 * @throws ContractError, and whatever `readFile` rejects with */
export async function readMapTour({ tour }: MapFiles, readFile: ReadFile): Promise<Tour | null> {
  return tour === null ? null : parseTour(await readJson(tour, readFile, stopAtFirst));
}

/** Returns the tour that comes with the map of a folder, whose other files stay unread; null for a map without.
 * @throws as `openMap` */
export async function openTour(readFile: ReadFile): Promise<Tour | null> {
  const { files } = await readManifest(readFile, stopAtFirst);
  return readMapTour(files, readFile);
}

/** Returns everything that is wrong with the map of a folder, one sentence each, in the order of the files; empty for
 * a sound map. What follows from an unreadable file is not looked for. */
export async function checkMap(readFile: ReadFile): Promise<readonly string[]> {
  const problems: string[] = [];
  const report: Report = (path, expected) =>
    problems.push(new ContractError(path, expected).message);
  const stored = await attempt(problems, MANIFEST_FILE, () => readManifest(readFile, report));
  if (stored !== null) await checkFiles(stored, readFile, problems);
  return problems;
}

async function checkFiles(
  stored: StoredManifest,
  readFile: ReadFile,
  problems: string[],
): Promise<void> {
  const report: Report = (path, expected) =>
    problems.push(new ContractError(path, expected).message);
  const { files, manifest } = stored;
  const count = manifest.counts.papers;
  const data = await attempt(problems, files.papers.path, () =>
    readPapers(stored, readFile, report),
  );
  await attempt(problems, files.columns.path, async () => {
    const source = await readBinary(files.columns, readFile, report);
    parsePaperColumns(source, manifest);
    parseLinkColumns(source, manifest, data?.terms ?? null);
    parseCitationColumns(source, manifest);
  });
  for (const [part, file] of files.abstracts.files.entries()) {
    const size = partSize(files.abstracts.papersPerFile, part, count);
    await attempt(problems, file.path, async () =>
      parseAbstracts(await readJson(file, readFile, report), size),
    );
  }
  const { vectors, references, tour } = files;
  if (references !== null)
    await attempt(problems, references.path, async () =>
      parseReferences(await readJson(references, readFile, report), count),
    );
  if (tour !== null)
    await attempt(problems, tour.path, async () =>
      parseTour(await readJson(tour, readFile, report)),
    );
  if (vectors !== null)
    await attempt(problems, vectors.path, async () =>
      parseVectors(await readBinary(vectors, readFile, report), count),
    );
}

function partSize(papersPerFile: number, part: number, count: number): number {
  return Math.max(0, Math.min(papersPerFile, count - part * papersPerFile));
}

async function readManifest(readFile: ReadFile, report: Report): Promise<StoredManifest> {
  const content = parseJson(await readFile(MANIFEST_FILE), MANIFEST_FILE);
  return parseManifest(rootField(content, MANIFEST_FILE, report));
}

async function readData(stored: StoredManifest, readFile: ReadFile): Promise<FieldMap> {
  const [{ papers, terms }, source] = await Promise.all([
    readPapers(stored, readFile, stopAtFirst),
    readBinary(stored.files.columns, readFile, stopAtFirst),
  ]);
  const { manifest } = stored;
  const columns = parsePaperColumns(source, manifest);
  return {
    manifest,
    papers,
    columns,
    links: parseLinkColumns(source, manifest, terms),
    citations: parseCitationColumns(source, manifest),
  };
}

async function readPapers({ files, manifest }: StoredManifest, readFile: ReadFile, report: Report) {
  return parsePapers(await readJson(files.papers, readFile, report), manifest.counts.papers);
}

async function readJson(file: FileReference, readFile: ReadFile, report: Report): Promise<Field> {
  const bytes = await readFile(file.path);
  checkBytes(file, bytes, report);
  return rootField(parseJson(bytes, file.path), file.path, report);
}

async function readBinary(file: BinaryReference, readFile: ReadFile, report: Report) {
  const bytes = await readFile(file.path);
  checkBytes(file, bytes, report);
  return { reader: readColumns(file, bytes, report), file: file.path, report };
}

function checkBytes(file: FileReference, bytes: Uint8Array, report: Report): void {
  if (bytes.length !== file.bytes) {
    report(file.path, `has ${bytes.length} bytes; the manifest says ${file.bytes}`);
  } else if (sha256Hex(bytes) !== file.sha256) {
    report(
      file.path,
      'was changed after the map was built: its SHA-256 is not that of the manifest',
    );
  }
}

/** Runs a step and turns what it throws into a problem of the file. */
async function attempt<T>(
  problems: string[],
  file: string,
  step: () => Promise<T>,
): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push(isTold(error) ? message : `${file}: cannot be read: ${message}`);
    return null;
  }
}

function isTold(error: unknown): boolean {
  return (
    error instanceof ContractError ||
    error instanceof NewerVersionError ||
    error instanceof OlderVersionError
  );
}

/** @throws ContractError where the bytes are not UTF-8 or not JSON */
function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ContractError(file, `expected JSON in UTF-8 (${reason})`);
  }
}
