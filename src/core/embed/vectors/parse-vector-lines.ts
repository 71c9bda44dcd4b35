import { InputError } from '../../contract/errors.ts';
import { atLine } from '../../read/read-result.ts';
import { tableOfRecords, type VectorRecord } from './vector-records.ts';
import type { VectorTable } from './vector-table.ts';

/** Returns the vectors of JSON Lines: an object a line with `vector` or `embedding`, and `id`, `doi` or `arxiv`. O(bytes).
 * @throws InputError that names the line */
export function parseVectorLines(bytes: Uint8Array, name: string): VectorTable {
  const records: VectorRecord[] = [];
  for (const [index, line] of decode(bytes, name).split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = atLine(name, index + 1);
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new InputError('this is no JSON', place);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new InputError('an object with "id" and "vector" is wanted', place);
    records.push({ fields: value as Readonly<Record<string, unknown>>, place });
  }
  return tableOfRecords(records, name);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${name} is no NumPy file, no Parquet file and no JSON Lines in UTF-8`);
  }
}
