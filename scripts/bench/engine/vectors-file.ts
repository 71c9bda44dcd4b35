import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import type { Vectors } from '../../../src/core/embed/embedder.ts';

/** Where a measured process finds its vectors: rows of 32-bit floats. */
export interface VectorsFile {
  readonly path: string;
  readonly dimension: number;
}

/** Writes the numbers as they lie in memory. */
export function writeNumbers(
  path: string,
  { buffer, byteOffset, byteLength }: ArrayBufferView,
): void {
  writeFileSync(path, new Uint8Array(buffer, byteOffset, byteLength));
}

/** Returns the first `count` rows; reads no more than those. */
export function readVectors({ path, dimension }: VectorsFile, count: number): Vectors {
  const values = new Float32Array(count * dimension);
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, values, 0, values.byteLength, 0);
    if (read < values.byteLength) throw new RangeError(`${path} has no ${count} vectors`);
  } finally {
    closeSync(file);
  }
  return { count, dimension, values };
}

/** Returns 32-bit whole numbers. */
export function readWholeNumbers(path: string): Int32Array {
  return new Int32Array(bytesOf(path));
}

/** Returns 64-bit floats. */
export function readPlaces(path: string): Float64Array {
  return new Float64Array(bytesOf(path));
}

/** A copy of its own, which begins where any number may begin. */
function bytesOf(path: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(path)).buffer;
}
