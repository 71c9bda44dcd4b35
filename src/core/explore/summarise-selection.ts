import type { FieldMap } from '../contract/map.ts';
import { distinctiveTerms, type DistinctiveTerm } from './distinctive-terms.ts';
import { carriesTheme } from './filter-papers.ts';
import type { TermCorpus } from './term-corpus.ts';
import { yearHistogram, type YearBin } from './year-histogram.ts';
import { yearRange } from './year-range.ts';

/** How many papers of a selection belong to a topic or carry a theme. */
export interface SelectionCount {
  /** Index of the topic or theme. */
  readonly index: number;
  readonly papers: number;
}

/** What a selection of papers is about. */
export interface SelectionSummary {
  readonly size: number;
  /** First and last year; null where none is known. */
  readonly years: readonly [number, number] | null;
  /** Of the selected papers' own years; `total` and `count` agree. */
  readonly histogram: readonly YearBin[];
  /** Papers whose year is not known. */
  readonly withoutYear: number;
  /** Most papers first, ties by index; those without a paper are left out. */
  readonly topics: readonly SelectionCount[];
  readonly themes: readonly SelectionCount[];
  /** Papers with the most link weight inside the selection, heaviest first; none where no link is inside. */
  readonly central: readonly { readonly paper: number; readonly weight: number }[];
  /** What the selection says more often than the rest of the map; null until all terms are counted. */
  readonly terms: readonly DistinctiveTerm[] | null;
}

const MOST_BINS = 30;
const MOST_CENTRAL = 5;

/** Returns what a selection is about; a paper named twice counts once. O(entries + links + size × themes). */
export function summariseSelection(
  map: FieldMap,
  selection: readonly number[],
  corpus: TermCorpus | null,
): SelectionSummary {
  const papers = [...new Set(selection)].sort((a, b) => a - b);
  const entries = papers.flatMap((paper) => map.papers[paper] ?? []);
  const counts = new Map<number, number>();
  for (const { year } of entries) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return {
    size: papers.length,
    years: yearRange(entries),
    histogram: yearHistogram(entries, counts, MOST_BINS),
    withoutYear: entries.filter(({ year }) => year === null).length,
    topics: ranked(map.manifest.topics, (topic) =>
      papers.filter((paper) => map.columns.topic[paper] === topic),
    ),
    themes: ranked(map.manifest.themes, (theme) =>
      papers.filter((paper) => carriesTheme(map, paper, theme)),
    ),
    central: centralPapers(map, papers),
    terms: corpus === null ? null : distinctiveTerms(corpus, papers, restOf(map, papers)).one,
  };
}

function ranked(
  all: readonly unknown[],
  papersOf: (index: number) => readonly number[],
): readonly SelectionCount[] {
  return [...all.keys()]
    .map((index) => ({ index, papers: papersOf(index).length }))
    .filter(({ papers }) => papers > 0)
    .sort((a, b) => b.papers - a.papers || a.index - b.index);
}

function centralPapers(
  { links }: FieldMap,
  papers: readonly number[],
): SelectionSummary['central'] {
  const weights = new Map(papers.map((paper) => [paper, 0]));
  for (const [link, source] of links.source.entries()) {
    const target = links.target[link] ?? 0;
    const [own, others] = [weights.get(source), weights.get(target)];
    if (own === undefined || others === undefined) continue;
    const similarity = Math.max(0, links.similarity[link] ?? 0);
    weights.set(source, own + similarity);
    weights.set(target, others + similarity);
  }
  return [...weights]
    .filter(([, weight]) => weight > 0)
    .map(([paper, weight]) => ({ paper, weight }))
    .sort((a, b) => b.weight - a.weight || a.paper - b.paper)
    .slice(0, MOST_CENTRAL);
}

function restOf({ papers }: FieldMap, selected: readonly number[]): readonly number[] {
  const taken = new Set(selected);
  return [...papers.keys()].filter((paper) => !taken.has(paper));
}
