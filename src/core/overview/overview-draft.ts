import type { FieldMap } from '../contract/map.ts';
import type { Overview, OverviewLength } from './overview.ts';

/** Which papers an overview is of. */
export type OverviewScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'topic'; readonly id: string }
  /** Those that pass the filters, and those that are selected. */
  | { readonly kind: 'passing' }
  | { readonly kind: 'selection' };

/** An overview in the making: what it is of, how long, and what the reader changed. Immutable. */
export interface OverviewDraft {
  readonly scope: OverviewScope;
  readonly length: OverviewLength;
  /** Null until a sentence is dropped, swapped or moved; it holds for the papers of its key alone. */
  readonly edited: { readonly key: string; readonly overview: Overview } | null;
}

/** The whole map, of middling length, as the program chooses. */
export const newOverviewDraft: OverviewDraft = { scope: { kind: 'all' }, length: 2, edited: null };

/** What the view says of papers. */
export interface ShownPapers {
  /** 1 for every paper that passes the filters. */
  readonly passing: Uint8Array;
  /** Paper numbers. */
  readonly selected: readonly number[];
}

/** Returns the papers of a scope, rising; none for an unknown topic. O(n). */
export function papersInScope(
  map: FieldMap,
  scope: OverviewScope,
  { passing, selected }: ShownPapers,
): readonly number[] {
  const all = [...map.papers.keys()];
  switch (scope.kind) {
    case 'all':
      return all;
    case 'passing':
      return all.filter((paper) => passing[paper] === 1);
    case 'selection':
      return [...new Set(selected)].sort((a, b) => a - b);
    case 'topic': {
      const topic = map.manifest.topics.findIndex(({ id }) => id === scope.id);
      return all.filter((paper) => map.columns.topic[paper] === topic);
    }
  }
}

/** Returns what an overview of a scope is called. */
export function titleOfScope(map: FieldMap, scope: OverviewScope, papers: number): string {
  const { title, topics } = map.manifest;
  const some = `${papers} ${papers === 1 ? 'paper' : 'papers'}`;
  switch (scope.kind) {
    case 'all':
      return `${title}: an overview`;
    case 'topic':
      return `${topics.find(({ id }) => id === scope.id)?.name ?? 'A topic'}: an overview`;
    case 'passing':
      return `${title}: an overview of ${some} that pass the filters`;
    case 'selection':
      return `${title}: an overview of ${some} selected`;
  }
}

/** Returns a text that is the same for the same papers alone. */
export function keyOfPapers(papers: readonly number[]): string {
  return papers.join(' ');
}

/** Returns whether two scopes are the same. */
export function sameScope(one: OverviewScope, other: OverviewScope): boolean {
  if (one.kind === 'topic') return other.kind === 'topic' && one.id === other.id;
  return one.kind === other.kind;
}
