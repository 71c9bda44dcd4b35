import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Abstract, PaperEntry } from '../contract/paper.ts';
import { foldedWords } from './fold-word.ts';

/** A paper that answers a query. */
export interface SearchHit {
  readonly paper: number;
  readonly score: number;
  /** The paper's own words that matched, lower case without accents. */
  readonly terms: readonly string[];
}

export interface SearchIndex {
  /** Returns hits, best first, an exact title before all others (ties: lower number); none for a query without a word. */
  search(query: string): readonly SearchHit[];
}

/** How many letters of a word may be wrong. */
type Tolerance = (word: string) => number | false;

const FIELDS = ['title', 'authors', 'abstract', 'venue', 'keywords'];
/** Longer questions are cut here: a whole abstract pasted in still finds its paper by its first sentences. */
const LONGEST_QUERY = 300;
const OPTIONS: SearchOptions = {
  boost: { title: 4, authors: 2, keywords: 2 },
  prefix: (word) => word.length >= 2,
  weights: { prefix: 0.6, fuzzy: 0.25 },
  processTerm: (word) => word,
};

/** What is known of the papers: abstracts by paper number; null where they are not here yet. */
interface SearchedTexts {
  readonly papers: readonly PaperEntry[];
  readonly abstracts: readonly Abstract[] | null;
}

/** Papers that join a growing index before the page may do something else. */
const PAPERS_A_TURN = 20;

/** Returns a word index over title, authors, abstract (where known), venue and keywords.
 *
 * Every word of the query must occur, whole or as the beginning of a word, accents and case aside. Typing errors (1 from
 * 4 letters, 2 from 8) are forgiven first only in words that begin no word of the corpus, so that "code" does not bring
 * "mode"; if no paper has all words, in every word; if still none has, any word will do. Building costs
 * O(text): 1,000 abstracts in about half a second; `growSearchIndex` builds the same without holding the page up.
 *
 * Source: MiniSearch by Luca Ongaro (radix tree, BM25+ scores). */
export function createSearchIndex(texts: SearchedTexts): SearchIndex {
  const { index, words } = emptyIndex();
  index.addAll(documentsOf(texts));
  return answering(index, words, texts.papers);
}

/** Returns the index of `createSearchIndex`, built a few papers at a time with pauses in between. */
export async function growSearchIndex(texts: SearchedTexts): Promise<SearchIndex> {
  const { index, words } = emptyIndex();
  await index.addAllAsync(documentsOf(texts), { chunkSize: PAPERS_A_TURN });
  return answering(index, words, texts.papers);
}

type WordIndex = MiniSearch<Record<string, unknown>>;

function emptyIndex(): { readonly index: WordIndex; readonly words: ReadonlySet<string> } {
  const words = new Set<string>();
  const index: WordIndex = new MiniSearch<Record<string, unknown>>({
    fields: FIELDS,
    tokenize: keysOf,
    processTerm(word) {
      words.add(word);
      return word;
    },
  });
  return { index, words };
}

function documentsOf({ papers, abstracts }: SearchedTexts): readonly Record<string, unknown>[] {
  return papers.map((paper, id) => ({
    id,
    ...searchedFields(paper),
    abstract: abstracts?.[id]?.abstract ?? '',
  }));
}

function answering(
  index: WordIndex,
  words: ReadonlySet<string>,
  papers: readonly PaperEntry[],
): SearchIndex {
  const vocabulary = [...words].sort();
  const unknownOnly: Tolerance = (word) => !beginsWord(vocabulary, word) && allowedEdits(word);
  const titles = papers.map(({ title }) => keysOf(title).join(' '));
  const ask = (query: string, combineWith: 'AND' | 'OR', fuzzy: Tolerance) =>
    index.search(query, { ...OPTIONS, combineWith, fuzzy });
  return {
    search(query) {
      const asked = query.slice(0, LONGEST_QUERY);
      const title = keysOf(asked).join(' ');
      if (title === '') return [];
      let found = ask(asked, 'AND', unknownOnly);
      if (found.length === 0) found = ask(asked, 'AND', allowedEdits);
      if (found.length === 0) found = ask(asked, 'OR', unknownOnly);
      const isExact = (paper: number): number => Number(titles[paper] === title);
      return found
        .map(({ id, score, terms }) => ({ paper: Number(id), score, terms }))
        .sort(
          (a, b) => isExact(b.paper) - isExact(a.paper) || b.score - a.score || a.paper - b.paper,
        );
    },
  };
}

function searchedFields(paper: PaperEntry): Readonly<Record<string, string>> {
  return {
    title: paper.title,
    authors: paper.authors.join(' ; '),
    venue: paper.venue ?? '',
    keywords: paper.keywords.join(' ; '),
  };
}

function keysOf(text: string): string[] {
  return foldedWords(text).map(({ key }) => key);
}

function allowedEdits(word: string): number | false {
  if (word.length >= 8) return 2;
  return word.length >= 4 ? 1 : false;
}

/** Whether a sorted list of words holds one that starts like this. */
function beginsWord(sorted: readonly string[], start: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(start) ?? false;
}
