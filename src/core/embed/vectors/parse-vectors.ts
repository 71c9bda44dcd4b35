import type { Compressors } from 'hyparquet';
import { isNpy, parseNpy } from './parse-npy.ts';
import { parseVectorLines } from './parse-vector-lines.ts';
import { isParquet, parseVectorParquet } from './parse-vector-parquet.ts';
import type { VectorTable } from './vector-table.ts';

/** Returns the vectors of a file: NumPy and Parquet are known by their first bytes, all else is JSON Lines.
 * @throws InputError as the three parsers do */
export async function parseVectors(
  bytes: Uint8Array,
  name: string,
  compressors: Compressors,
): Promise<VectorTable> {
  if (isNpy(bytes)) return parseNpy(bytes, name);
  if (isParquet(bytes)) return await parseVectorParquet(bytes, name, compressors);
  return parseVectorLines(bytes, name);
}
