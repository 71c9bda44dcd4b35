import { distinctiveTerms } from '../explore/distinctive-terms.ts';
import type { TermCorpus } from '../explore/term-corpus.ts';
import { isRepetition } from '../text/repetition.ts';
import { mostCentral, type OverviewSource } from './source.ts';

/** A paper that stands for many. */
export interface KeyPaper {
  readonly paper: number;
  /** Links to others of the overview's papers. */
  readonly links: number;
}

/** A term with how many papers use it. */
export interface OverviewTerm {
  readonly term: string;
  /** Of the overview's papers, and of the others of the map. */
  readonly papers: number;
  readonly others: number;
}

const MOST_PAPERS = 8;
const MOST_TERMS = 12;

/** Returns the papers with the most link weight among the overview's papers, at most eight, most central first. O(n log n). */
export function keyPapers(source: OverviewSource): readonly KeyPaper[] {
  const { links, map } = source;
  const inside = new Uint8Array(map.papers.length);
  for (const paper of source.papers) inside[paper] = 1;
  return mostCentral(source)
    .slice(0, MOST_PAPERS)
    .map((paper) => ({
      paper,
      links: links.other
        .subarray(links.start[paper] ?? 0, links.start[paper + 1] ?? 0)
        .reduce((sum, other) => sum + (inside[other] ?? 0), 0),
    }));
}

/** Returns up to twelve terms: those that tell the papers from the rest of the map (see `distinctiveTerms`); for all papers of the
 * map, the telling terms that most papers use. O(entries + terms × log). */
export function overviewTerms(
  { map, papers }: OverviewSource,
  corpus: TermCorpus,
): readonly OverviewTerm[] {
  if (papers.length === map.papers.length) return commonTerms(corpus);
  const taken = new Set(papers);
  const rest = [...map.papers.keys()].filter((paper) => !taken.has(paper));
  return distinctiveTerms(corpus, papers, rest)
    .one.slice(0, MOST_TERMS)
    .map(({ term, papers: [own, others] }) => ({ term, papers: own, others }));
}

function commonTerms({ table, telling }: TermCorpus): readonly OverviewTerm[] {
  const users = (term: number): number => table.documentFrequency[term] ?? 0;
  const best = [...table.keys.keys()]
    .filter((term) => telling[term] === 1)
    .sort((a, b) => users(b) - users(a) || a - b);
  const kept: OverviewTerm[] = [];
  for (const term of best) {
    if (kept.length === MOST_TERMS) break;
    const spelling = table.spellings[term] ?? '';
    if (kept.some((other) => isRepetition(other.term, spelling))) continue;
    kept.push({ term: spelling, papers: users(term), others: 0 });
  }
  return kept;
}
