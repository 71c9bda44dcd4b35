import type { PaperRecord, Place } from '../contract/paper.ts';
import { cleanRecord } from './clean-record.ts';
import { decodeText } from './decode-text.ts';
import type { PlacedReport } from './field-notes.ts';
import type { InputFormat, Pieces } from './input-format.ts';
import type { DamagedRecord, ReadResult } from './read-result.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { SourceFile } from './source-file.ts';

/** A source that was read in pieces, its records cleaned. */
export interface PiecedSource extends ReadResult {
  readonly format: InputFormat;
}

/** Shorter files are read whole: they take no room to speak of. */
const LARGE = 8_000_000;
/** Larger texts outlive the engine's quick rounds of cleaning up. */
const PIECE = 250_000;
const LINE_FEED = 0x0a;

/** Returns the papers of a large file read a piece at a time, so that no more than a piece of it stands in memory as text; null where it
 * must be read whole: it is not large, or not UTF-8 throughout, or of a format whose records lean on one another. The
 * result is that of reading it whole. Cost: linear, its bytes are decoded twice.
 * @param most bytes that a piece should have */
export function readInPieces(
  { name, bytes }: SourceFile,
  report: PlacedReport,
  most = PIECE,
): PiecedSource | null {
  if (bytes.length < Math.min(LARGE, 2 * most)) return null;
  const format = formatOfStart(bytes, name, most);
  if (format?.pieces === undefined) return null;
  const cuts = cutsOf(bytes, format.pieces, most);
  if (cuts.length < 3 || !areIndependent(bytes, cuts, format.pieces)) return null;
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  let lines = 0;
  for (const piece of piecesOf(bytes, cuts)) {
    const { text } = decodeText(piece, name);
    const before = lines;
    const moved = (place: Place): Place =>
      place.line === null ? place : { ...place, line: place.line + before };
    const found = format.read({ name, text }, (place, field, problem) =>
      report(moved(place), field, problem),
    );
    for (const record of found.records)
      records.push({ ...cleanRecord(record), place: moved(record.place) });
    for (const { place, reason } of found.damaged) damaged.push({ place: moved(place), reason });
    lines += linesIn(text);
  }
  return { format, records, damaged };
}

/** Null where the beginning is no text of a format that is read. */
function formatOfStart(bytes: Uint8Array, name: string, most: number): InputFormat | null {
  const end = bytes.lastIndexOf(LINE_FEED, most);
  try {
    const { text } = decodeText(bytes.subarray(0, end < 0 ? most : end + 1), name);
    return recogniseFormat({ name, text });
  } catch {
    // Whoever reads it whole says what is wrong with it.
    return null;
  }
}

/** Where pieces begin, the end of the bytes last. */
function cutsOf(bytes: Uint8Array, { line }: Pieces, most: number): readonly number[] {
  const cuts = [0];
  for (let at = most; at < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, at);
    if (feed < 0) break;
    if (line.test(startOf(bytes, feed + 1))) {
      cuts.push(feed + 1);
      at = feed + most;
    } else at = feed + 1;
  }
  return [...cuts, bytes.length];
}

function startOf(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 40));
}

function* piecesOf(bytes: Uint8Array, cuts: readonly number[]): Generator<Uint8Array> {
  for (const [index, cut] of cuts.slice(0, -1).entries())
    yield bytes.subarray(cut, cuts[index + 1]);
}

/** Whether every piece reads as it would among the others. */
function areIndependent(bytes: Uint8Array, cuts: readonly number[], { unless }: Pieces): boolean {
  for (const piece of piecesOf(bytes, cuts)) {
    const { text, note } = decodeText(piece, '');
    if (note !== null || unless?.test(text) === true) return false;
  }
  return true;
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
