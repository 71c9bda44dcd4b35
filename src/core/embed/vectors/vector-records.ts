import { InputError } from '../../contract/errors.ts';
import { placeText } from '../../contract/errors.ts';
import type { Place } from '../../contract/paper.ts';
import { vectorOf } from './number-list.ts';
import { checkTable, type VectorTable } from './vector-table.ts';

const ID_FIELDS = ['id', 'doi', 'arxiv'];
const VECTOR_FIELDS = ['vector', 'embedding'];

/** An object with an id and a vector, not looked into yet. */
export interface VectorRecord {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

/** Returns the table that records make: the first of `id`, `doi`, `arxiv` and of `vector`, `embedding` that is there.
 * @throws InputError that names the place of a record without id, without vector, or whose vector is none */
export function tableOfRecords(records: readonly VectorRecord[], name: string): VectorTable {
  const ids: string[] = [];
  const rows: Float32Array[] = [];
  for (const { fields, place } of records) {
    ids.push(idOf(fields, place));
    const vector = firstOf(fields, VECTOR_FIELDS);
    if (vector === undefined)
      throw new InputError('there is no "vector" and no "embedding"', place);
    rows.push(vectorOf(vector, `${placeText(place)}: the vector`));
  }
  return checkTable({ ids, rows }, name);
}

function idOf(fields: Readonly<Record<string, unknown>>, place: Place): string {
  const id = firstOf(fields, ID_FIELDS);
  if (typeof id === 'number' || typeof id === 'bigint') return String(id);
  if (typeof id === 'string' && id.trim() !== '') return id.trim();
  throw new InputError('there is no "id", "doi" or "arxiv"', place);
}

function firstOf(fields: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  const name = names.find(
    (one) => Object.hasOwn(fields, one) && fields[one] !== null && fields[one] !== undefined,
  );
  return name === undefined ? undefined : fields[name];
}
