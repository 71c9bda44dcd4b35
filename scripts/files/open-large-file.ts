import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { StreamedFile } from '../../src/core/read/source-file.ts';
import { canStream } from '../../src/core/read/stream-lines.ts';
import { gunzipChunks, isGzip } from '../../src/core/read/unpack-source.ts';
import { fileError } from '../cli/file-errors.ts';

/** Smaller files are held whole: that costs little, and any format can be recognised. */
const LARGE = 32 * 2 ** 20;
/** Text packs to a third and less. */
const LARGE_PACKED = LARGE / 4;
const CHUNK = 2 ** 20;

/** Returns a large file of JSON Lines, gzipped or not, as one that is read piece by piece; null for any other file.
 * @throws UserError for a file that cannot be read */
export function openLargeFile(path: string, name: string): StreamedFile | null {
  const [first, size] = beginning(path);
  const isPacked = isGzip(first);
  if (size < (isPacked ? LARGE_PACKED : LARGE)) return null;
  const chunks = (): Iterable<Uint8Array> =>
    isPacked ? gunzipChunks(name, chunksOf(path)) : chunksOf(path);
  return canStream(isPacked ? firstOf(gunzipChunks(name, [first])) : first)
    ? { name, chunks }
    : null;
}

function beginning(path: string): readonly [Uint8Array, number] {
  for (const { chunk, size } of piecesOf(path)) return [chunk, size];
  return [new Uint8Array(0), 0];
}

/** The beginning of a gzip file alone breaks off, which is no news here. */
function firstOf(chunks: Iterable<Uint8Array>): Uint8Array {
  const found: Uint8Array[] = [];
  try {
    for (const chunk of chunks) found.push(chunk);
  } catch {
    return Buffer.concat(found);
  }
  return Buffer.concat(found);
}

function* chunksOf(path: string): Generator<Uint8Array> {
  for (const { chunk } of piecesOf(path)) yield chunk;
}

function* piecesOf(path: string): Generator<{ chunk: Uint8Array; size: number }> {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const read = readSync(file, chunk);
      if (read === 0) return;
      yield { chunk: chunk.subarray(0, read), size };
    }
  } catch (error) {
    throw fileError(error, 'read', path);
  } finally {
    if (file !== null) closeSync(file);
  }
}
