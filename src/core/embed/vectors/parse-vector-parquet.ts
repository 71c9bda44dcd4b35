import { parquetMetadata, parquetReadObjects, type Compressors } from 'hyparquet';
import { InputError } from '../../contract/errors.ts';
import { tableOfRecords } from './vector-records.ts';
import type { VectorTable } from './vector-table.ts';

const COLUMNS = ['id', 'doi', 'arxiv', 'vector', 'embedding'];

/** Returns whether bytes begin like a Parquet file. */
export function isParquet(bytes: Uint8Array): boolean {
  return [0x50, 0x41, 0x52, 0x31].every((byte, place) => bytes[place] === byte);
}

/** Returns the vectors of a Parquet file: a column `vector` or `embedding` of number lists, and `id`, `doi` or `arxiv`.
 * `compressors` unpack what the reader itself cannot: it knows plain and Snappy pages. O(bytes).
 * @throws InputError for another content, and for a file that cannot be read */
export async function parseVectorParquet(
  bytes: Uint8Array,
  name: string,
  compressors: Compressors,
): Promise<VectorTable> {
  const rows = await readRows(bytes, name, compressors);
  const records = rows.map((fields, index) => ({
    fields,
    place: { source: name, line: null, record: index + 1 },
  }));
  return tableOfRecords(records, name);
}

async function readRows(
  bytes: Uint8Array,
  name: string,
  compressors: Compressors,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const file = bytes.slice().buffer;
  let rows: readonly Readonly<Record<string, unknown>>[] | null;
  try {
    const { schema } = parquetMetadata(file);
    const columns = COLUMNS.filter((column) => schema.some((part) => part.name === column));
    rows = columns.length === 0 ? null : await parquetReadObjects({ file, columns, compressors });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'for an unknown reason';
    throw new InputError(`${name} cannot be read as Parquet: ${reason}`);
  }
  if (rows === null)
    throw new InputError(`${name} has neither of the columns ${COLUMNS.join(', ')}`);
  return rows;
}
