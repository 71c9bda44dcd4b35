import type { Effects } from '../contract/effects.ts';
import { seededRandom } from '../math/random.ts';
import type { Estimate } from './estimate.ts';
import { shownEffects, type EvaluationOptions, type Measure, type Watch } from './evaluation.ts';
import { keywordClasses, type KeywordClasses } from './keyword-classes.ts';
import { keywordOverlap } from './keyword-overlap.ts';
import { labelAccuracy } from './label-accuracy.ts';
import type { LabelledFile, LabelledPaper } from './labelled-paper.ts';
import { nearestTexts } from './nearest.ts';
import { drawItems } from './random-papers.ts';
import type { Similarity, SimilaritySource } from './similarity.ts';

const VOTERS = 10;
/** A paper's class is told by papers of the other folds. */
const FOLDS = 10;
const BREADTHS = ['coarse', 'fine'] as const;

/** Returns the measures of one file: how often the ten nearest papers agree with a paper's own keyword class (coarse and
 * fine, ten folds, among the papers that have one), and how many of its keywords they share. The source sees the sampled papers
 * with keywords, all at once. Costs three rows of the similarity a paper.
 * @throws CancelledError and what the source throws */
export async function measureFile(
  source: SimilaritySource,
  file: LabelledFile,
  options: EvaluationOptions,
  watch: Watch,
): Promise<readonly Measure[]> {
  const papers = samplePapers(file, options);
  const keywords = papers.map((paper) => paper.keywords);
  const effects = (what: string) => shownEffects(watch, `${what}, ${file.name}`);
  const similarity = await source.compare(papers, effects('vectors'));
  const measures: Measure[] = [];
  for (const breadth of BREADTHS) {
    const accuracy = await classAccuracy(
      similarity,
      keywordClasses(keywords, breadth),
      options.seed,
      effects(`E1 ${breadth}`),
    );
    measures.push({
      id: `e1-${breadth}/${file.name}`,
      title: `E1 keyword class, ${breadth}: ${file.name}`,
      ...accuracy,
    });
  }
  const nearest = await nearestTexts(similarity, VOTERS, effects('E2'));
  return [
    ...measures,
    {
      id: `e2/${file.name}`,
      title: `E2 keywords in common: ${file.name}`,
      ...keywordOverlap(nearest, keywords),
    },
  ];
}

/** Returns the papers of a file that its measures look at: those with keywords, at most `sample` of them, drawn with the
 * seed, in random order where some are left out. */
export function samplePapers(
  { papers }: LabelledFile,
  { sample, seed }: Pick<EvaluationOptions, 'sample' | 'seed'>,
): readonly LabelledPaper[] {
  const labelled = papers.filter(({ keywords }) => keywords.length > 0);
  return labelled.length <= sample ? labelled : drawItems(labelled, sample, seededRandom(seed));
}

async function classAccuracy(
  similarity: Similarity,
  { labels }: KeywordClasses,
  seed: number,
  effects: Effects,
): Promise<Estimate> {
  const members = [...labels.keys()].filter((paper) => (labels[paper] ?? -1) >= 0);
  if (members.length < 2) return { value: null, standardError: null, cases: 0 };
  const folds = new Int32Array(members.length);
  for (const [rank, place] of drawItems(
    [...members.keys()],
    members.length,
    seededRandom(seed),
  ).entries())
    folds[place] = rank % FOLDS;
  const nearest = await nearestTexts(similarity, VOTERS, effects, { members, folds });
  return labelAccuracy(
    nearest,
    Int32Array.from(members, (paper) => labels[paper] ?? -1),
  );
}
