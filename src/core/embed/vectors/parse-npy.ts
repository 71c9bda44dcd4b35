import { InputError } from '../../contract/errors.ts';
import { checkTable, type VectorTable } from './vector-table.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** Reads one number at a byte. */
type ReadNumber = (view: DataView, at: number, isLittle: boolean) => number;

const TYPES: Readonly<Record<string, { readonly bytes: number; readonly read: ReadNumber }>> = {
  f2: { bytes: 2, read: (view, at, isLittle) => halfFloat(view.getUint16(at, isLittle)) },
  f4: { bytes: 4, read: (view, at, isLittle) => view.getFloat32(at, isLittle) },
  f8: { bytes: 8, read: (view, at, isLittle) => view.getFloat64(at, isLittle) },
  i1: { bytes: 1, read: (view, at) => view.getInt8(at) },
  u1: { bytes: 1, read: (view, at) => view.getUint8(at) },
  i2: { bytes: 2, read: (view, at, isLittle) => view.getInt16(at, isLittle) },
  i4: { bytes: 4, read: (view, at, isLittle) => view.getInt32(at, isLittle) },
};

/** Returns whether bytes begin like a NumPy file. */
export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, place) => bytes[place] === byte);
}

/** Returns the vectors of a NumPy file (.npy) that holds one table of real numbers, one row a paper. Without ids. O(bytes).
 *
 * Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays", versions 1 to 3.
 * @throws InputError for any other content, a file that is cut off, and numbers that are not finite */
export function parseNpy(bytes: Uint8Array, name: string): VectorTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { type, isLittle, isByColumns, count, dimension, start } = readHeader(bytes, view, name);
  const number = TYPES[type];
  if (number === undefined)
    throw new InputError(
      `${name} holds values of type "${type}"; real numbers are wanted, such as float32`,
    );
  const wanted = start + count * dimension * number.bytes;
  if (bytes.length < wanted)
    throw new InputError(
      `${name} is cut off: it has ${bytes.length} bytes of ${wanted} for ${count} vectors of ${dimension} numbers`,
    );
  const rows = Array.from({ length: count }, (_, row) => {
    const vector = new Float32Array(dimension);
    for (let place = 0; place < dimension; place += 1) {
      const entry = isByColumns ? place * count + row : row * dimension + place;
      vector[place] = number.read(view, start + entry * number.bytes, isLittle);
      if (!Number.isFinite(vector[place]))
        throw new InputError(
          `${name}: vector ${row + 1} holds a number that is not finite at place ${place}`,
        );
    }
    return vector;
  });
  return checkTable({ ids: null, rows }, name);
}

interface Header {
  /** Such as `f4`. */
  readonly type: string;
  readonly isLittle: boolean;
  readonly isByColumns: boolean;
  readonly count: number;
  readonly dimension: number;
  /** Where the numbers begin. */
  readonly start: number;
}

function readHeader(bytes: Uint8Array, view: DataView, name: string): Header {
  const isOld = bytes[6] === 1;
  const from = isOld ? 10 : 12;
  if (bytes.length < from) throw new InputError(`${name} is cut off in its header`);
  const start = from + (isOld ? view.getUint16(8, true) : view.getUint32(8, true));
  if (bytes.length < start) throw new InputError(`${name} is cut off in its header`);
  const text = new TextDecoder().decode(bytes.subarray(from, start));
  const type = /'descr'\s*:\s*'([<>|=]?)([a-zA-Z]\d*)'/.exec(text);
  const shape = /'shape'\s*:\s*\(([\d,\s]*)\)/.exec(text)?.[1];
  if (type === null || shape === undefined)
    throw new InputError(`${name} is no plain table of numbers`);
  const sizes = shape
    .split(',')
    .filter((size) => size.trim() !== '')
    .map(Number);
  const [count = 0, dimension = 0] = sizes;
  if (sizes.length !== 2 || dimension < 1)
    throw new InputError(
      `${name} has the shape (${shape.trim()}); one row of numbers a paper is wanted`,
    );
  return {
    type: type[2] ?? '',
    isLittle: type[1] !== '>',
    isByColumns: /'fortran_order'\s*:\s*True/.test(text),
    count,
    dimension,
    start,
  };
}

/** IEEE 754 half precision. */
function halfFloat(bits: number): number {
  const sign = bits >= 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
