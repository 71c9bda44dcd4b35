import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import * as zlib from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { checkpoint } from '../../src/core/contract/effects.ts';
import type { Embedder } from '../../src/core/embed/embedder.ts';
import { toUnitVectors } from '../../src/core/embed/unit-vectors.ts';
import { joinVectors } from '../../src/core/embed/vectors/join-vectors.ts';
import { parseVectors } from '../../src/core/embed/vectors/parse-vectors.ts';
import { checkTable, type VectorTable } from '../../src/core/embed/vectors/vector-table.ts';
import { readBytes } from '../files/read-files.ts';

/** Returns the embedder that takes its vectors from a file: NumPy (.npy), Parquet or JSON Lines. A NumPy file's ids may
 * stand in NAME.ids.txt beside NAME.npy, one a line. The id has the file's name and what is in it, not where it lies.
 * @throws UserError, InputError for a file that cannot be used */
export async function openVectorsFile(path: string): Promise<Embedder> {
  const name = basename(path);
  const bytes = await readBytes(path);
  const hash = createHash('sha256').update(bytes);
  const table = await withIds(await parseVectors(bytes, name, COMPRESSORS), path, hash);
  const dimension = table.rows[0]?.length ?? 1;
  return {
    id: `vectors/1 ${name} sha256=${hash.digest('hex').slice(0, 16)} dimension=${dimension}`,
    dimension,
    async embed(papers, effects) {
      await checkpoint(effects, 'vectors', 0, 1);
      const vectors = toUnitVectors(joinVectors(table, papers, name), dimension);
      await checkpoint(effects, 'vectors', 1, 1);
      return vectors;
    },
  };
}

/** What Node can unpack besides what the reader of Parquet can; zstd from Node 22.15 on. */
const COMPRESSORS: Compressors = {
  GZIP: (bytes) => zlib.gunzipSync(bytes),
  BROTLI: (bytes) => zlib.brotliDecompressSync(bytes),
  ...zstd(),
};

function zstd(): Compressors {
  const unpack: unknown = Reflect.get(zlib, 'zstdDecompressSync');
  if (typeof unpack !== 'function') return {};
  return { ZSTD: (bytes) => new Uint8Array(unpack(bytes)) };
}

async function withIds(
  table: VectorTable,
  path: string,
  hash: ReturnType<typeof createHash>,
): Promise<VectorTable> {
  const idsPath = path.replace(/\.npy$/i, '.ids.txt');
  if (table.ids !== null || idsPath === path || !existsSync(idsPath)) return table;
  const bytes = await readBytes(idsPath);
  hash.update(bytes);
  const lines = new TextDecoder().decode(bytes).split('\n');
  const ids = lines.map((line) => line.trim()).filter((line) => line !== '');
  return checkTable({ ...table, ids }, basename(path));
}
