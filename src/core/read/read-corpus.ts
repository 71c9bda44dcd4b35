import { InputError, placeText } from '../contract/errors.ts';
import type {
  CitationColumns,
  InputSource,
  InputSummary,
  LeftOut,
  References,
} from '../contract/map.ts';
import type { Paper, PaperRecord } from '../contract/paper.ts';
import { displayText } from '../text/display-text.ts';
import { createFieldNotes } from './field-notes.ts';
import { summariseFile, type FileSummary } from './file-summary.ts';
import { findCitations } from './find-citations.ts';
import { joinFacts, type Fact } from './join-facts.ts';
import {
  abstractReason,
  checkNothingLost,
  damage,
  hasTitle,
  listLosses,
  SHORTEST_ABSTRACT,
  untitled,
  withoutAbstract,
} from './left-out.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
import { mergeInto } from './merge-into.ts';
import { paperIds } from './paper-ids.ts';
import { atRecord, wholeSource } from './read-result.ts';
import { readSources } from './read-sources.ts';
import { READABLE } from './recognise-format.ts';
import type { PaperSource } from './source-file.ts';
import type { ColumnChoice } from './table-header.ts';

export interface ReadOptions {
  readonly facts: readonly Fact[];
  /** Facts from elsewhere: they fill in what records and `facts` leave open. */
  readonly found?: readonly Fact[];
  /** Whether a record that is damaged or left out is an error. */
  readonly strict: boolean;
  /** Whether papers without abstract are kept, to be placed by their titles. */
  readonly titles?: boolean;
  /** What columns of tables are called, where their names do not say. */
  readonly columns?: ColumnChoice;
  /** The map that the papers are added to, if any. */
  readonly base?: BaseCorpus;
}

/** Papers that a map has already, and what the summary calls the map. */
export interface BaseCorpus {
  readonly papers: readonly Paper[];
  readonly citations?: CitationColumns;
  /** What they cite beyond the map. */
  readonly references?: References;
  readonly source: InputSource;
}

/** The papers of a map, how they were found, and what the user should know about it, a sentence each. */
export interface Corpus {
  readonly papers: readonly Paper[];
  /** Which of the papers cite which; none if not given. */
  readonly citations?: CitationColumns;
  /** What they cite beyond one another; none if not given. */
  readonly references?: References;
  readonly input: InputSummary;
  readonly notes: readonly string[];
}

/** A corpus with what became of its files and records. */
export interface ReadCorpus extends Corpus {
  readonly files: readonly FileSummary[];
  /** The records that the papers were made of, without those of a base: where each stands, and what was merged into it. */
  readonly records: readonly PaperRecord[];
}

/** Returns the papers of all sources in their order: recognised by content, read, facts joined, duplicates merged, papers
 * without title or with an abstract under 40 characters left out (with `titles` only those without title), ids settled, text
 * repaired for display (the raw text is kept, without markup and notices: see `cleanRecord`). Always read = kept + merged +
 * left out. Papers of a base come first, in its order and with its ids, and count as read; see `mergeInto`. Cost: linear in
 * the bytes.
 * @throws InputError for a source that cannot be read, for no paper at all, and under `strict` for any record lost */
