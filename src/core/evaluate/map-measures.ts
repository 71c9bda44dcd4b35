import type { Effects } from '../contract/effects.ts';
import type { EmbeddingText } from '../embed/embedder.ts';
import { linkPapers } from '../graph/links.ts';
import { completeOptions } from '../pipeline/complete-options.ts';
import { chooseTopics } from '../topics/choose-topics.ts';
import { adjustedRandIndex } from '../topics/partition-agreement.ts';
import type { DrawnMap } from './draw-maps.ts';
import { labelAccuracy } from './label-accuracy.ts';
import { normalisedMutualInformation } from './mutual-information.ts';
import { nearestTexts } from './nearest.ts';
import type { SimilaritySource } from './similarity.ts';

/** How well one small map keeps the classes that it was drawn out of; 0 … 1, agreement below chance is negative. */
export interface MapMeasures {
  /** Share of papers whose class is the commonest among their five nearest. */
  readonly labelAccuracy: number;
  /** Of the topics that a build would find, with the classes. */
  readonly mutualInformation: number;
  readonly randIndex: number;
}

const VOTERS = 5;

/** Returns how well a source keeps the classes of a drawn map, whose papers are all that the source sees: neighbours, links
 * and topics as a build makes them.
 * @throws CancelledError and what the source throws */
export async function measureMap(
  source: SimilaritySource,
  texts: readonly EmbeddingText[],
  { labels }: DrawnMap,
  seed: number,
  effects: Effects,
): Promise<MapMeasures> {
  const similarity = await source.compare(texts, effects);
  const voters = await nearestTexts(similarity, VOTERS, effects);
  const { neighbours: k } = completeOptions({}, texts.length);
  const links = linkPapers(await nearestTexts(similarity, k, effects));
  const topics = await chooseTopics(texts.length, links, seed, effects);
  return {
    labelAccuracy: labelAccuracy(voters, labels).value ?? 0,
    mutualInformation: normalisedMutualInformation(topics.labels, labels),
    randIndex: adjustedRandIndex(topics.labels, labels),
  };
}
