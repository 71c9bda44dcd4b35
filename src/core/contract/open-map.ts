import { sha256Hex } from '../math/sha256.ts';
import { ContractError, NewerVersionError } from './errors.ts';
import { rootField, stopAtFirst, type Report } from './fields.ts';
import { MANIFEST_FILE, type FieldMap, type FileReference, type Manifest } from './map.ts';
import { parseLinks } from './parse-links.ts';
import { parseManifest } from './parse-manifest.ts';
import { parsePapers } from './parse-papers.ts';

/** Returns the content of one file of a map's folder, named by its plain name; rejects if there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Returns the map of a folder, every field checked.
 * @throws ContractError for the first thing that breaks the contract, NewerVersionError for a map of a newer program,
 * and whatever `readFile` rejects with */
export async function openMap(readFile: ReadFile): Promise<FieldMap> {
  const bytes = await readFile(MANIFEST_FILE);
  const content = parseJson(bytes, MANIFEST_FILE);
  const manifest = parseManifest(rootField(content, MANIFEST_FILE, stopAtFirst));
  const { papers, links } = manifest.files;
  const [paperBytes, linkBytes] = await Promise.all([readFile(papers.path), readFile(links.path)]);
  return {
    manifest,
    ...parsePapers(dataField(papers, paperBytes, stopAtFirst), manifest),
    links: parseLinks(dataField(links, linkBytes, stopAtFirst), manifest),
  };
}

/** Returns everything that is wrong with the map of a folder, one sentence each, in the order of the files; empty for
 * a sound map. What follows from an unreadable file is not looked for. */
export async function checkMap(readFile: ReadFile): Promise<readonly string[]> {
  const problems: string[] = [];
  const report: Report = (path, expected) =>
    problems.push(new ContractError(path, expected).message);
  const manifest = await attempt(problems, MANIFEST_FILE, async () => {
    const content = parseJson(await readFile(MANIFEST_FILE), MANIFEST_FILE);
    return parseManifest(rootField(content, MANIFEST_FILE, report));
  });
  if (manifest !== null) await checkDataFiles(manifest, readFile, problems);
  return problems;
}

async function checkDataFiles(
  manifest: Manifest,
  readFile: ReadFile,
  problems: string[],
): Promise<void> {
  const report: Report = (path, expected) =>
    problems.push(new ContractError(path, expected).message);
  const { papers, links } = manifest.files;
  if (papers.path !== '') {
    await attempt(problems, papers.path, async () =>
      parsePapers(dataField(papers, await readFile(papers.path), report), manifest),
    );
  }
  if (links.path !== '') {
    await attempt(problems, links.path, async () =>
      parseLinks(dataField(links, await readFile(links.path), report), manifest),
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
    const isTold = error instanceof ContractError || error instanceof NewerVersionError;
    problems.push(isTold ? message : `${file}: cannot be read: ${message}`);
    return null;
  }
}

function dataField(file: FileReference, bytes: Uint8Array, report: Report) {
  if (bytes.length !== file.bytes) {
    report(file.path, `has ${bytes.length} bytes; the manifest says ${file.bytes}`);
  } else if (sha256Hex(bytes) !== file.sha256) {
    report(
      file.path,
      'was changed after the map was built: its SHA-256 is not that of the manifest',
    );
  }
  return rootField(parseJson(bytes, file.path), file.path, report);
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
