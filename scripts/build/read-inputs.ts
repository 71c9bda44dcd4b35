import { basename } from 'node:path';
import { readBytes, readStandardInput } from '../files/read-files.ts';
import type { BuildRequest } from './build-request.ts';

/** A file's content and the name that messages and the manifest call it by. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Everything that a build reads, unparsed. */
export interface BuildInputs {
  readonly sources: readonly Source[];
  readonly facts: Source | null;
  readonly themes: Source;
}

export const STANDARD_INPUT = '-';

/** Reads every file of a build.
 * @throws UserError for the first that cannot be read */
export async function readInputs(request: BuildRequest): Promise<BuildInputs> {
  const sources: Source[] = [];
  for (const path of request.inputs) sources.push(await readSource(path));
  return {
    sources,
    facts: request.facts === null ? null : await readSource(request.facts),
    themes: await readSource(request.themes),
  };
}

/** Only the last part of the path names a source, so that a map does not tell where on a machine it was built. */
async function readSource(path: string): Promise<Source> {
  if (path === STANDARD_INPUT) return { name: 'standard input', bytes: await readStandardInput() };
  return { name: basename(path), bytes: await readBytes(path) };
}
