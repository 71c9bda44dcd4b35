import type { PaperRecord } from '../contract/paper.ts';
import { canBeOne, titleKey, titleSignature, type TitleSignature } from './same-title.ts';

/** Records without duplicates, and how many were merged into others. */
export interface MergedRecords {
  readonly records: readonly PaperRecord[];
  readonly merged: number;
}

/** Returns the records with those of one paper (same DOI, arXiv id or other identifier, or the same normalised title with years
 * at most one apart and the same first author, where known; also by way of a third record) merged into one, in order of first occurrence. Of each field the richest record that has it decides; lists of authors
 * and keywords, abstract, date and citations take the fullest. Which record comes first changes nothing but the order.
 * DOI and arXiv id must be normalised. Cost: O(n α(n)) by union-find (R. E. Tarjan, Efficiency of a good but not linear
 * set union algorithm, 1975, doi:10.1145/321879.321884). */
export function mergeDuplicates(records: readonly PaperRecord[]): MergedRecords {
  const roots = groupRoots(records);
  const groups = new Map<number, PaperRecord[]>();
  records.forEach((record, index) => {
    const root = roots[index] ?? index;
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [record]);
    else group.push(record);
  });
  const merged = Array.from(groups.values(), mergeGroup);
  return { records: merged, merged: records.length - merged.length };
}

/** Returns for every record the number of the first record of its group. */
function groupRoots(records: readonly PaperRecord[]): readonly number[] {
  const parents = records.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = index; at !== root;) {
      const above = parents[at] ?? root;
      parents[at] = root;
      at = above;
    }
    return root;
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [find(one), find(other)];
    parents[Math.max(a, b)] = Math.min(a, b);
  };
  const owners = new Map<string, number>();
  records.forEach((record, index) => {
    for (const key of identifierKeys(record)) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, index);
      else join(owner, index);
    }
  });
  for (const alike of recordsByTitle(records)) joinByTitle(alike, records, join);
  return records.map((_, index) => find(index));
}

/** Of records of one title, the first of each signature. */
interface Alike {
  readonly index: number;
  readonly signature: TitleSignature;
}

/** Joins records that can be one paper. Quadratic in the signatures of one title alone: those of equal ones are joined first. */
function joinByTitle(
  alike: readonly number[],
  records: readonly PaperRecord[],
  join: (one: number, other: number) => void,
): void {
  const firsts = new Map<string, Alike>();
  for (const index of alike) {
    const record = records[index];
    if (record === undefined) continue;
    const signature = titleSignature(record);
    const key = `${signature.year ?? ''} ${signature.author ?? ''}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { index, signature });
    else join(first.index, index);
  }
  const different = [...firsts.values()];
  for (const [at, one] of different.entries())
    for (const other of different.slice(at + 1))
      if (canBeOne(one.signature, other.signature)) join(one.index, other.index);
}

function recordsByTitle(records: readonly PaperRecord[]): readonly (readonly number[])[] {
  const byTitle = new Map<string, number[]>();
  records.forEach((record, index) => {
    const key = titleKey(record);
    const alike = byTitle.get(key);
    if (alike !== undefined) alike.push(index);
    else if (key !== '') byTitle.set(key, [index]);
  });
  return [...byTitle.values()].filter((alike) => alike.length > 1);
}

/** Returns the identifiers of a record: records that share one of these are of one paper. */
export function identifierKeys({ doi, arxiv, otherIds }: PaperRecord): readonly string[] {
  return [
    ...(doi === null ? [] : [`doi ${doi}`]),
    ...(arxiv === null ? [] : [`arxiv ${arxiv}`]),
    ...otherIds.map((id) => `other ${id}`),
  ];
}

/** Returns the one record that records of the same paper make; it stands where the first does.
 * @throws RangeError for none */
export function mergeGroup(group: readonly PaperRecord[]): PaperRecord {
  const [first] = group;
  if (first === undefined) throw new RangeError('a group of no records');
  if (group.length === 1) return first;
  const ranked = group
    .map(rank)
    .sort(richestFirst)
    .map(({ record }) => record);
  const merged = ranked.reduce(fillIn);
  const places = group.flatMap(({ place, alsoAt }) => [place, ...alsoAt]);
  return { ...merged, place: first.place, alsoAt: places.slice(1) };
}

/** `merged` is what richer records said, `poorer` the next one. */
function fillIn(merged: PaperRecord, poorer: PaperRecord): PaperRecord {
  const takesAuthors = poorer.authors.length > merged.authors.length;
  return {
    ...merged,
    id: merged.id ?? poorer.id,
    title: merged.title === '' ? poorer.title : merged.title,
    abstract: poorer.abstract.length > merged.abstract.length ? poorer.abstract : merged.abstract,
    authors: takesAuthors ? poorer.authors : merged.authors,
    moreAuthors: takesAuthors ? poorer.moreAuthors : merged.moreAuthors,
    year: merged.year ?? poorer.year,
    published: fullerDate(merged.published, poorer.published),
    venue: merged.venue ?? poorer.venue,
    url: merged.url ?? poorer.url,
    doi: merged.doi ?? poorer.doi,
    arxiv: merged.arxiv ?? poorer.arxiv,
    code: merged.code ?? poorer.code,
    keywords: allKeywords(merged.keywords, poorer.keywords),
    citations: greater(merged.citations, poorer.citations),
    otherIds: union(merged.otherIds, poorer.otherIds),
    references: union(merged.references, poorer.references),
  };
}

function fullerDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length && b.startsWith(a) ? b : a;
}

function greater(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

function allKeywords(a: readonly string[], b: readonly string[]): readonly string[] {
  const known = new Set(a.map((keyword) => keyword.toLowerCase()));
  return [...a, ...b.filter((keyword) => !known.has(keyword.toLowerCase()))];
}

/** Returns all texts of both lists, each once, in order of first appearance. */
export function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

interface Ranked {
  readonly record: PaperRecord;
  readonly filled: number;
  /** The content as text, so that equally rich records have an order of their own. */
  readonly content: string;
}

function rank(record: PaperRecord): Ranked {
  const fields = Object.entries(record).filter(([name]) => name !== 'place');
  const isFilled = (value: unknown): boolean =>
    value !== null &&
    value !== '' &&
    value !== false &&
    !(Array.isArray(value) && value.length === 0);
  return {
    record,
    filled: fields.filter(([, value]) => isFilled(value)).length,
    content: JSON.stringify(fields),
  };
}

function richestFirst(a: Ranked, b: Ranked): number {
  const fuller = b.filled - a.filled || b.record.abstract.length - a.record.abstract.length;
  if (fuller !== 0 || a.content === b.content) return fuller;
  return a.content < b.content ? -1 : 1;
}
