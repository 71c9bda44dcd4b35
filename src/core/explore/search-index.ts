import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Paper } from '../contract/paper.ts';

/** A paper that answers a query. */
export interface SearchHit {
  readonly paper: number;
  readonly score: number;
  /** The papers' own words that matched, lower case without accents. */
  readonly terms: readonly string[];
}

export interface SearchIndex {
  /** Returns hits, best first; none for a query without a word. */
  search(query: string): readonly SearchHit[];
}

const FIELDS = ['title', 'authors', 'abstract', 'venue', 'keywords'];
const LONGEST_QUERY = 300;
const OPTIONS: SearchOptions = {
  boost: { title: 4, authors: 2, keywords: 2 },
  prefix: (term) => term.length >= 2,
  fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : false),
  weights: { prefix: 0.6, fuzzy: 0.25 },
};

/** Returns a word index over title, authors, abstract, venue and keywords: prefix and typo tolerance
 * (1 edit from 4 letters, 2 from 8), all words required, any word where no paper has all. */
export function createSearchIndex(papers: readonly Paper[]): SearchIndex {
  const index = new MiniSearch<Record<string, unknown>>({
    fields: FIELDS,
    tokenize: words,
    processTerm: foldWord,
  });
  index.addAll(
    papers.map((paper, id) => ({
      id,
      title: paper.title,
      authors: paper.authors.join(' ; '),
      abstract: paper.abstract,
      venue: paper.venue ?? '',
      keywords: paper.keywords.join(' ; '),
    })),
  );
  return {
    search(query) {
      const asked = query.slice(0, LONGEST_QUERY);
      if (words(asked).length === 0) return [];
      const all = index.search(asked, { ...OPTIONS, combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(asked, { ...OPTIONS, combineWith: 'OR' });
      return found
        .map(({ id, score, terms }) => ({ paper: Number(id), score, terms }))
        .sort((a, b) => b.score - a.score || a.paper - b.paper);
    },
  };
}

/** Lower case without accents: how words are compared. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
