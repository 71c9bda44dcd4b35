import { Gunzip, unzipSync } from 'fflate';
import { InputError } from '../contract/errors.ts';
import { crc32 } from '../math/crc32.ts';
import { wholeSource } from './read-result.ts';
import type { SourceFile } from './source-file.ts';

/** More than this a file may not unpack to: some archives are made to fill a memory. */
const MOST_BYTES = 2 ** 30;
/** Documents and books that are packed as archives: they hold no files for us. */
const OFFICE_MEMBER = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/)/;
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX(?:\/|$))/;
const MOST_LAYERS = 3;

/** Returns what a file holds: itself, what was gzipped, or the files of a zip archive by name, whatever they are packed in
 * again. Hidden files are passed over. A gzip file that breaks off gives what could be read, with a note. O(unpacked bytes).
 * @throws InputError for an archive that is damaged, and for more than a gigabyte */
export function unpackSource(source: SourceFile, layers = MOST_LAYERS): readonly SourceFile[] {
  if (layers === 0) return [source];
  if (isGzip(source.bytes)) return unpackSource(gunzip(source), layers - 1);
  if (!isZip(source.bytes)) return [source];
  return unzip(source).flatMap((member) => unpackSource(member, layers - 1));
}

/** Returns whether bytes begin like a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Yields what a gzip file unpacks to, from its own bytes in pieces.
 * @throws InputError where it is damaged or breaks off */
export function* gunzipChunks(name: string, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const stream = new Gunzip((piece) => ready.push(piece));
  const push = (chunk: Uint8Array, isLast: boolean): boolean => {
    try {
      stream.push(chunk, isLast);
      return true;
    } catch {
      return false;
    }
  };
  for (const chunk of chunks) {
    const isWhole = push(chunk, false);
    yield* ready;
    ready = [];
    if (!isWhole) throw brokenOff(name);
  }
  const isWhole = push(new Uint8Array(0), true);
  yield* ready;
  if (!isWhole) throw brokenOff(name);
}

function brokenOff(name: string): InputError {
  return new InputError(
    'the gzip file breaks off; what could be unpacked was read',
    wholeSource(name),
  );
}

function gunzip(source: SourceFile): SourceFile {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(source.name);
    chunks.push(chunk);
  });
  let note: string | null = null;
  try {
    stream.push(source.bytes, true);
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (size === 0) throw damaged(source.name, 'gzip file');
    note = brokenOff(source.name).message;
  }
  const bytes = joined(chunks, size);
  if (note === null && !isSound(source.bytes, bytes)) {
    note = `${source.name}: the gzip file is damaged; some of what was unpacked may be wrong`;
  }
  return { ...source, bytes, ...(note === null ? {} : { note }) };
}

/** A gzip file ends in the checksum and the size of what it holds; of several in a row, of the last one. */
function isSound(packed: Uint8Array, unpacked: Uint8Array): boolean {
  if (packed.length < 8) return false;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const isAlone = view.getUint32(packed.length - 4, true) === unpacked.length;
  return !isAlone || view.getUint32(packed.length - 8, true) === crc32(unpacked);
}

function unzip(source: SourceFile): readonly SourceFile[] {
  let size = 0;
  let isDocument = false;
  try {
    const members = unzipSync(source.bytes, {
      filter: ({ name, originalSize }) => {
        isDocument ||= OFFICE_MEMBER.test(name);
        if (isDocument || name.endsWith('/') || HIDDEN.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) throw tooLarge(source.name);
        return true;
      },
    });
    if (isDocument) return [source];
    return Object.entries(members)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, bytes]) => ({ name: `${source.name}/${name}`, bytes, isFound: true }));
  } catch (error) {
    throw error instanceof InputError ? error : damaged(source.name, 'zip archive');
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only, second] = chunks;
  if (only !== undefined && second === undefined) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function damaged(name: string, what: string): InputError {
  return new InputError(`this ${what} is damaged or cut off; fetch it again`, wholeSource(name));
}

function tooLarge(name: string): InputError {
  return new InputError(
    'this unpacks to more than a gigabyte; unpack it and give the files that hold papers',
    wholeSource(name),
  );
}
