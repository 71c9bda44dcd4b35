import { checkpoint, type Effects } from '../contract/effects.ts';
import type { EmbeddingText } from '../embed/embedder.ts';
import { estimateMean, type Estimate } from './estimate.ts';
import type { SimilaritySource } from './similarity.ts';

/** How well titles find their abstracts. */
export interface TitleSearch {
  /** Mean of 1 / rank of the right abstract. */
  readonly reciprocalRank: Estimate;
  /** Share of titles whose abstract comes first. */
  readonly firstHit: Estimate;
}

/** Returns how well each title, alone, finds its abstract, alone, among all abstracts. Titles and abstracts are given
 * to the source in one call, so that they share what it learns from them. Abstracts as near as the right one share its
 * place: chance, not order, decides among them. Papers without title or abstract are left out. Costs n rows of 2 n.
 *
 * Source: E. Voorhees, "The TREC-8 question answering track report", 1999, for the mean reciprocal rank.
 * @throws CancelledError and what the source throws */
export async function titleSearch(
  source: SimilaritySource,
  papers: readonly EmbeddingText[],
  effects: Effects,
): Promise<TitleSearch> {
  const whole = papers.filter(({ title, abstract }) => title !== '' && abstract !== '');
  const n = whole.length;
  const similarity = await source.compare(
    [
      ...whole.map(({ title }) => ({ title, abstract: '' })),
      ...whole.map(({ abstract }) => ({ title: '', abstract })),
    ],
    effects,
  );
  const row = new Float64Array(2 * n);
  const ranks: number[] = [];
  const hits: number[] = [];
  for (let paper = 0; paper < n; paper += 1) {
    if (paper % 64 === 0) await checkpoint(effects, 'neighbours', paper, n);
    similarity.fillRow(paper, row);
    const { above, equal } = standing(row.subarray(n), paper);
    ranks.push(meanReciprocal(above, equal));
    hits.push(above === 0 ? 1 / equal : 0);
  }
  return { reciprocalRank: estimateMean(ranks), firstHit: estimateMean(hits) };
}

/** How many abstracts are nearer than the right one, and how many as near, itself included. */
function standing(row: Float64Array, right: number): { above: number; equal: number } {
  const own = row[right] ?? 0;
  let above = 0;
  let equal = 0;
  for (const value of row) {
    if (value > own) above += 1;
    else if (value === own) equal += 1;
  }
  return { above, equal };
}

/** Mean of 1 / rank over the places that the equals share. */
function meanReciprocal(above: number, equal: number): number {
  let sum = 0;
  for (let place = 1; place <= equal; place += 1) sum += 1 / (above + place);
  return sum / equal;
}
