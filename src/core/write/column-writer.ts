import { alignedSize, BYTES_PER_VALUE } from '../contract/column-reader.ts';
import type { ColumnDescription, ColumnType } from '../contract/map.ts';

/** Collects columns for one binary file. */
export interface ColumnWriter {
  /** Whole numbers, in the smallest type that holds them. */
  wholes(name: string, values: Int32Array): void;
  /** Decimals as whole numbers: the value times `scale`, rounded. */
  decimals(name: string, values: Float64Array, scale: number): void;
  /** A column as it is. */
  raw(name: string, values: Int8Array | Float32Array): void;
  /** The file and what its columns are, in order. */
  finish(): { readonly bytes: Uint8Array; readonly columns: readonly ColumnDescription[] };
}

type Values = ArrayLike<number>;

/** Returns an empty writer; what it writes is read by `readColumns`. */
export function createColumnWriter(): ColumnWriter {
  const parts: { readonly description: ColumnDescription; readonly values: Values }[] = [];
  const add = (name: string, type: ColumnType, scale: number, values: Values): void => {
    parts.push({ description: { name, type, scale, length: values.length }, values });
  };
  return {
    wholes: (name, values) => add(name, smallestType(values), 1, values),
    decimals(name, values, scale) {
      const stored = Int32Array.from(values, (value) => Math.round(value * scale));
      add(name, smallestType(stored), scale, stored);
    },
    raw: (name, values) => add(name, values instanceof Int8Array ? 'int8' : 'float32', 1, values),
    finish() {
      const sizes = parts.map(({ description: { type, length } }) =>
        alignedSize(BYTES_PER_VALUE[type] * length),
      );
      const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
      let offset = 0;
      for (const [at, { description, values }] of parts.entries()) {
        viewAs(description.type, bytes.buffer, offset, values.length).set(values);
        offset += sizes[at] ?? 0;
      }
      return { bytes, columns: parts.map(({ description }) => description) };
    },
  };
}

function smallestType(values: Int32Array): ColumnType {
  let least = 0;
  let most = 0;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least >= 0 && most < 2 ** 8) return 'uint8';
  if (least >= 0 && most < 2 ** 16) return 'uint16';
  return least >= -(2 ** 15) && most < 2 ** 15 ? 'int16' : 'int32';
}

function viewAs(type: ColumnType, buffer: ArrayBuffer, offset: number, length: number) {
  switch (type) {
    case 'int8':
      return new Int8Array(buffer, offset, length);
    case 'uint8':
      return new Uint8Array(buffer, offset, length);
    case 'int16':
      return new Int16Array(buffer, offset, length);
    case 'uint16':
      return new Uint16Array(buffer, offset, length);
    case 'int32':
      return new Int32Array(buffer, offset, length);
    case 'float32':
      return new Float32Array(buffer, offset, length);
  }
}