export function readCorpus(sources: readonly PaperSource[], options: ReadOptions): ReadCorpus {
  const notes = createFieldNotes();
  const { found, passedOver } = readSources(sources, options.columns, notes.add);
  const records = found.flatMap(({ result }) => result.records);
  const known = knownRecords(options.base);
  const joined = joinFacts([...known, ...records.filter(hasTitle)], options.facts);
  const filled = joinFacts(joined.records, options.found ?? []).records;
  const grown = mergeInto(filled.slice(0, known.length), filled.slice(known.length));
  const isEnough = ({ abstract }: PaperRecord, index: number): boolean =>
    options.titles === true || index < known.length || abstractReason(abstract) === null;
  const kept = grown.records.filter(isEnough);
  const losses = [
    ...found.flatMap(({ result }) => result.damaged.map(damage)),
    ...records.filter((record) => !hasTitle(record)).map(untitled),
    ...grown.records.filter((record, index) => !isEnough(record, index)).map(withoutAbstract),
  ];
  const leftOut = listLosses(
    losses,
    sources.map(({ name }) => name),
  );
  if (options.strict) checkNothingLost(leftOut);
  if (kept.length === known.length && grown.merged === 0) throw noPapers(sources, leftOut);
  const ids = idsOf(kept, known.length);
  const inputs = [
    ...(options.base === undefined ? [] : [options.base.source]),
    ...found.map(({ source }) => source),
  ];
  const numbers = new Map(inputs.map(({ name }, at) => [name, at]));
  return {
    papers: kept.map((record, index) =>
      toPaper(record, ids[index] ?? String(index), sourcesOf(record, numbers)),
    ),
    ...findCitations(kept, options.base?.citations),
    input: {
      sources: inputs,
      read: known.length + found.reduce((sum, { file }) => sum + file.read, 0),
      kept: kept.length,
      merged: grown.merged,
      leftOut,
    },
    notes: [
      ...passedOver,
      ...found.flatMap(({ file }) => file.note ?? []),
      ...notes.texts(),
      ...(options.facts.length > 0 && joined.joined === 0
        ? [`none of the ${options.facts.length} facts belongs to a paper of this input`]
        : []),
      ...grown.clashes.slice(0, 1).map((clash) => clashNote(clash, grown.clashes.length)),
    ],
    files: found.map(({ file }) => summariseFile(file, kept.slice(known.length), losses)),
    records: kept.slice(known.length),
  };
}

/** Returns the records that `readCorpus` makes papers of, facts joined and duplicates merged: for whoever looks elsewhere for
 * what they lack. It reads the sources on its own, so a corpus that is completed is read twice. Cost: linear in the bytes.
 * @throws InputError for a source that cannot be read */
export function readRecords(
  sources: readonly PaperSource[],
  facts: readonly Fact[],
): readonly PaperRecord[] {
  const { found } = readSources(sources, undefined, () => undefined);
  const records = found.flatMap(({ result }) => result.records);
  const { records: merged } = mergeDuplicates(joinFacts(records.filter(hasTitle), facts).records);
  return merged.filter(({ abstract }) => abstractReason(abstract) === null);
}

/** The papers of a base as a reader would have found them. */
function knownRecords(base: BaseCorpus | undefined): readonly PaperRecord[] {
  if (base === undefined) return [];
  return base.papers.map(({ rawTitle, rawAbstract, ...paper }, index) => ({
    ...paper,
    title: rawTitle,
    abstract: rawAbstract,
    references: base.references?.[index] ?? [],
    alsoAt: [],
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

function noPapers(sources: readonly PaperSource[], leftOut: readonly LeftOut[]): InputError {
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

/** Numbers of the sources that a record was found in; with a single source there is nothing to tell. */
function sourcesOf(
  { place, alsoAt }: PaperRecord,
  numbers: ReadonlyMap<string, number>,
): readonly number[] {
  if (numbers.size < 2) return [];
  const found = [place, ...alsoAt].flatMap(({ source }) => numbers.get(source) ?? []);
  return [...new Set(found)].sort((a, b) => a - b);
}

function toPaper(record: PaperRecord, id: string, sources: readonly number[]): Paper {
  const title = shown(record.title);
  const abstract = shown(record.abstract);
  return {
    id,
    title,
    abstract,
    rawTitle: record.title,
    rawAbstract: record.abstract,
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
    otherIds: record.otherIds,
    titleOnly: abstractReason(record.abstract) !== null,
    sources,
  };
}

/** Equal texts are kept once. */
function shown(raw: string): string {
  const text = displayText(raw);
  return text === raw ? raw : text;
}
