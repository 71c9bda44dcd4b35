import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { InputError } from '../../../../src/core/contract/errors.ts';
import { isNpy, parseNpy } from '../../../../src/core/embed/vectors/parse-npy.ts';
import { npyFile } from './npy-file.ts';

function rowsOf(bytes: Uint8Array): readonly (readonly number[])[] {
  return parseNpy(bytes, 'x.npy').rows.map((row) => [...row]);
}

describe('parseNpy', () => {
  it('reads float32 rows, without ids', () => {
    const bytes = npyFile({ descr: '<f4', shape: '(2, 3)' }, [1, 2, 3, 4, 5, 6.5]);
    expect(isNpy(bytes)).toBe(true);
    expect(parseNpy(bytes, 'x.npy').ids).toBeNull();
    expect(rowsOf(bytes)).toEqual([
      [1, 2, 3],
      [4, 5, 6.5],
    ]);
  });

  it.each(['<f4', '>f4', '<f8', '>f8', '=f4', '|i1', '|u1', '<i2', '>i2', '<i4'])(
    'reads %s',
    (descr) => {
      const bytes = npyFile({ descr, shape: '(1, 2)' }, [7, 100]);
      expect(rowsOf(bytes)).toEqual([[7, 100]]);
    },
  );

  it('reads half precision', () => {
    // 1, -2, the smallest number above 0, 65504.
    const bytes = npyFile({ descr: '<f2', shape: '(1, 4)' }, [0x3c00, 0xc000, 0x0001, 0x7bff]);
    expect(rowsOf(bytes)).toEqual([[1, -2, 2 ** -24, 65504]]);
  });

  it('reads columns first where the file says so, and version 2', () => {
    const order = { descr: '<f4', shape: '(2, 2)', fortran: 'True', version: 2 };
    expect(rowsOf(npyFile(order, [1, 2, 3, 4]))).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it('reads bytes that begin in the middle of a buffer', () => {
    const bytes = npyFile({ descr: '<f8', shape: '(1, 1)' }, [9]);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(rowsOf(shifted.subarray(3))).toEqual([[9]]);
  });

  it.each([
    [{ descr: '<f4', shape: '(3,)' }, [1, 2, 3], /shape \(3,\)/],
    [{ descr: '<f4', shape: '(1, 1, 1)' }, [1], /shape/],
    [{ descr: '<c8', shape: '(1, 1)' }, [1], /type "c8"; real numbers/],
    [{ descr: '<U5', shape: '(1, 1)' }, [1], /type "U5"/],
    [{ descr: '<f4', shape: '(2, 2)' }, [1, 2, 3], /cut off: .* 2 vectors of 2 numbers/],
    [{ descr: '<f4', shape: '(2, 1)' }, [1, Number.NaN], /vector 2 .* not finite at place 0/],
    [{ descr: '<f8', shape: '(1, 1)' }, [1e300], /not finite/],
    [{ descr: '<f4', shape: '(0, 3)' }, [], /no vector/],
  ])('refuses %j', (header, numbers, sentence) => {
    expect(() => rowsOf(npyFile(header, numbers))).toThrow(InputError);
    expect(() => rowsOf(npyFile(header, numbers))).toThrow(sentence);
  });

  it('throws nothing but InputError for damaged files', () => {
    const sound = npyFile({ descr: '<f4', shape: '(2, 2)' }, [1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length), (at, byte, end) => {
        const bytes = sound.slice(0, end);
        if (at < end) bytes[at] = byte;
        try {
          parseNpy(bytes, 'x.npy');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});
