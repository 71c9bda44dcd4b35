import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadFile } from '../../src/core/contract/open-map.ts';
import { MANIFEST_FILE } from '../../src/core/contract/map.ts';
import { errorCode, fileError } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';

/** Returns a file's bytes.
 * @throws UserError with the path and the reason */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError(error, 'read', path);
  }
}

/** Returns everything that comes in on standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(toBytes(chunk));
  } catch (error) {
    throw fileError(error, 'read', 'standard input');
  }
  return Buffer.concat(chunks);
}

/** Returns the reader of a map folder's files, by their plain names. */
export function mapFileReader(directory: string): ReadFile {
  return async (name) => {
    const path = join(directory, name);
    try {
      return await readFile(path);
    } catch (error) {
      if (name === MANIFEST_FILE && isAbsent(error)) {
        throw new UserError(`${directory} is not a map: there is no ${path}.`);
      }
      throw fileError(error, 'read', path);
    }
  };
}

function isAbsent(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}
