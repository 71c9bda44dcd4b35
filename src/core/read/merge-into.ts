import type { PaperRecord } from '../contract/paper.ts';
import { normalTitle } from '../text/normal-title.ts';
import {
  duplicateKeys,
  mergeDuplicates,
  mergeGroup,
  type MergedRecords,
} from './merge-duplicates.ts';

/** The papers that a map has, as records with their ids, and what is added to them. */
export interface GrownRecords extends MergedRecords {
  /** Added records that bear a known paper's id but are another paper. */
  readonly clashes: readonly PaperRecord[];
}

const ALIKE = 0.5;
const TELLING_LETTERS = 80;

/** Returns the known records, in their order, then what is new among the added ones. An added record is a known paper
 * where they share DOI, arXiv id or normalised title, or else the id and most of the title or the abstract's beginning:
 * lists that number their papers from 1 agree in ids by chance. Of a known paper's fields the richest record that has
 * one decides, but its id stays. Known papers are never merged with each other, since each has its place already; what
 * fits two of them joins the earlier. Cost: that of `mergeDuplicates`. */
export function mergeInto(
  known: readonly PaperRecord[],
  added: readonly PaperRecord[],
): GrownRecords {
  const { records, merged } = mergeDuplicates(added);
  const owners = firstOwners(known);
  const ids = new Map(known.map((record, index) => [record.id, index]));
  const joining = new Map<number, PaperRecord[]>();
  const fresh: PaperRecord[] = [];
  const clashes: PaperRecord[] = [];
  for (const record of records) {
    const named = record.id === null ? -1 : (ids.get(record.id) ?? -1);
    const isNamed = isSamePaper(known[named], record);
    const owner = ownerOf(record, owners) ?? (isNamed ? named : null);
    if (owner !== null) joining.set(owner, [...(joining.get(owner) ?? []), record]);
    else fresh.push(record);
    if (owner === null && named >= 0) clashes.push(record);
  }
  const grown = known.map((record, index) => {
    const group = joining.get(index);
    return group === undefined ? record : { ...mergeGroup([record, ...group]), id: record.id };
  });
  return {
    records: [...grown, ...fresh],
    merged: merged + records.length - fresh.length,
    clashes,
  };
}

function firstOwners(known: readonly PaperRecord[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  known.forEach((record, index) => {
    for (const key of duplicateKeys(record)) if (!owners.has(key)) owners.set(key, index);
  });
  return owners;
}

function ownerOf(record: PaperRecord, owners: ReadonlyMap<string, number>): number | null {
  const found = duplicateKeys(record).flatMap((key) => owners.get(key) ?? []);
  return found.length === 0 ? null : Math.min(...found);
}

/** Of two records with one id. */
function isSamePaper(known: PaperRecord | undefined, record: PaperRecord): boolean {
  if (known === undefined) return false;
  if (differ(known.doi, record.doi) || differ(known.arxiv, record.arxiv)) return false;
  if (titleLikeness(known.title, record.title) >= ALIKE) return true;
  const [one, other] = [known, record].map(({ abstract }) =>
    normalTitle(abstract).slice(0, TELLING_LETTERS),
  );
  return one === other;
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Sørensen-Dice of the letter triples, so that titles of any script compare: 0 … 1. */
function titleLikeness(one: string, other: string): number {
  const [a, b] = [triples(one), triples(other)];
  const shared = [...a].filter((triple) => b.has(triple)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

function triples(title: string): ReadonlySet<string> {
  const letters = Array.from(normalTitle(title));
  return new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join('')));
}
