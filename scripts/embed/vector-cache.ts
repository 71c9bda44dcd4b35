import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from '../../src/core/math/crc32.ts';
import { fileError } from '../cli/file-errors.ts';

/** Vectors by the text they were made of, in memory and on the disk. */
export interface VectorCache {
  readonly folder: string;
  /** Length of the vectors; null while there is none. */
  dimension(): number | null;
  get(text: string): Float32Array | undefined;
  /** Keeps vectors of the cache's one length.
   * @throws UserError where the disk refuses */
  add(texts: readonly string[], vectors: readonly Float32Array[]): void;
  close(): void;
}

const MAGIC = 'FAVECTS1';
const ENDING = '.vectors';
const KEY_BYTES = 32;
/** Magic, dimension, hash of the identity, checksum. */
const HEADER_BYTES = MAGIC.length + 4 + KEY_BYTES + 4;

/** Opens the cache of one embedder, a folder of files that only grow. Every run that has something to keep begins a file
 * of its own, so that runs at the same time do not meet: a header, then records of one size (SHA-256 of the text, float32
 * numbers, little-endian, and a CRC-32 of both). A record that is damaged, or torn at the end, counts as not there.
 * @throws UserError where the disk refuses */
export function openVectorCache(root: string, identity: string): VectorCache {
  const owner = sha256(identity);
  const folder = join(root, 'vectors', owner.toString('hex').slice(0, 32));
  const found = orUserError('read', folder, () => readShards(folder, owner));
  const { records } = found;
  let { dimension } = found;
  let file: number | null = null;
  const begin = (length: number): number => {
    mkdirSync(folder, { recursive: true });
    const opened = openSync(join(folder, `${randomUUID()}${ENDING}`), 'ax', 0o600);
    writeWhole(opened, headerOf(owner, length));
    return opened;
  };
  return {
    folder,
    dimension: () => dimension,
    get: (text) => records.get(keyOf(text)),
    add: (texts, vectors) => {
      const length = dimension ?? vectors[0]?.length ?? 0;
      if (length === 0) return;
      const parts = texts.map((text, place) => recordOf(text, vectors[place], length));
      orUserError('write', folder, () => {
        file ??= begin(length);
        writeWhole(file, Buffer.concat(parts));
      });
      dimension = length;
      for (const [place, text] of texts.entries())
        records.set(keyOf(text), Float32Array.from(vectors[place] ?? []));
    },
    close: () => {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

interface Found {
  readonly records: Map<string, Float32Array>;
  readonly dimension: number | null;
}

function readShards(folder: string, owner: Buffer): Found {
  const records = new Map<string, Float32Array>();
  let dimension: number | null = null;
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((one) => one.endsWith(ENDING)).sort()) {
    const bytes = readFileSync(join(folder, name));
    const own = dimensionOf(bytes, owner);
    if (own === null || (dimension !== null && own !== dimension)) continue;
    dimension = own;
    readRecords(bytes, own, records);
  }
  return { records, dimension };
}

function readRecords(bytes: Buffer, dimension: number, records: Map<string, Float32Array>): void {
  const size = KEY_BYTES + 4 * dimension + 4;
  for (let at = HEADER_BYTES; at + size <= bytes.length; at += size) {
    const record = bytes.subarray(at, at + size);
    if (crc32(record.subarray(0, size - 4)) !== record.readUInt32LE(size - 4)) continue;
    const numbers = Float32Array.from({ length: dimension }, (_, place) =>
      record.readFloatLE(KEY_BYTES + 4 * place),
    );
    records.set(record.subarray(0, KEY_BYTES).toString('base64'), numbers);
  }
}

function dimensionOf(bytes: Buffer, owner: Buffer): number | null {
  if (bytes.length < HEADER_BYTES) return null;
  const dimension = bytes.readUInt32LE(MAGIC.length);
  const isOurs = bytes.subarray(0, HEADER_BYTES).equals(headerOf(owner, dimension));
  return isOurs && dimension > 0 ? dimension : null;
}

function headerOf(owner: Buffer, dimension: number): Buffer {
  return sealed(Buffer.concat([Buffer.from(MAGIC), uint32(dimension), owner]));
}

function recordOf(text: string, vector: Float32Array | undefined, dimension: number): Buffer {
  if (vector?.length !== dimension)
    throw new RangeError(`a vector of ${String(vector?.length)} numbers, not ${dimension}`);
  const numbers = Buffer.alloc(4 * dimension);
  for (const [place, value] of vector.entries()) numbers.writeFloatLE(value, 4 * place);
  return sealed(Buffer.concat([sha256(text), numbers]));
}

function sealed(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, uint32(crc32(bytes))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function keyOf(text: string): string {
  return sha256(text).toString('base64');
}

function orUserError<Result>(verb: 'read' | 'write', path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw fileError(error, verb, path);
  }
}
