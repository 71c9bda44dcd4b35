import type { Effects } from '../contract/effects.ts';
import type { EmbeddingText } from '../embed/embedder.ts';
import { linkPapers } from '../graph/links.ts';
import { layOut } from '../layout/layout.ts';
import { completeOptions } from '../pipeline/complete-options.ts';
import { layoutQuality, type LayoutQuality } from '../quality/layout-quality.ts';
import { chooseTopics } from '../topics/choose-topics.ts';
import { nearestTexts } from './nearest.ts';
import type { SimilaritySource } from './similarity.ts';

/** Returns the quality of the layout that a build would give these papers, against the source's own similarities.
 * The cost is that of a build; sparse sources also make n × n vectors, O(n³ / 6).
 * @throws CancelledError and what the source throws */
export async function measureLayout(
  source: SimilaritySource,
  texts: readonly EmbeddingText[],
  seed: number,
  effects: Effects,
): Promise<LayoutQuality> {
  const similarity = await source.compare(texts, effects);
  const vectors = similarity.vectors();
  const { neighbours: k } = completeOptions({}, texts.length);
  const neighbours = await nearestTexts(similarity, k, effects);
  const topics = await chooseTopics(texts.length, linkPapers(neighbours), seed, effects);
  const positions = await layOut(neighbours, vectors, { seed, topic: topics.labels }, effects);
  return layoutQuality({ neighbours, vectors }, positions, seed, effects);
}
