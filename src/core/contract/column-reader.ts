import { ContractError } from './errors.ts';
import type { Report } from './fields.ts';
import type { BinaryReference, ColumnDescription, ColumnType } from './map.ts';

/** Where every column of a binary file begins: at a multiple of so many bytes. */
export const COLUMN_ALIGNMENT = 8;

export const BYTES_PER_VALUE: Readonly<Record<ColumnType, number>> = {
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  float32: 4,
};

/** What a column must hold. */
export interface Expected {
  readonly length: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Hands out the columns of a binary file by name. A column that is missing, too short or out of range is reported; where
 * the report does not throw, zeros stand in. */
export interface ColumnReader {
  /** How many values a column has; 0 where it is missing. */
  length(name: string): number;
  wholes(name: string, expected: Expected): Int32Array;
  /** Stored values divided by the column's scale. */
  decimals(name: string, expected: Expected): Float64Array;
  /** A column of exactly this type, as it is stored. */
  bytes(name: string, length: number): Int8Array;
  floats(name: string, length: number): Float32Array;
}

type Values = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array;

/** Returns a reader of the columns that the reference describes. Little-endian, as every engine of today is.
 * @throws ContractError where the described columns do not fill the bytes exactly */
export function readColumns(
  file: BinaryReference,
  bytes: Uint8Array,
  report: Report,
): ColumnReader {
  const views = viewColumns(file, bytes);
  const take = (name: string, length: number): { column: Column; isSound: boolean } => {
    const column = views.get(name);
    const path = `${file.path}: ${name}`;
    if (column === undefined) report(path, 'is missing');
    else if (column.values.length !== length)
      report(path, `expected ${length} values, found ${column.values.length}`);
    else return { column, isSound: true };
    return { column: { values: new Int8Array(length), scale: 1 }, isSound: false };
  };
  const check = (name: string, values: Int32Array | Float64Array, expected: Expected): void => {
    const { minimum, maximum } = expected;
    const bad = values.findIndex((value) => !(value >= minimum && value <= maximum));
    if (bad >= 0)
      report(
        `${file.path}: ${name}[${bad}]`,
        `expected a number from ${minimum} to ${maximum}, found ${values[bad] ?? 0}`,
      );
  };
  return {
    length: (name) => views.get(name)?.values.length ?? 0,
    wholes(name, expected) {
      const { column, isSound } = take(name, expected.length);
      if (column.scale !== 1) report(`${file.path}: ${name}`, 'expected whole numbers, of scale 1');
      const values = Int32Array.from(column.values);
      if (isSound) check(name, values, expected);
      return values;
    },
    decimals(name, expected) {
      const { column, isSound } = take(name, expected.length);
      const values = Float64Array.from(column.values, (value) => value / column.scale);
      if (isSound) check(name, values, expected);
      return values;
    },
    bytes(name, length) {
      const { column } = take(name, length);
      if (column.values instanceof Int8Array) return column.values;
      report(`${file.path}: ${name}`, 'expected the type int8');
      return new Int8Array(length);
    },
    floats(name, length) {
      const { column, isSound } = take(name, length);
      if (column.values instanceof Float32Array) return column.values;
      if (isSound) report(`${file.path}: ${name}`, 'expected the type float32');
      return new Float32Array(length);
    },
  };
}

interface Column {
  readonly values: Values;
  readonly scale: number;
}

function viewColumns(file: BinaryReference, bytes: Uint8Array): ReadonlyMap<string, Column> {
  // Views need their alignment, and a file may have been read into the middle of a larger buffer.
  const { buffer } = bytes.byteOffset === 0 ? bytes : bytes.slice();
  const views = new Map<string, Column>();
  let offset = 0;
  for (const description of file.columns) {
    if (offset + sizeOf(description) > bytes.length)
      throw new ContractError(`${file.path}: ${description.name}`, 'reaches beyond the end');
    views.set(description.name, {
      values: view(description, buffer, offset),
      scale: description.scale,
    });
    offset += alignedSize(sizeOf(description));
  }
  if (offset !== bytes.length)
    throw new ContractError(
      file.path,
      `holds ${bytes.length} bytes, its columns take ${offset} of them`,
    );
  return views;
}

function sizeOf({ type, length }: ColumnDescription): number {
  return BYTES_PER_VALUE[type] * length;
}

/** Returns a number of bytes with what follows up to the next column. */
export function alignedSize(bytes: number): number {
  return Math.ceil(bytes / COLUMN_ALIGNMENT) * COLUMN_ALIGNMENT;
}

function view({ type, length }: ColumnDescription, buffer: ArrayBufferLike, at: number): Values {
  switch (type) {
    case 'int8':
      return new Int8Array(buffer, at, length);
    case 'uint8':
      return new Uint8Array(buffer, at, length);
    case 'int16':
      return new Int16Array(buffer, at, length);
    case 'uint16':
      return new Uint16Array(buffer, at, length);
    case 'int32':
      return new Int32Array(buffer, at, length);
    case 'float32':
      return new Float32Array(buffer, at, length);
  }
}
