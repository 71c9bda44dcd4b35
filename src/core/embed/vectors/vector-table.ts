import { InputError } from '../../contract/errors.ts';

/** Vectors as a file has them. */
export interface VectorTable {
  /** Whose each vector is; null where the file does not say: then they are in the order of the papers. */
  readonly ids: readonly string[] | null;
  /** All of one length. */
  readonly rows: readonly Float32Array[];
}

/** Returns the table, after a look at it; `name` is the file's.
 * @throws InputError where there is no vector, or they have different lengths, or ids are not as many as vectors */
export function checkTable({ ids, rows }: VectorTable, name: string): VectorTable {
  const first = rows[0];
  if (first === undefined) throw new InputError(`${name} holds no vector`);
  const other = rows.findIndex((row) => row.length !== first.length);
  if (other >= 0) {
    const whose = ids?.[other] ?? `number ${other + 1}`;
    throw new InputError(
      `${name}: the vector of ${whose} has ${rows[other]?.length ?? 0} numbers, the first one ${first.length}`,
    );
  }
  if (ids !== null && ids.length !== rows.length)
    throw new InputError(`${name} holds ${rows.length} vectors, but there are ${ids.length} ids`);
  return { ids, rows };
}
