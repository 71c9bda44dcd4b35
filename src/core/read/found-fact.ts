import type { PaperRecord } from '../contract/paper.ts';
import { normalTitle } from '../text/normal-title.ts';
import type { Fact } from './join-facts.ts';

/** A shorter title is that of many works ("Introduction"): it takes a year or an author to tell them apart. */
const TELLING_TITLE = 20;
const TAG = /<[^<>]{0,200}>/g;

/** Returns whether a record lacks something that a catalogue could know: year, authors, venue, DOI, citations, references. */
export function lacksFacts(record: PaperRecord): boolean {
  const { year, authors, venue, doi, citations, references } = record;
  return (
    year === null ||
    authors.length === 0 ||
    venue === null ||
    doi === null ||
    citations === null ||
    references.length === 0
  );
}

/** Returns which of the works found by a record's title is the record's: the same title but for marks and case, published
 * within a year of it, an author in common where both name some; one of the same year before others, else the first.
 * Null where none is certain enough. Cost: linear. */
export function sameWork(record: PaperRecord, works: readonly PaperRecord[]): PaperRecord | null {
  const title = titleKey(record.title);
  if (title === '') return null;
  const alike = works.filter(
    (work) => titleKey(work.title) === title && agree(record, work, title.length),
  );
  return alike.find(({ year }) => year === record.year) ?? alike[0] ?? null;
}

/** Returns what a work adds to a record, as a fact that is joined to this record. arXiv's own DOI adds nothing to an arXiv
 * id, and keywords that a catalogue's machine gave are not the paper's. */
export function factFor(record: PaperRecord, work: PaperRecord): Fact {
  const isOfArxiv = work.doi?.startsWith('10.48550/arxiv.') ?? false;
  return {
    id: null,
    alsoAt: [],
    title: record.title,
    authors: work.authors,
    moreAuthors: work.moreAuthors,
    year: work.year,
    published: work.published,
    venue: work.venue,
    url: null,
    doi: record.doi ?? (isOfArxiv ? null : work.doi),
    arxiv: record.arxiv ?? work.arxiv,
    code: null,
    keywords: [],
    citations: work.citations,
    otherIds: work.otherIds,
    references: work.references,
  };
}

function agree(record: PaperRecord, work: PaperRecord, titleLength: number): boolean {
  const [ours, theirs] = [nameWords(record), nameWords(work)];
  const areBothNamed = ours.size > 0 && theirs.size > 0;
  if (areBothNamed && !Array.from(ours).some((word) => theirs.has(word))) return false;
  if (record.year !== null && work.year !== null) return Math.abs(record.year - work.year) <= 1;
  return areBothNamed || titleLength >= TELLING_TITLE;
}

/** The words of the authors' names, whatever their order; initials tell nothing. */
function nameWords({ authors }: PaperRecord): ReadonlySet<string> {
  const words = authors.flatMap((name) => name.split(/[\s,.-]+/));
  return new Set(words.map(normalTitle).filter((word) => Array.from(word).length > 1));
}

function titleKey(title: string): string {
  return normalTitle(title.replace(TAG, ''));
}
