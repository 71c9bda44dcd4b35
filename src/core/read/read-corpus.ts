import { InputError, placeText } from '../contract/errors.ts';
import type { InputSource, InputSummary, LeftOut } from '../contract/map.ts';
import type { Paper, PaperRecord, Place } from '../contract/paper.ts';
import { sha256Hex } from '../math/sha256.ts';
import { displayText } from '../text/display-text.ts';
import { plainText, visibleLength } from '../text/plain-text.ts';
import { cleanRecord } from './clean-record.ts';
import { decodeText } from './decode-text.ts';
import { createFieldNotes, type PlacedReport } from './field-notes.ts';
import { joinFacts, type Fact } from './join-facts.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
import { mergeInto } from './merge-into.ts';
import { paperIds } from './paper-ids.ts';
import { atRecord, wholeSource, type ReadResult } from './read-result.ts';
import { READABLE, recogniseFormat } from './recognise-format.ts';

/** A file as it came; `name` is what messages and the map call it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  readonly facts: readonly Fact[];
  /** Facts from elsewhere: they fill in what records and `facts` leave open. */
  readonly found?: readonly Fact[];
  /** Whether a record that is damaged or left out is an error. */
  readonly strict: boolean;
  /** The map that the papers are added to, if any. */
  readonly base?: BaseCorpus;
}

/** Papers that a map has already, and what the summary calls the map. */
export interface BaseCorpus {
  readonly papers: readonly Paper[];
  readonly source: InputSource;
}

/** The papers of a map, how they were found, and what the user should know about it, a sentence each. */
export interface Corpus {
  readonly papers: readonly Paper[];
  readonly input: InputSummary;
  readonly notes: readonly string[];
}

const SHORTEST_ABSTRACT = 40;
/** Nearly every abstract shows its length within so many characters. */
const ENOUGH_TO_SEE = 200;

/** Returns the papers of all sources in their order: recognised by content, read, records without title or with an
 * abstract under 40 characters left out, facts joined, duplicates merged, ids settled, text repaired for display (the
 * raw text is kept, without markup and notices: see `cleanRecord`). Always read = kept + merged + left out. Papers of a base come first, in its order and with its ids,
 * and count as read; see `mergeInto`. Cost: linear in the bytes.
 * @throws InputError for a source that cannot be read, for no paper at all, and under `strict` for any record lost */
export function readCorpus(sources: readonly SourceFile[], options: ReadOptions): Corpus {
  const notes = createFieldNotes();
  const found = sources.map((source) => readSource(source, notes.add));
  const records = found.flatMap(({ result }) => result.records);
  const complete = records.filter((record) => reasonAgainst(record) === null);
  const leftOut = found.flatMap(({ result }) => listLeftOut(result));
  if (options.strict) checkNothingLost(leftOut);
  if (complete.length === 0) throw noPapers(sources, leftOut);
  const known = knownRecords(options.base);
  const joined = joinFacts([...known, ...complete], options.facts);
  const filled = joinFacts(joined.records, options.found ?? []).records;
  const {
    records: kept,
    merged,
    clashes,
  } = mergeInto(filled.slice(0, known.length), filled.slice(known.length));
  const ids = idsOf(kept, known.length);
  return {
    papers: kept.map((record, index) => toPaper(record, ids[index] ?? String(index))),
    input: {
      sources: [
        ...(options.base === undefined ? [] : [options.base.source]),
        ...found.map(({ source }) => source),
      ],
      read: known.length + complete.length + leftOut.length,
      kept: kept.length,
      merged,
      leftOut,
    },
    notes: [
      ...found.flatMap(({ note }) => note ?? []),
      ...notes.texts(),
      ...(options.facts.length > 0 && joined.joined === 0
        ? [`none of the ${options.facts.length} facts belongs to a paper of this input`]
        : []),
      ...clashes.slice(0, 1).map((clash) => clashNote(clash, clashes.length)),
    ],
  };
}

/** Returns the records that `readCorpus` makes papers of, facts joined and duplicates merged: for whoever looks elsewhere for
 * what they lack. It reads the sources on its own, so a corpus that is completed is read twice. Cost: linear in the bytes.
 * @throws InputError for a source that cannot be read */
export function readRecords(
  sources: readonly SourceFile[],
  facts: readonly Fact[],
): readonly PaperRecord[] {
  const records = sources.flatMap((source) => readSource(source, () => undefined).result.records);
  const complete = records.filter((record) => reasonAgainst(record) === null);
  return mergeDuplicates(joinFacts(complete, facts).records).records;
}

