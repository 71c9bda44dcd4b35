import type { PaperRecord } from '../contract/paper.ts';
import { normalTitle } from '../text/normal-title.ts';
import {
  identifierKeys,
  mergeDuplicates,
  mergeGroup,
  type MergedRecords,
} from './merge-duplicates.ts';
import { canBeOne, titleKey, titleSignature } from './same-title.ts';

/** The papers that a map has, as records with their ids, and what is added to them. */
export interface GrownRecords extends MergedRecords {
  /** Added records that bear a known paper's id but are another paper. */
  readonly clashes: readonly PaperRecord[];
}

const ALIKE = 0.5;
const TELLING_LETTERS = 80;

/** Returns the known records, in their order, then what is new among the added ones. An added record is a known paper
 * where they share an identifier, or the title with year and first author (see `mergeDuplicates`), or else the id and most of the title or the abstract's beginning:
 * lists that number their papers from 1 agree in ids by chance. Of a known paper's fields the richest record that has
 * one decides, but its id stays. Known papers are never merged with each other, since each has its place already; what
 * fits two of them joins the earlier. Cost: that of `mergeDuplicates`. */
export function mergeInto(
  known: readonly PaperRecord[],
  added: readonly PaperRecord[],
): GrownRecords {
  const { records, merged } = mergeDuplicates(added);
  const ownerOf = ownersOf(known);
  const ids = new Map(known.map((record, index) => [record.id, index]));
  const joining = new Map<number, PaperRecord[]>();
  const fresh: PaperRecord[] = [];
  const clashes: PaperRecord[] = [];
  for (const record of records) {
    const named = record.id === null ? -1 : (ids.get(record.id) ?? -1);
    const isNamed = isSamePaper(known[named], record);
    const owner = ownerOf(record) ?? (isNamed ? named : null);
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

/** Finds the first known record that is of the same paper, by its number; null for none. */
type FindOwner = (record: PaperRecord) => number | null;

function ownersOf(known: readonly PaperRecord[]): FindOwner {
  const byIdentifier = new Map<string, number>();
  const byTitle = new Map<string, number[]>();
  const signatures = known.map(titleSignature);
  known.forEach((record, index) => {
    for (const key of identifierKeys(record))
      if (!byIdentifier.has(key)) byIdentifier.set(key, index);
    const title = titleKey(record);
    const alike = byTitle.get(title);
    if (alike !== undefined) alike.push(index);
    else if (title !== '') byTitle.set(title, [index]);
  });
  return (record) => {
    const signature = titleSignature(record);
    const found = [
      ...identifierKeys(record).flatMap((key) => byIdentifier.get(key) ?? []),
      ...(byTitle.get(titleKey(record)) ?? []).filter((index) =>
        canBeOne(signatures[index] ?? signature, signature),
      ),
    ];
    return found.length === 0 ? null : found.reduce((least, one) => Math.min(least, one));
  };
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
