import { describe, expect, it } from 'vitest';
import { parseNpy } from '../../../src/core/embed/vectors/parse-npy.ts';
import { vectorsNpy } from '../../../src/core/write/npy.ts';

describe('vectorsNpy', () => {
  const vectors = {
    dimension: 3,
    scale: Float32Array.of(0.5, 0.25),
    values: Int8Array.of(127, -2, 0, 4, 127, -127),
  };

  it('is read back by the program itself', () => {
    expect(parseNpy(vectorsNpy(vectors), 'vectors.npy').rows).toEqual([
      Float32Array.of(63.5, -1, 0),
      Float32Array.of(1, 31.75, -31.75),
    ]);
  });

  it('begins its numbers at a multiple of 64 bytes, as NumPy does', () => {
    const bytes = vectorsNpy(vectors);
    expect((bytes.length - 6 * 4) % 64).toBe(0);
    expect(String.fromCharCode(...bytes.subarray(10, 69))).toBe(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }",
    );
  });
});
