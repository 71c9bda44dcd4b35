/** What stands in the header of a NumPy file. */
export interface NpyHeader {
  readonly descr: string;
  readonly shape: string;
  readonly fortran?: string;
  readonly version?: number;
}

/** Makes a NumPy file by hand; half-precision numbers are given as their bits. */
export function npyFile(header: NpyHeader, numbers: readonly number[]): Uint8Array {
  const { descr, shape, fortran = 'False', version = 1 } = header;
  const text = `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }\n`;
  const from = version === 1 ? 10 : 12;
  const width = Number(descr.replace(/\D/g, ''));
  const bytes = new Uint8Array(from + text.length + width * numbers.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, text.length, true);
  else view.setUint32(8, text.length, true);
  bytes.set(new TextEncoder().encode(text), from);
  const isLittle = !descr.startsWith('>');
  for (const [place, number] of numbers.entries()) {
    const at = from + text.length + width * place;
    if (descr.endsWith('f4')) view.setFloat32(at, number, isLittle);
    else if (descr.endsWith('f8')) view.setFloat64(at, number, isLittle);
    else if (width === 1) view.setUint8(at, number);
    else if (width === 2) view.setUint16(at, number, isLittle);
    else if (width === 4) view.setInt32(at, number, isLittle);
  }
  return bytes;
}
