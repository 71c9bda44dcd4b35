import type { PairSimilarity } from '../embed/embedder.ts';
import type { Neighbours } from '../graph/exact-neighbours.ts';
import { createPieces } from '../graph/pieces.ts';
import { chooseTopics } from '../topics/choose-topics.ts';
import { adjustedRandIndex } from '../topics/partition-agreement.ts';
import { estimateMean } from './estimate.ts';
import { quietEffects, type EvaluationOptions, type Measure, type Watch } from './evaluation.ts';
import type { LabelledFile } from './labelled-paper.ts';
import { firstNeighbours, LINK_RULES, MOST_NEIGHBOURS, type LinkRule } from './link-rules.ts';
import { drawBothKinds } from './measure-maps.ts';
import { normalisedMutualInformation } from './mutual-information.ts';
import { nearestTexts } from './nearest.ts';
import type { Similarity, SimilaritySource } from './similarity.ts';

/** One column of the comparison: a measure of every rule, in the order of `LINK_RULES`. */
export interface RuleColumn {
  readonly name: string;
  readonly measures: readonly Measure[];
}

interface Figures {
  readonly nmi: number;
  readonly ari: number;
  readonly linksPerPaper: number;
  readonly pieces: number;
}

const COLUMNS: readonly (readonly [key: keyof Figures, name: string])[] = [
  ['nmi', 'NMI'],
  ['ari', 'ARI'],
  ['linksPerPaper', 'links a paper'],
  ['pieces', 'pieces'],
];

/** Returns how well the topics found over each rule's links agree with the classes of small drawn maps (those of `measureMaps`), how many links the rule makes and into how many pieces its graph falls.
 * All rules see the same maps. About 0.1 s a rule and map.
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
      for (const [place, rule] of LINK_RULES.entries()) {
        const drawn = { neighbours, similarityOf: rowSimilarity(similarity), labels: map.labels };
        found[place]?.push(await measureRule(rule, drawn, options.seed, watch));
      }
    }
    columns.push(...COLUMNS.map(([key, name]) => toColumn(`${kind}: ${name}`, found, key)));
  }
  return columns;
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
): Promise<Figures> {
  const count = labels.length;
  const links = rule.link(firstNeighbours(neighbours, rule.k), similarityOf);
  const topics = await chooseTopics(count, links, seed, quietEffects(watch));
  const pieces = createPieces(count);
  for (const [link, paper] of links.source.entries()) pieces.join(paper, links.target[link] ?? 0);
  return {
    nmi: normalisedMutualInformation(topics.labels, labels),
    ari: adjustedRandIndex(topics.labels, labels),
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

function toColumn(
  name: string,
  found: readonly (readonly Figures[])[],
  key: keyof Figures,
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
