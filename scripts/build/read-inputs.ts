import { basename } from 'node:path';
import type { PaperSource } from '../../src/core/read/source-file.ts';
import { unpackSource } from '../../src/core/read/unpack-source.ts';
import { listFiles } from '../files/list-files.ts';
import { openLargeFile } from '../files/open-large-file.ts';
import { readBytes, readStandardInput } from '../files/read-files.ts';
import type { BuildRequest } from './build-request.ts';

/** A file's content and the name that messages and the manifest call it by. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Everything that a build reads, unparsed. */
export interface BuildInputs {
  readonly sources: readonly PaperSource[];
  readonly facts: Source | null;
  readonly themes: Source;
  readonly edits: readonly Source[];
  readonly tour: Source | null;
}

export const STANDARD_INPUT = '-';

/** Reads every file of a build, but for large ones, which are read piece by piece later on: those given, those of folders given, and what gzip and zip archives hold.
 * @throws UserError for the first that cannot be read, InputError for an archive that is damaged */
export async function readInputs(request: BuildRequest): Promise<BuildInputs> {
  const sources: PaperSource[] = [];
  const edits: Source[] = [];
  for (const path of request.edits) edits.push(await readSource(path));
  for (const path of request.inputs) sources.push(...(await readInput(path)));
  return {
    sources: withNamesOfTheirOwn(sources),
    facts: request.facts === null ? null : await readSource(request.facts),
    themes: await readSource(request.themes),
    edits,
    tour: request.tour === null ? null : await readSource(request.tour),
  };
}

async function readInput(path: string): Promise<readonly PaperSource[]> {
  const files = path === STANDARD_INPUT ? null : listFiles(path);
  if (files === null) {
    const large = path === STANDARD_INPUT ? null : openLargeFile(path, basename(path));
    return large === null ? unpackSource(await readSource(path)) : [large];
  }
  const sources: PaperSource[] = [];
  for (const file of files) {
    const large = openLargeFile(file.path, file.name);
    if (large !== null) {
      sources.push({ ...large, isFound: true });
      continue;
    }
    const bytes = await readBytes(file.path);
    sources.push(...unpackSource({ name: file.name, bytes, isFound: true }));
  }
  return sources;
}

/** Only the last part of the path names a source, so that a map does not tell where on a machine it was built. */
async function readSource(path: string): Promise<Source> {
  if (path === STANDARD_INPUT) return { name: 'standard input', bytes: await readStandardInput() };
  return { name: basename(path), bytes: await readBytes(path) };
}

/** Two files called the same in two folders are told apart. */
function withNamesOfTheirOwn(sources: readonly PaperSource[]): readonly PaperSource[] {
  const taken = new Set<string>();
  return sources.map((source) => {
    let { name } = source;
    for (let copy = 2; taken.has(name); copy += 1) name = `${source.name} (${copy})`;
    taken.add(name);
    return { ...source, name };
  });
}
