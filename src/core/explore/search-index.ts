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
  /** Returns the papers that hold all phrases word by word and answer the words, best first, an exact title before all
   * others (ties: lower number); none for a query without a word. */
  search(words: string, phrases?: readonly string[]): readonly SearchHit[];
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
  const empty = emptyIndex(texts);
  empty.index.addAll(texts.papers.map((_, id) => ({ id })));
  return answering(empty, texts.papers);
}

/** Returns the index of `createSearchIndex`, built a few papers at a time with pauses in between. */
export async function growSearchIndex(texts: SearchedTexts): Promise<SearchIndex> {
  const empty = emptyIndex(texts);
  await empty.index.addAllAsync(
    texts.papers.map((_, id) => ({ id })),
    { chunkSize: PAPERS_A_TURN },
  );
  return answering(empty, texts.papers);
}

interface WordIndex {
  readonly index: MiniSearch<{ readonly id: number }>;
  readonly words: ReadonlySet<string>;
  /** What each paper says in folded words, a space before and behind each, fields parted by a bar. */
  readonly folded: readonly string[];
}

function emptyIndex(texts: SearchedTexts): WordIndex {
  const words = new Set<string>();
  const folded: string[] = [];
  const index = new MiniSearch<{ readonly id: number }>({
    fields: FIELDS,
    extractField({ id }, field) {
      if (field === 'id') return String(id);
      const keys = keysOf(searchedText(texts, id, field)).join(' ');
      folded[id] = `${folded[id] ?? ''}| ${keys} `;
      return keys;
    },
    tokenize: (keys) => keys.split(' '),
    processTerm(word) {
      if (word !== '') words.add(word);
      return word;
    },
  });
  return { index, words, folded };
}

function answering(
  { index, words, folded }: WordIndex,
  papers: readonly PaperEntry[],
): SearchIndex {
  const vocabulary = [...words].sort();
  const unknownOnly: Tolerance = (word) => !beginsWord(vocabulary, word) && allowedEdits(word);
  const titles = papers.map(({ title }) => keysOf(title).join(' '));
  const ask = (keys: string, options: SearchOptions): readonly SearchHit[] =>
    keys === ''
      ? []
      : index
          .search(keys, { ...OPTIONS, ...options })
          .map(({ id, score, terms }) => ({ paper: Number(id), score, terms }));
  const askWords = (keys: string, isHeld: (hit: SearchHit) => boolean): readonly SearchHit[] => {
    const tries: readonly SearchOptions[] = [
      { combineWith: 'AND', fuzzy: unknownOnly },
      { combineWith: 'AND', fuzzy: allowedEdits },
      { combineWith: 'OR', fuzzy: unknownOnly },
    ];
    for (const options of tries) {
      const found = ask(keys, options).filter(isHeld);
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    search(asked, phrases = []) {
      const keys = keysOf(asked.slice(0, LONGEST_QUERY)).join(' ');
      const quoted = phrases.map((phrase) => keysOf(phrase).join(' ')).filter((own) => own !== '');
      const holdsAll = ({ paper }: SearchHit): boolean =>
        quoted.every((phrase) => folded[paper]?.includes(` ${phrase} `) ?? false);
      const whole = quoted.join(' ');
      const exact = { combineWith: 'AND', fuzzy: false, prefix: false } as const;
      const found = keys === '' ? ask(whole, exact).filter(holdsAll) : askWords(keys, holdsAll);
      const isExact = (paper: number): number =>
        Number(titles[paper] === keys || titles[paper] === whole);
      return found
        .map((hit) =>
          keys === '' ? { ...hit, terms: quoted } : { ...hit, terms: [...hit.terms, ...quoted] },
        )
        .sort(
          (a, b) => isExact(b.paper) - isExact(a.paper) || b.score - a.score || a.paper - b.paper,
        );
    },
  };
}

function searchedText({ papers, abstracts }: SearchedTexts, id: number, field: string): string {
  const paper = papers[id];
  switch (field) {
    case 'title':
      return paper?.title ?? '';
    case 'authors':
      return paper?.authors.join(' ; ') ?? '';
    case 'abstract':
      return abstracts?.[id]?.abstract ?? '';
    case 'venue':
      return paper?.venue ?? '';
    default:
      return paper?.keywords.join(' ; ') ?? '';
  }
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
