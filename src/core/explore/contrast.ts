import type { FieldMap } from '../contract/map.ts';
import { distinctiveTerms, type DistinctiveTerms } from './distinctive-terms.ts';
import { carriesTheme } from './filter-papers.ts';
import type { Side } from './sides.ts';
import type { TermCorpus } from './term-corpus.ts';
import { yearHistogram } from './year-histogram.ts';

/** Papers of some consecutive years on both sides. */
export interface YearPair {
  readonly first: number;
  readonly last: number;
  readonly papers: readonly [number, number];
}

/** How often something occurs on both sides. */
export interface CountPair {
  readonly name: string;
  readonly papers: readonly [number, number];
}

/** A paper of one side that is linked to the other. */
export interface BridgePaper {
  readonly paper: number;
  /** Sum of the similarities of its links to papers of the other side. */
  readonly weight: number;
  readonly links: number;
}

/** Two sets of papers side by side. */
export interface Contrast {
  readonly sides: readonly [Side, Side];
  /** Papers on both sides; they count for neither in the terms and are no bridges. */
  readonly shared: readonly number[];
  /** Null until the terms of all papers are counted. */
  readonly terms: DistinctiveTerms | null;
  readonly years: readonly YearPair[];
  /** Themes and venues that any of the papers has, by the difference of both shares, largest first. */
  readonly themes: readonly CountPair[];
  readonly venues: readonly CountPair[];
  /** Of each side, most link weight to the other first. */
  readonly bridges: readonly [readonly BridgePaper[], readonly BridgePaper[]];
}

const MOST_BINS = 30;
const MOST_BRIDGES = 6;

/** Returns how two sets of papers differ and what joins them. O(entries of the papers + links + n × themes): two halves of
 * 10,000 papers in a tenth of a second. */
export function contrastSides(
  map: FieldMap,
  sides: readonly [Side, Side],
  corpus: TermCorpus | null,
): Contrast {
  const [one, other] = sides;
  const inOther = new Set(other.papers);
  return {
    sides,
    shared: one.papers.filter((paper) => inOther.has(paper)),
    terms: corpus === null ? null : distinctiveTerms(corpus, one.papers, other.papers),
    years: yearPairs(map, sides),
    themes: byDifference(themeCounts(map, sides), sides),
    venues: byDifference(venueCounts(map, sides), sides),
    bridges: [
      bridgesFrom(map, one.papers, other.papers),
      bridgesFrom(map, other.papers, one.papers),
    ],
  };
}

function yearPairs({ papers }: FieldMap, [one, other]: readonly [Side, Side]): readonly YearPair[] {
  const either = [...new Set([...one.papers, ...other.papers])].flatMap(
    (paper) => papers[paper] ?? [],
  );
  const binsOf = (side: Side) => {
    const counts = new Map<number, number>();
    for (const paper of side.papers) {
      const year = papers[paper]?.year ?? null;
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return yearHistogram(either, counts, MOST_BINS);
  };
  const second = binsOf(other);
  return binsOf(one).map(({ first, last, count }, bin) => ({
    first,
    last,
    papers: [count, second[bin]?.count ?? 0],
  }));
}

function themeCounts(map: FieldMap, sides: readonly [Side, Side]): readonly CountPair[] {
  const countOf = ({ papers }: Side, theme: number): number =>
    papers.reduce((sum, paper) => sum + Number(carriesTheme(map, paper, theme)), 0);
  return map.manifest.themes.map(({ label }, theme) => ({
    name: label,
    papers: [countOf(sides[0], theme), countOf(sides[1], theme)],
  }));
}

function venueCounts({ papers }: FieldMap, sides: readonly [Side, Side]): readonly CountPair[] {
  const counts = new Map<string, [number, number]>();
  for (const [place, side] of sides.entries())
    for (const paper of side.papers) {
      const venue = papers[paper]?.venue ?? null;
      if (venue === null) continue;
      const pair = counts.get(venue) ?? [0, 0];
      if (place === 0) pair[0] += 1;
      else pair[1] += 1;
      counts.set(venue, pair);
    }
  return [...counts].map(([name, pair]) => ({ name, papers: pair }));
}

/** Those that occur, the largest difference of both shares first; ties by name. */
function byDifference(
  counts: readonly CountPair[],
  [one, other]: readonly [Side, Side],
): readonly CountPair[] {
  const difference = ({ papers }: CountPair): number =>
    Math.abs(
      papers[0] / Math.max(1, one.papers.length) - papers[1] / Math.max(1, other.papers.length),
    );
  return counts
    .filter(({ papers }) => papers[0] + papers[1] > 0)
    .sort((a, b) => difference(b) - difference(a) || (a.name < b.name ? -1 : 1));
}

function bridgesFrom(
  { links, papers }: FieldMap,
  own: readonly number[],
  others: readonly number[],
): readonly BridgePaper[] {
  const side = new Uint8Array(papers.length);
  for (const paper of own) side[paper] = 1;
  for (const paper of others) side[paper] = side[paper] === 0 ? 2 : 0;
  const found = new Map<number, { weight: number; links: number }>();
  for (const [link, source] of links.source.entries()) {
    const target = links.target[link] ?? 0;
    if ((side[source] ?? 0) + (side[target] ?? 0) !== 3) continue;
    const paper = side[source] === 1 ? source : target;
    const sums = found.get(paper) ?? { weight: 0, links: 0 };
    sums.weight += Math.max(0, links.similarity[link] ?? 0);
    sums.links += 1;
    found.set(paper, sums);
  }
  return [...found]
    .map(([paper, sums]) => ({ paper, ...sums }))
    .sort((a, b) => b.weight - a.weight || a.paper - b.paper)
    .slice(0, MOST_BRIDGES);
}
