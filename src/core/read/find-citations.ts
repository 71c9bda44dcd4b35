import { noCitations, type CitationColumns, type References } from '../contract/map.ts';
import type { PaperRecord } from '../contract/paper.ts';
import { normalArxiv, normalDoi } from './identifiers.ts';
import { identifierKeys } from './merge-duplicates.ts';

/** Which records cite which, and what else each of them cites. */
export interface FoundCitations {
  readonly citations: CitationColumns;
  /** The references that lead to no record, a list a record; no lists at all where there is none. */
  readonly references: References;
}

/** Returns which of the records cite which, by their references: DOI, arXiv id (its DOI too) and other identifiers. Works
 * that are no records are given apart; a record's reference to itself does not count. Citations that are known already (of records
 * that stand at the same numbers) are kept. Ordered by the citing record, then the cited one. Cost: linear in records and
 * references, and n log n in the citations found. */
export function findCitations(
  records: readonly PaperRecord[],
  known: CitationColumns = noCitations(),
): FoundCitations {
  const owners = new Map<string, number>();
  records.forEach((record, index) => {
    for (const key of keysOf(record)) if (!owners.has(key)) owners.set(key, index);
  });
  const cites = records.map(() => new Set<number>());
  for (const [at, citing] of known.citing.entries()) cites[citing]?.add(known.cited[at] ?? 0);
  const beyond = records.map(({ references }, citing) =>
    references.filter((reference) => {
      const cited = owners.get(referenceKey(reference));
      if (cited !== undefined && cited !== citing) cites[citing]?.add(cited);
      return cited === undefined;
    }),
  );
  return {
    citations: {
      citing: Int32Array.from(cites.flatMap((own, citing) => Array.from(own, () => citing))),
      cited: Int32Array.from(cites.flatMap((own) => [...own].sort((a, b) => a - b))),
    },
    references: beyond.some((own) => own.length > 0) ? beyond : [],
  };
}

/** An arXiv paper may be cited by the DOI that arXiv gives it. */
function keysOf(record: PaperRecord): readonly string[] {
  const arxiv = record.doi === null ? null : normalArxiv(record.doi);
  return arxiv === null ? identifierKeys(record) : [...identifierKeys(record), `arxiv ${arxiv}`];
}

/** The key of `identifierKeys` that the cited record has. */
function referenceKey(reference: string): string {
  const arxiv = /^arxiv:/i.test(reference) ? normalArxiv(reference) : null;
  if (arxiv !== null) return `arxiv ${arxiv}`;
  const doi = /^doi:/i.test(reference) ? normalDoi(reference) : null;
  if (doi === null) return `other ${reference}`;
  const byDoi = normalArxiv(doi);
  return byDoi === null ? `doi ${doi}` : `arxiv ${byDoi}`;
}
