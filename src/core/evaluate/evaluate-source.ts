import { seededRandom } from '../math/random.ts';
import {
  quietEffects,
  shownEffects,
  type EvaluationOptions,
  type Measure,
  type Watch,
} from './evaluation.ts';
import type { LabelledFile } from './labelled-paper.ts';
import { measureLayout } from './layout-measures.ts';
import { measureFile } from './measure-file.ts';
import { measureMaps } from './measure-maps.ts';
import { drawItems } from './random-papers.ts';
import type { SimilaritySource } from './similarity.ts';
import { titleSearch } from './title-search.ts';

/** Titles search among this many abstracts at most. */
export const MOST_ABSTRACTS = 10_000;
/** Papers of the map whose layout is measured. */
export const LAYOUT_PAPERS = 500;

/** Returns every measure of one source on labelled papers, in the order of the table. Equal input, options and engine give
 * equal numbers. Minutes for a few thousand papers: the title search costs O(n² × dimension), every small map a choice
 * of topics.
 * @throws CancelledError and what the source throws */
export async function evaluateSource(
  source: SimilaritySource,
  files: readonly LabelledFile[],
  options: EvaluationOptions,
  watch: Watch,
): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const file of files) measures.push(...(await measureFile(source, file, options, watch)));
  return [
    ...measures,
    ...(await titleMeasures(source, files, options, watch)),
    ...(await measureMaps(source, files, options, watch)),
    ...(await layoutMeasures(source, files, options, watch)),
  ];
}

async function titleMeasures(
  source: SimilaritySource,
  files: readonly LabelledFile[],
  { seed }: EvaluationOptions,
  watch: Watch,
): Promise<readonly Measure[]> {
  const papers = files.flatMap((file) => file.papers);
  const drawn =
    papers.length <= MOST_ABSTRACTS
      ? papers
      : drawItems(papers, MOST_ABSTRACTS, seededRandom(seed));
  watch.step('E3', 0, drawn.length);
  const found = await titleSearch(source, drawn, shownEffects(watch, 'E3'));
  return [
    { id: 'e3-mrr', title: 'E3 title finds abstract: MRR', ...found.reciprocalRank },
    { id: 'e3-first', title: 'E3 title finds abstract: first hit', ...found.firstHit },
  ];
}

async function layoutMeasures(
  source: SimilaritySource,
  files: readonly LabelledFile[],
  { seed }: EvaluationOptions,
  watch: Watch,
): Promise<readonly Measure[]> {
  const papers = files.flatMap((file) => file.papers).slice(0, LAYOUT_PAPERS);
  watch.step('layout', 0, 1);
  const quality = await measureLayout(source, papers, seed, quietEffects(watch));
  const single = { standardError: null, cases: 1 };
  return [
    {
      id: 'layout-trustworthiness',
      title: `Layout of ${papers.length} papers: trustworthiness`,
      value: quality.trustworthiness,
      ...single,
    },
    {
      id: 'layout-continuity',
      title: `Layout of ${papers.length} papers: continuity`,
      value: quality.continuity,
      ...single,
    },
  ];
}
