import type { EmbeddingText } from './embedder.ts';

/** A paper with what its authors say it is about. */
export interface KeywordedPaper extends EmbeddingText {
  readonly keywords: readonly string[];
}

/** A keyword of more than this share of the papers tells none of them from the others … */
const WIDESPREAD = 0.2;
/** … but in so few papers shares say little. */
const FEW_PAPERS = 10;
/** Indexers of some catalogues give dozens; the first ones are the authors'. */
const MOST_KEYWORDS = 12;

/** Returns what an embedder reads of the papers: the title, and the abstract with the paper's keywords behind it, each as a
 * sentence of its own, so that no word pairs arise between them. Up to 12 a paper, without those that more than a fifth
 * of the papers bear; a paper without keywords stays as it is. O(keywords). */
export function embeddingTexts(papers: readonly KeywordedPaper[]): readonly EmbeddingText[] {
  const bearers = new Map<string, number>();
  for (const { keywords } of papers)
    for (const key of new Set(keywords.map(keyOf))) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  const most = papers.length < FEW_PAPERS ? Infinity : papers.length * WIDESPREAD;
  return papers.map((paper) => {
    const telling = paper.keywords.filter((keyword) => (bearers.get(keyOf(keyword)) ?? 0) <= most);
    if (telling.length === 0) return paper;
    const said = telling.slice(0, MOST_KEYWORDS).join('. ');
    return { ...paper, abstract: `${paper.abstract}\n\n${said}.` };
  });
}

function keyOf(keyword: string): string {
  return keyword.trim().toLowerCase();
}
