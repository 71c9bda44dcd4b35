import type { StoredVectors } from '../contract/map.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
/** Where the numbers begin is a multiple of so many bytes. */
const ALIGNMENT = 64;
const PREFIX = MAGIC.length + 2;

/** Returns stored vectors as a NumPy file (.npy) of float32, one row a paper; `parseNpy` reads it. O(values).
 *
 * Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays", version 1.0. */
export function vectorsNpy({ dimension, scale, values }: StoredVectors): Uint8Array {
  const header = headerOf(scale.length, dimension);
  const bytes = new Uint8Array(header.length + 4 * values.length);
  bytes.set(header);
  const numbers = new Float32Array(bytes.buffer, header.length, values.length);
  for (const [row, factor] of scale.entries())
    for (let at = row * dimension; at < (row + 1) * dimension; at += 1)
      numbers[at] = (values[at] ?? 0) * factor;
  return bytes;
}

function headerOf(rows: number, dimension: number): Uint8Array {
  const shape = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${dimension}), }`;
  const length = Math.ceil((PREFIX + shape.length + 1) / ALIGNMENT) * ALIGNMENT - PREFIX;
  const text = `${shape.padEnd(length - 1)}\n`;
  return Uint8Array.of(...MAGIC, length % 256, length >> 8, ...new TextEncoder().encode(text));
}
