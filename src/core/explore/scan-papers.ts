import type { PaperEntry } from '../contract/paper.ts';
import { foldedWords } from './fold-word.ts';
import type { SearchHit, SearchIndex } from './search-index.ts';

const LONGEST_QUERY = 300;
/** A word of the title counts so much more than one of the authors, the venue or the keywords. */
const TITLE_SCORE = 4;

/** A search that reads the papers when it is first asked, or before, some at a time. */
export interface PaperScan extends SearchIndex {
  /** Reads as many papers more as there should be read in one go. Returns whether all are read. */
  readSome(): boolean;
}

/** So many papers are read in some ten milliseconds. */
const SOME = 1000;

/** Returns a search without an index, for as long as one is being built: papers whose title, authors, venue or keywords have every word
 * of the query, whole or as the beginning of a word, accents and case aside, no typing error forgiven. Ready at once; a
 * search costs O(text): 10,000 papers in some tens of milliseconds the first time, a few from then on. */
export function scanPapers(papers: readonly PaperEntry[]): PaperScan {
  const folded: (readonly [title: string, rest: string])[] = [];
  const readTo = (end: number): void => {
    for (const { title, authors, venue, keywords } of papers.slice(folded.length, end))
      folded.push([
        ` ${fold(title)} `,
        ` ${fold([...authors, venue ?? '', ...keywords].join(' '))} `,
      ]);
  };
  return {
    readSome() {
      readTo(folded.length + SOME);
      return folded.length === papers.length;
    },
    search(asked, phrases = []) {
      const words = foldedWords(asked.slice(0, LONGEST_QUERY)).map(({ key }) => ` ${key}`);
      const quoted = phrases
        .map((phrase) => ` ${fold(phrase)} `)
        .filter((own) => own.trim() !== '');
      const wanted = [...words, ...quoted];
      if (wanted.length === 0) return [];
      readTo(papers.length);
      const terms = wanted.map((word) => word.trim());
      return folded
        .flatMap(([title, rest], paper): readonly SearchHit[] => {
          let score = 0;
          for (const word of wanted) {
            if (title.includes(word)) score += TITLE_SCORE;
            else if (rest.includes(word)) score += 1;
            else return [];
          }
          return [{ paper, score, terms }];
        })
        .sort((a, b) => b.score - a.score || a.paper - b.paper);
    },
  };
}

/** Lower case without accents, words parted by single blanks. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
