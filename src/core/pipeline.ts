import { checkpoint, type Effects } from './contract/effects.ts';
import type { BuildOptions, WholeMap } from './contract/map.ts';
import { pairSimilarity } from './embed/pair-similarity.ts';
import { connectLinks, lightenBridges } from './graph/connect-links.ts';
import { findNeighbours } from './graph/find-neighbours.ts';
import { linkPapers } from './graph/links.ts';
import { layOut } from './layout/layout.ts';
import { placeInto } from './layout/place-into.ts';
import { assembleMap } from './pipeline/assemble-map.ts';
import type { BuildJob } from './pipeline/build-job.ts';
import { completeOptions } from './pipeline/complete-options.ts';
import { keepNames, keepTopics } from './pipeline/keep-topics.ts';
import { textStagesHere, type TextStages } from './pipeline/text-stages.ts';
import { layoutQuality } from './quality/layout-quality.ts';
import { chooseTopics } from './topics/choose-topics.ts';
import { groupTopics } from './topics/group-topics.ts';
import { topicMemberships } from './topics/memberships.ts';
import { splitTopics } from './topics/split-topics.ts';
import { topicNearness } from './topics/topic-nearness.ts';
import { topicStrength } from './topics/topic-strength.ts';

/** Returns the map of a corpus: its papers' vectors, neighbours, links, topics and their names, themes, layout and
 * quality. The stages follow one another; those that read words alone may run beside the others, and are waited for at
 * the end. The same job gives an equal map, and equal bytes from `serialiseMap`, on one engine. One paper makes a map
 * too. With a base its papers keep their places, and its topics their ids where they go on. The cost is that of the stages, see there.
 * @throws CancelledError, RangeError for options out of range or no papers at all, and what the embedder throws */
export async function buildMap(job: BuildJob, effects: Effects): Promise<WholeMap> {
  const { papers } = job.corpus;
  if (papers.length === 0) throw new RangeError('a map needs at least one paper');
  const options = completeOptions(job.options, papers.length);
  const texts = (job.textStages ?? textStagesHere)(papers, job.lexicon);
  try {
    return await runStages(job, options, texts, effects);
  } finally {
    texts.close();
  }
}

async function runStages(
  job: BuildJob,
  options: BuildOptions,
  texts: TextStages,
  effects: Effects,
): Promise<WholeMap> {
  const { papers } = job.corpus;
  const { seed } = options;
  const vectors = await job.embedder.embed(papers, effects);
  const neighbours = await findNeighbours(
    vectors,
    options.neighbours,
    effects,
    job.neighbourEngine,
  );
  await checkpoint(effects, 'links', 0, 1);
  const links = connectLinks(linkPapers(neighbours), neighbours, pairSimilarity(vectors));
  const reasons = later(texts.reasons(links));
  const topicLinks = lightenBridges(links);
  const chosen = await chooseTopics(papers.length, topicLinks, seed, effects);
  const kept = keepTopics(chosen.labels, job.base);
  const topics = { ...chosen, labels: kept.labels };
  const subtopics = await splitTopics(topics.labels, topicLinks, seed, effects);
  const areas = groupTopics(topics.labels, topicLinks, seed);
  const nearness = topicNearness(topics.labels, vectors);
  const strength = topicStrength(topics.labels, topicLinks, nearness);
  const memberships = topicMemberships(topics.labels, topicLinks, nearness);
  await checkpoint(effects, 'names', 0, 1);
  const tree = { topics: topics.labels, areas, subtopics };
  const fresh = later(texts.names(tree, strength));
  await checkpoint(effects, 'themes', 0, 1);
  const themes = later(texts.themes());
  const shape = { seed, topic: topics.labels };
  const positions =
    job.base === undefined
      ? await layOut(neighbours, vectors, shape, effects)
      : await placeInto(neighbours, vectors, { ...shape, fixed: job.base.positions }, effects);
  const quality = await layoutQuality({ neighbours, vectors }, positions, seed, effects);
  const read = await fresh;
  const names = { ...read, topics: keepNames(read.topics, kept, job.base) };
  const said = { names, reasons: await reasons, themeWeights: await themes };
  const found = { vectors, neighbours, links, topics, areas, subtopics, strength };
  const rest = { topicIds: kept.ids, memberships, positions, quality };
  return assembleMap(job, options, { ...said, ...found, ...rest });
}

/** Returns a promise that is waited for later: until then its failure is not taken for a forgotten one. */
function later<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
