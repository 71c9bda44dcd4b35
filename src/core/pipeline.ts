import { checkpoint, type Effects } from './contract/effects.ts';
import type { WholeMap } from './contract/map.ts';
import type { Paper } from './contract/paper.ts';
import { pairSimilarity } from './embed/pair-similarity.ts';
import { connectLinks, lightenBridges } from './graph/connect-links.ts';
import { findNeighbours } from './graph/find-neighbours.ts';
import { explainLinks } from './graph/link-reasons.ts';
import { linkPapers } from './graph/links.ts';
import { layOut } from './layout/layout.ts';
import { placeInto } from './layout/place-into.ts';
import { assembleMap } from './pipeline/assemble-map.ts';
import type { BuildJob } from './pipeline/build-job.ts';
import { completeOptions } from './pipeline/complete-options.ts';
import { keepNames, keepTopics } from './pipeline/keep-topics.ts';
import { layoutQuality } from './quality/layout-quality.ts';
import { collectPhrases, type PhraseTable } from './text/phrases.ts';
import { assignThemes } from './themes/assign-themes.ts';
import { chooseTopics } from './topics/choose-topics.ts';
import { groupTopics } from './topics/group-topics.ts';
import { topicMemberships } from './topics/memberships.ts';
import { nameTree } from './topics/name-tree.ts';
import { splitTopics } from './topics/split-topics.ts';
import { topicNearness } from './topics/topic-nearness.ts';
import { topicStrength } from './topics/topic-strength.ts';

/** Returns the map of a corpus: its papers' vectors, neighbours, links, topics and their names, themes, layout and
 * quality, one stage after the other. The same job gives an equal map, and equal bytes from `serialiseMap`, on one
 * engine. One paper makes a map too. With a base its papers keep their places, and its topics their ids where they go on. The cost is that of the stages, see there.
 * @throws CancelledError, RangeError for options out of range or no papers at all, and what the embedder throws */
export async function buildMap(job: BuildJob, effects: Effects): Promise<WholeMap> {
  const { papers } = job.corpus;
  if (papers.length === 0) throw new RangeError('a map needs at least one paper');
  const options = completeOptions(job.options, papers.length);
  const vectors = await job.embedder.embed(papers, effects);
  const neighbours = await findNeighbours(
    vectors,
    options.neighbours,
    effects,
    job.neighbourEngine,
  );
  await checkpoint(effects, 'links', 0, 1);
  const links = connectLinks(linkPapers(neighbours), neighbours, pairSimilarity(vectors));
  const phrases = phrasesOf(papers);
  const reasons = explainLinks(links, phrases);
  const topicLinks = lightenBridges(links);
  const chosen = await chooseTopics(papers.length, topicLinks, options.seed, effects);
  const kept = keepTopics(chosen.labels, job.base);
  const topics = { ...chosen, labels: kept.labels };
  const subtopics = await splitTopics(topics.labels, topicLinks, options.seed, effects);
  const areas = groupTopics(topics.labels, topicLinks, options.seed);
  const nearness = topicNearness(topics.labels, vectors);
  const strength = topicStrength(topics.labels, topicLinks, nearness);
  const memberships = topicMemberships(topics.labels, topicLinks, nearness);
  await checkpoint(effects, 'names', 0, 1);
  const tree = { topics: topics.labels, areas, subtopics };
  const fresh = nameTree(tree, phrases, papers, strength);
  const names = { ...fresh, topics: keepNames(fresh.topics, kept, job.base) };
  await checkpoint(effects, 'themes', 0, 1);
  const themeWeights = assignThemes(papers, job.lexicon);
  const shape = { seed: options.seed, topic: topics.labels };
  const positions =
    job.base === undefined
      ? await layOut(neighbours, vectors, shape, effects)
      : await placeInto(neighbours, vectors, { ...shape, fixed: job.base.positions }, effects);
  const original = { neighbours, vectors };
  const quality = await layoutQuality(original, positions, options.seed, effects);
  const found = { vectors, neighbours, links, reasons, topics, areas, subtopics, strength };
  const rest = { topicIds: kept.ids, memberships, names, themeWeights, positions, quality };
  return assembleMap(job, options, { ...found, ...rest });
}

/** The phrases that name topics and explain links: up to three words. In a corpus of one every phrase counts;
 * up to 20,000 papers those that two have, beyond one in 10,000. */
function phrasesOf(papers: readonly Paper[]): PhraseTable {
  return collectPhrases(papers, {
    maximumLength: 4,
    titleWeight: 3,
    minimumDocuments: Math.min(papers.length, Math.max(2, Math.ceil(papers.length / 10_000))),
  });
}