/** The papers of a base as a reader would have found them. */
function knownRecords(base: BaseCorpus | undefined): readonly PaperRecord[] {
  if (base === undefined) return [];
  return base.papers.map(({ rawTitle, rawAbstract, ...paper }, index) => ({
    ...paper,
    title: rawTitle,
    abstract: rawAbstract,
    otherIds: [],
    references: [],
    place: atRecord(base.source.name, index + 1),
  }));
}

/** What a map calls a paper stays, whatever it is made of. */
function idsOf(records: readonly PaperRecord[], known: number): readonly string[] {
  return paperIds(records).map((id, index) => (index < known ? (records[index]?.id ?? id) : id));
}

function clashNote({ id, place }: PaperRecord, count: number): string {
  const records =
    count === 1
      ? `the record at ${placeText(place)} has`
      : `${count} records, first ${placeText(place)}, have`;
  return `${records} the id of another paper of the map ("${id ?? ''}"); counted as new`;
}

interface FoundSource {
  readonly source: InputSource;
  readonly result: ReadResult;
  readonly note: string | null;
}

function readSource({ name, bytes }: SourceFile, report: PlacedReport): FoundSource {
  const { text, note } = decodeText(bytes, name);
  const format = recogniseFormat({ name, text });
  const { records, damaged } = format.read({ name, text }, report);
  return {
    source: { name, format: format.id, bytes: bytes.length, sha256: sha256Hex(bytes) },
    result: { records: records.map(cleanRecord), damaged },
    note,
  };
}

/** Returns why a record cannot stand on a map; null where it can. */
function reasonAgainst({
  title,
  abstract,
}: Pick<PaperRecord, 'title' | 'abstract'>): string | null {
  if (plainText(title) === '') return 'no title';
  if (visibleLength(abstract.slice(0, ENOUGH_TO_SEE)) >= SHORTEST_ABSTRACT) return null;
  const length = visibleLength(abstract);
  if (length === 0) return 'no abstract';
  if (length >= SHORTEST_ABSTRACT) return null;
  return `the abstract has only ${length} characters of at least ${SHORTEST_ABSTRACT}`;
}

/** Returns what is left out of one source, in its order. */
function listLeftOut({ records, damaged }: ReadResult): readonly LeftOut[] {
  const rejected = records.flatMap(({ place, title, abstract }) => {
    const reason = reasonAgainst({ title, abstract });
    const shown = displayText(title);
    return reason === null ? [] : [{ place, title: shown === '' ? null : shown, reason }];
  });
  const broken = damaged.map(({ place, reason }) => ({ place, title: null, reason }));
  return [...rejected, ...broken]
    .sort((a, b) => ordinal(a.place) - ordinal(b.place))
    .map((lost) => ({ ...lost, place: placeText(lost.place) }));
}

function ordinal({ line, record }: Place): number {
  return line ?? record ?? 0;
}

function checkNothingLost(leftOut: readonly LeftOut[]): void {
  const [first] = leftOut;
  if (first === undefined) return;
  const others = leftOut.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more ${others === 1 ? 'record' : 'records'})`;
  throw new InputError(
    `${first.place}: ${first.reason}${more}; correct it, or build without --strict`,
  );
}

function noPapers(sources: readonly SourceFile[], leftOut: readonly LeftOut[]): InputError {
  const [only, second] = sources;
  const place = only === undefined || second !== undefined ? null : wholeSource(only.name);
  const [first] = leftOut;
  if (first === undefined)
    return new InputError(`no papers in this input; give ${READABLE}`, place);
  const all = leftOut.length === 1 ? 'its only record is' : `all ${leftOut.length} records are`;
  return new InputError(
    `no papers are left: ${all} left out, first ${first.place}: ${first.reason}; give each paper a title and an abstract of at least ${SHORTEST_ABSTRACT} characters`,
    place,
  );
}

function toPaper(record: PaperRecord, id: string): Paper {
  const title = displayText(record.title);
  const abstract = displayText(record.abstract);
  return {
    id,
    title,
    abstract,
    // Equal texts are kept once.
    rawTitle: record.title === title ? title : record.title,
    rawAbstract: record.abstract === abstract ? abstract : record.abstract,
    authors: record.authors,
    moreAuthors: record.moreAuthors,
    year: record.year,
    published: record.published,
    venue: record.venue,
    url: record.url,
    doi: record.doi,
    arxiv: record.arxiv,
    code: record.code,
    keywords: record.keywords,
    citations: record.citations,
  };
}
