import type { PairSimilarity } from '../embed/embedder.ts';
import type { Neighbours } from '../graph/neighbours.ts';
import { createPieces } from '../graph/pieces.ts';
import { chooseTopics } from '../topics/choose-topics.ts';
import { adjustedRandIndex } from '../topics/partition-agreement.ts';
import { estimateMean } from './estimate.ts';
import { quietEffects, type EvaluationOptions, type Measure, type Watch } from './evaluation.ts';
import { keywordClasses } from './keyword-classes.ts';
import type { LabelledFile } from './labelled-paper.ts';
import { firstNeighbours, LINK_RULES, MOST_NEIGHBOURS, type LinkRule } from './link-rules.ts';
import { samplePapers } from './measure-file.ts';
import { drawBothKinds } from './measure-maps.ts';
import { normalisedMutualInformation } from './mutual-information.ts';
import { nearestTexts } from './nearest.ts';
import type { Similarity, SimilaritySource } from './similarity.ts';

/** One column of the comparison: a measure of every rule, in the order of `LINK_RULES`. */
export interface RuleColumn {
  readonly name: string;
  readonly measures: readonly Measure[];
}

interface Agreement {
  readonly nmi: number;
  readonly ari: number;
  readonly linksPerPaper: number;
  readonly pieces: number;
}

interface Figures extends Agreement {
  /** More than the first rule reaches on the same map. */
  readonly nmiGain: number;
  readonly ariGain: number;
}

const COLUMNS: readonly (readonly [key: keyof Figures, name: string])[] = [
  ['nmi', 'NMI'],
  ['ari', 'ARI'],
  ['nmiGain', 'NMI gain'],
  ['ariGain', 'ARI gain'],
  ['linksPerPaper', 'links a paper'],
  ['pieces', 'pieces'],
];

/** Returns how well the topics found over each rule's links agree with the classes of small drawn maps (those of `measureMaps`), how much more than over those of the first rule (the one of a build with as many neighbours as it takes for such maps), how many links the rule makes and into how many pieces its graph falls; then how well those of each whole file do.
 * All rules see the same papers. About 0.1 s a rule and map, and seconds a rule and file.
 * @throws CancelledError and what the source throws */
export async function compareLinkRules(
  source: SimilaritySource,
  files: readonly LabelledFile[],
  options: EvaluationOptions,
  watch: Watch,
): Promise<readonly RuleColumn[]> {
  const papers = files.flatMap((file) => file.papers);
  const columns: RuleColumn[] = [];
  for (const { kind, maps } of drawBothKinds(files, options)) {
    const found = LINK_RULES.map((): Figures[] => []);
    for (const [index, map] of maps.entries()) {
      watch.step(`links, ${kind}`, index, maps.length);
      const texts = map.papers.flatMap((paper) => papers[paper] ?? []);
      const similarity = await source.compare(texts, quietEffects(watch));
      const neighbours = await nearestTexts(similarity, MOST_NEIGHBOURS, quietEffects(watch));
      const drawn = { neighbours, similarityOf: rowSimilarity(similarity), labels: map.labels };
      let first: Agreement | null = null;
      for (const [place, rule] of LINK_RULES.entries()) {
        const one = await measureRule(rule, drawn, options.seed, watch);
        first ??= one;
        const gains = { nmiGain: one.nmi - first.nmi, ariGain: one.ari - first.ari };
        found[place]?.push({ ...one, ...gains });
      }
    }
    columns.push(...COLUMNS.map(([key, name]) => toColumn(`${kind}: ${name}`, found, key)));
  }
  for (const file of files) columns.push(...(await compareOnFile(source, file, options, watch)));
  return columns;
}

/** Seeds of the topics of a whole file. */
const SEEDS = 3;

/** Columns of one file: the topics of its sampled papers with keywords, all at once, against their fine keyword classes; the standard error is over seeds. */
async function compareOnFile(
  source: SimilaritySource,
  file: LabelledFile,
  options: EvaluationOptions,
  watch: Watch,
): Promise<readonly RuleColumn[]> {
  const papers = samplePapers(file, options);
  const classes = keywordClasses(
    papers.map(({ keywords }) => keywords),
    'fine',
  ).labels;
  const similarity = await source.compare(papers, quietEffects(watch));
  const drawn = {
    neighbours: await nearestTexts(similarity, MOST_NEIGHBOURS, quietEffects(watch)),
    similarityOf: rowSimilarity(similarity),
    labels: classes,
  };
  const found = LINK_RULES.map((): Agreement[] => []);
  for (const [place, rule] of LINK_RULES.entries())
    for (let run = 0; run < SEEDS; run += 1) {
      watch.step(`links, ${file.name}`, place * SEEDS + run, LINK_RULES.length * SEEDS);
      found[place]?.push(await measureRule(rule, drawn, options.seed + run, watch));
    }
  const shown = [
    ['nmi', 'NMI'],
    ['ari', 'ARI'],
    ['pieces', 'pieces'],
  ] as const;
  return shown.map(([key, name]) => toColumn(`${file.name}: ${name}`, found, key));
}

interface Drawn {
  readonly neighbours: Neighbours;
  readonly similarityOf: PairSimilarity;
  readonly labels: Int32Array;
}

async function measureRule(
  rule: LinkRule,
  { neighbours, similarityOf, labels }: Drawn,
  seed: number,
  watch: Watch,
): Promise<Agreement> {
  const count = labels.length;
  const links = rule.link(firstNeighbours(neighbours, rule.k), similarityOf);
  const topics = await chooseTopics(count, links, seed, quietEffects(watch));
  const pieces = createPieces(count);
  for (const [link, paper] of links.source.entries()) pieces.join(paper, links.target[link] ?? 0);
  // Papers without a class of their own have a part in the links, and none in the figures.
  const classed = [...labels.keys()].filter((paper) => (labels[paper] ?? -1) >= 0);
  const classes = Int32Array.from(classed, (paper) => labels[paper] ?? 0);
  const own = Int32Array.from(classed, (paper) => topics.labels[paper] ?? 0);
  return {
    nmi: normalisedMutualInformation(own, classes),
    ari: adjustedRandIndex(own, classes),
    linksPerPaper: links.source.length / count,
    pieces: pieces.count(),
  };
}

function rowSimilarity(similarity: Similarity): PairSimilarity {
  const row = new Float64Array(similarity.count);
  return (paper, others, similarities) => {
    similarity.fillRow(paper, row);
    for (const [place, other] of others.entries()) similarities[place] = row[other] ?? 0;
  };
}

function toColumn<Key extends string>(
  name: string,
  found: readonly (readonly Readonly<Record<Key, number>>[])[],
  key: Key,
): RuleColumn {
  return {
    name,
    measures: LINK_RULES.map(({ id, title }, place) => ({
      id,
      title,
      ...estimateMean((found[place] ?? []).map((figures) => figures[key])),
    })),
  };
}
