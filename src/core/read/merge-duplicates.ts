import type { PaperRecord } from '../contract/paper.ts';
import { normalTitle } from '../text/normal-title.ts';

/** Records without duplicates, and how many were merged into others. */
export interface MergedRecords {
  readonly records: readonly PaperRecord[];
  readonly merged: number;
}

/** Returns the records with those of one paper (same DOI, arXiv id or normalised title, also by way of a third record)
 * merged into one, in order of first occurrence. Of each field the richest record that has it decides; lists of authors
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
  const owners = new Map<string, number>();
  records.forEach((record, index) => {
    for (const key of duplicateKeys(record)) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, index);
      else {
        const [a, b] = [find(owner), find(index)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  return records.map((_, index) => find(index));
}

/** Returns what a record is known by: records that share one of these are of one paper. */
export function duplicateKeys({ doi, arxiv, otherIds, title }: PaperRecord): readonly string[] {
  const key = normalTitle(title);
  return [
    ...(doi === null ? [] : [`doi ${doi}`]),
    ...(arxiv === null ? [] : [`arxiv ${arxiv}`]),
    ...otherIds.map((id) => `other ${id}`),
    ...(key === '' ? [] : [`title ${key}`]),
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
  return { ...merged, place: first.place };
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
