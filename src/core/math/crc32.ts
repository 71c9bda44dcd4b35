const POLYNOMIAL = 0xedb88320;
const SLICES = 4;

/** Returns the CRC-32 of bytes (as in gzip and PNG), a whole number 0 … 2³² - 1. O(length), four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const tables = (known ??= makeTables());
  const [near, next, far, last] = tables;
  let crc = 0xffffffff;
  let at = 0;
  for (; at + SLICES <= bytes.length; at += SLICES) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    crc =
      (last[crc & 0xff] ?? 0) ^
      (far[(crc >>> 8) & 0xff] ?? 0) ^
      (next[(crc >>> 16) & 0xff] ?? 0) ^
      (near[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1)
    crc = (crc >>> 8) ^ (near[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

type Tables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];
let known: Tables | null = null;

function makeTables(): Tables {
  const near = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1)
      value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
  });
  const following = (table: Int32Array): Int32Array =>
    table.map((value) => (value >>> 8) ^ (near[value & 0xff] ?? 0));
  const next = following(near);
  const far = following(next);
  return [near, next, far, following(far)];
}
