import { InputError } from '../contract/errors.ts';
import type { PaperRecord, Place } from '../contract/paper.ts';
import { normalTitle } from '../text/normal-title.ts';
import { decodeText } from './decode-text.ts';
import { derivedAddress } from './identifiers.ts';
import { jsonEntries } from './json-array.ts';
import { parseJsonRecord } from './json-record.ts';
import { union } from './merge-duplicates.ts';
import { atRecord, wholeSource } from './read-result.ts';

/** Bibliographic facts of one paper, to be joined to a record that lacks them; known by title, arXiv id or DOI. */
export type Fact = Omit<PaperRecord, 'abstract' | 'place'>;

/** Records with their facts, and how many records found one. */
export interface JoinedRecords {
  readonly records: readonly PaperRecord[];
  readonly joined: number;
}

/** Returns the facts of a JSON file: a list of objects with the fields of a paper, the abstract excepted, each with at
 * least a title, an arXiv id or a DOI. Facts are written with care, so nothing wrong is passed over.
 * @throws InputError naming record and field of the first mistake */
export function parseFacts(bytes: Uint8Array, name: string): readonly Fact[] {
  const { text } = decodeText(bytes, name);
  if (text.trim() === '') {
    throw new InputError('this is empty; give the facts as a JSON list', wholeSource(name));
  }
  return jsonEntries({ name, text }).map((value, index) =>
    parseFact(value, atRecord(name, index + 1)),
  );
}

function parseFact(value: unknown, place: Place): Fact {
  const parsed = parseJsonRecord(value, place, (field, problem) => {
    throw new InputError(`${field}: ${problem}; correct it or leave it out`, place);
  });
  if (parsed.kind === 'damaged') throw new InputError(`${parsed.reason}; correct it`, place);
  if (keysOf(parsed.record).length > 0) return parsed.record;
  throw new InputError('a fact needs a title, an arXiv id or a DOI; add one', place);
}

/** Returns the records, each with what it lacks filled in from its fact: found by arXiv id, else DOI, else normalised
 * title. What a record says itself stays; of several facts for one key the first counts. Cost: linear. */
export function joinFacts(records: readonly PaperRecord[], facts: readonly Fact[]): JoinedRecords {
  if (facts.length === 0) return { records, joined: 0 };
  const known = new Map<string, Fact>();
  for (const fact of facts) {
    for (const key of keysOf(fact)) if (!known.has(key)) known.set(key, fact);
  }
  let joined = 0;
  const filled = records.map((record) => {
    const fact = keysOf(record).flatMap((key) => known.get(key) ?? [])[0];
    if (fact === undefined) return record;
    joined += 1;
    return fillFrom(record, fact);
  });
  return { records: filled, joined };
}

function keysOf({ arxiv, doi, title }: Fact): readonly string[] {
  const key = normalTitle(title);
  return [
    ...(arxiv === null ? [] : [`arxiv ${arxiv}`]),
    ...(doi === null ? [] : [`doi ${doi}`]),
    ...(key === '' ? [] : [`title ${key}`]),
  ];
}

function fillFrom(record: PaperRecord, fact: Fact): PaperRecord {
  const isSameYear = record.year === null || record.year === fact.year;
  const takesAuthors = record.authors.length === 0;
  const arxiv = record.arxiv ?? fact.arxiv;
  const doi = record.doi ?? fact.doi;
  return {
    ...record,
    id: record.id ?? fact.id,
    authors: takesAuthors ? fact.authors : record.authors,
    moreAuthors: takesAuthors ? fact.moreAuthors : record.moreAuthors,
    year: record.year ?? fact.year,
    published: record.published ?? (isSameYear ? fact.published : null),
    venue: record.venue ?? fact.venue,
    url: record.url ?? fact.url ?? derivedAddress(arxiv, doi),
    doi,
    arxiv,
    code: record.code ?? fact.code,
    keywords: record.keywords.length === 0 ? fact.keywords : record.keywords,
    citations: record.citations ?? fact.citations,
    otherIds: union(record.otherIds, fact.otherIds),
    references: union(record.references, fact.references),
  };
}
