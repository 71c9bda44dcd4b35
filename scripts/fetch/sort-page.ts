import type { PaperRecord } from '../../src/core/contract/paper.ts';
import { plainText } from '../../src/core/text/plain-text.ts';
import type { FetchCounts } from './partial-file.ts';

/** Which papers a fetch keeps. */
export interface Wanted {
  readonly from: number | null;
  readonly withTitlesOnly: boolean;
  readonly max: number;
}

/** A page's papers that are kept, and the counts with the page in them. */
export interface SortedPage {
  readonly kept: readonly PaperRecord[];
  readonly counts: FetchCounts;
}

export const NO_COUNTS: FetchCounts = {
  fetched: 0,
  kept: 0,
  withoutAbstract: 0,
  duplicates: 0,
  tooEarly: 0,
};

/** Sorts a page: what is kept, what has no abstract, what came before (by identifier: `seen` grows), what is too early.
 * What comes once `max` are kept is not looked at. Cost: linear. */
export function sortPage(
  records: readonly PaperRecord[],
  wanted: Wanted,
  seen: Set<string>,
  before: FetchCounts,
): SortedPage {
  const counts = { ...before };
  const kept: PaperRecord[] = [];
  for (const record of records) {
    if (counts.kept >= wanted.max) break;
    counts.fetched += 1;
    const fate = fateOf(record, wanted, seen);
    counts[fate] += 1;
    if (fate === 'kept') kept.push(record);
    for (const key of identifiersOf(record)) seen.add(key);
  }
  return { kept, counts };
}

function fateOf(
  record: PaperRecord,
  { from, withTitlesOnly }: Wanted,
  seen: ReadonlySet<string>,
): 'kept' | 'withoutAbstract' | 'duplicates' | 'tooEarly' {
  if (identifiersOf(record).some((key) => seen.has(key))) return 'duplicates';
  if (from !== null && record.year !== null && record.year < from) return 'tooEarly';
  return withTitlesOnly || plainText(record.abstract) !== '' ? 'kept' : 'withoutAbstract';
}

/** Returns what a record can be told by for certain. */
export function identifiersOf({
  doi,
  arxiv,
  otherIds,
}: Pick<PaperRecord, 'doi' | 'arxiv' | 'otherIds'>): readonly string[] {
  return [
    ...(doi === null ? [] : [`doi:${doi}`]),
    ...(arxiv === null ? [] : [`arxiv:${arxiv}`]),
    ...otherIds,
  ];
}
