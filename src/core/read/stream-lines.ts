import { InputError } from '../contract/errors.ts';
import type { PaperRecord } from '../contract/paper.ts';
import { createSha256 } from '../math/sha256.ts';
import { cleanRecord } from './clean-record.ts';
import { createLineDecoder } from './decode-line.ts';
import type { PlacedReport } from './field-notes.ts';
import { JSON_LINES } from './formats.ts';
import { parseJsonLine } from './json-lines.ts';
import { looksLikeLines } from './json-look.ts';
import { atLine, type DamagedRecord } from './read-result.ts';
import type { FoundSource } from './found-source.ts';
import type { StreamedFile } from './source-file.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Returns whether a file can be read a line at a time, by its beginning: JSON Lines whose bytes are letters as they stand,
 * which UTF-16 is not, with one whole line at least. */
export function canStream(beginning: Uint8Array): boolean {
  const end = beginning.lastIndexOf(LINE_FEED);
  const lines = beginning.subarray(0, Math.max(0, end));
  if (end < 0 || lines.includes(0)) return false;
  const text = new TextDecoder('utf-8').decode(lines);
  return looksLikeLines({ text, head: text.slice(0, 4096).trimStart() });
}

/** Returns the papers of a large file of JSON Lines, as `readJsonLines` does, holding no more of it than a piece and a line
 * at a time. A file that breaks off has a note. Cost: linear; the memory is that of the papers.
 * @throws InputError where nothing of it can be read */
export function readStreamed(file: StreamedFile, report: PlacedReport): FoundSource {
  const { name } = file;
  const hash = createSha256();
  const decoder = createLineDecoder();
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  let bytes = 0;
  let number = 0;
  let broken: string | null = null;
  const take = (line: Uint8Array): void => {
    number += 1;
    const place = atLine(name, number);
    const text = decoder.decode(line);
    for (const parsed of parseJsonLine(text, place, (...problem) => report(place, ...problem))) {
      if (parsed.kind === 'record') records.push(cleanRecord(parsed.record));
      else damaged.push({ place, reason: parsed.reason });
    }
  };
  const lines = createLineCutter(take);
  try {
    for (const chunk of file.chunks()) {
      bytes += chunk.length;
      hash.add(chunk);
      lines.add(chunk);
    }
  } catch (error) {
    if (!(error instanceof InputError) || bytes === 0) throw error;
    broken = error.message;
  }
  lines.end();
  const told = [broken, decoder.note(name)].filter((one) => one !== null);
  return {
    source: { name, format: JSON_LINES.id, bytes, sha256: hash.hex() },
    result: { records, damaged },
    file: {
      name,
      format: JSON_LINES.label,
      note: told.length === 0 ? null : told.join('; '),
      read: records.length + damaged.length,
    },
  };
}

/** Cuts pieces into lines, without their end marks; a line may go over any number of pieces. */
function createLineCutter(take: (line: Uint8Array) => void): {
  add(chunk: Uint8Array): void;
  end(): void;
} {
  let open: Uint8Array[] = [];
  const close = (last: Uint8Array): void => {
    const line = open.length === 0 ? last : joined([...open, last]);
    open = [];
    const isMarked = line[line.length - 1] === CARRIAGE_RETURN;
    take(isMarked ? line.subarray(0, -1) : line);
  };
  return {
    add: (chunk) => {
      let start = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
        close(chunk.subarray(start, at));
        start = at + 1;
      }
      if (start < chunk.length) open.push(chunk.subarray(start));
    },
    end: () => {
      if (open.length > 0) close(new Uint8Array(0));
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
