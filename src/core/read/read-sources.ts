import type { FoundSource } from './found-source.ts';
import { InputError } from '../contract/errors.ts';
import { sha256Hex } from '../math/sha256.ts';
import { cleanRecord } from './clean-record.ts';
import { decodeText } from './decode-text.ts';
import type { PlacedReport } from './field-notes.ts';
import { HUGGING_FACE_DUMP } from './formats.ts';
import type { InputFormat } from './input-format.ts';
import type { ReadResult, TextSource } from './read-result.ts';
import { readInPieces } from './read-pieces.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { PaperSource, SourceFile } from './source-file.ts';
import { readStreamed } from './stream-lines.ts';
import type { ColumnChoice } from './table-header.ts';
import { readTable, TABLE } from './table.ts';

/** Reads all sources. Those that were only come upon may hold no papers: they are passed over, with a sentence each.
 * @throws InputError for a source that was named and cannot be read */
export function readSources(
  sources: readonly PaperSource[],
  columns: ColumnChoice | undefined,
  report: PlacedReport,
): { readonly found: readonly FoundSource[]; readonly passedOver: readonly string[] } {
  const found: FoundSource[] = [];
  const passedOver: string[] = [];
  for (const source of sources) {
    try {
      found.push(
        'bytes' in source ? readSource(source, columns, report) : readStreamed(source, report),
      );
    } catch (error) {
      if (!(error instanceof InputError) || source.isFound !== true) throw error;
      // What to do about it is for those who named the file.
      passedOver.push(`passed over ${error.message.split(';', 1)[0] ?? ''}`);
    }
  }
  return { found, passedOver };
}

function readSource(
  source: SourceFile,
  columns: ColumnChoice | undefined,
  report: PlacedReport,
): FoundSource {
  const { name, bytes } = source;
  const { format, note, records, damaged } =
    pieced(source, columns, report) ?? cleaned(parseSource(source, columns, report));
  return {
    source: { name, format: format.id, bytes: bytes.length, sha256: sha256Hex(bytes) },
    result: { records, damaged },
    file: { name, format: format.label, note, read: records.length + damaged.length },
  };
}

function pieced(
  source: SourceFile,
  columns: ColumnChoice | undefined,
  report: PlacedReport,
): ParsedSource | null {
  const read = columns === undefined ? readInPieces(source, report) : null;
  return read === null ? null : { ...read, note: source.note ?? null };
}

/** The text has been let go by now: both together would take twice the room. */
function cleaned(parsed: ParsedSource): ParsedSource {
  return { ...parsed, records: parsed.records.map(cleanRecord) };
}

interface ParsedSource extends Omit<ReadResult, 'note'> {
  readonly format: InputFormat;
  readonly note: string | null;
}

function parseSource(
  { name, bytes, note: before }: SourceFile,
  columns: ColumnChoice | undefined,
  report: PlacedReport,
): ParsedSource {
  const { text, note: decoded } = decodeText(bytes, name);
  const source: TextSource = { name, text };
  const format = recogniseFormat(source);
  const isTable = columns !== undefined && (format.id === TABLE.id || format === HUGGING_FACE_DUMP);
  const read = isTable ? readTable(source, report, columns) : format.read(source, report);
  const told = [before, decoded, read.note].filter((one) => typeof one === 'string');
  return {
    ...read,
    format: isTable ? TABLE : format,
    note: told.length === 0 ? null : told.join('; '),
  };
}
