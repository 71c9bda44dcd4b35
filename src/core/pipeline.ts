import { checkpoint, unheard, type Effects } from './contract/effects.ts';
import type { BuildOptions, WholeMap } from './contract/map.ts';
import { embeddingTexts } from './embed/embedding-texts.ts';
import { pairSimilarity } from './embed/pair-similarity.ts';
import { connectLinks, lightenBridges } from './graph/connect-links.ts';
import { findNeighbours } from './graph/find-neighbours.ts';
import { linkPapers } from './graph/links.ts';
import { layOut, topicsShapeLayout } from './layout/layout.ts';
import { placeInto } from './layout/place-into.ts';
import { assembleMap } from './pipeline/assemble-map.ts';
import type { BuildJob } from './pipeline/build-job.ts';
import { completeOptions } from './pipeline/complete-options.ts';
import { findTopics } from './pipeline/find-topics.ts';
import { sideStagesHere, type SideStages } from './pipeline/side-stages.ts';
import { layoutQuality } from './quality/layout-quality.ts';

/** Returns the map of a corpus: its papers' vectors, neighbours, links, topics and their names, themes, layout and
 * quality. The stages follow one another, but those that need no vectors may run beside the others, see `SideStages`. The
 * same job gives an equal map, and equal bytes from `serialiseMap`, on one engine, wherever its stages run. One paper makes
 * a map too. With a base its papers keep their places, and its topics their ids where they go on. The cost is that of the
 * stages, see there.
 * @throws CancelledError, RangeError for options out of range or no papers at all, and what the embedder throws */
export async function buildMap(job: BuildJob, effects: Effects): Promise<WholeMap> {
  const { papers } = job.corpus;
  if (papers.length === 0) throw new RangeError('a map needs at least one paper');
  const options = completeOptions(job.options, papers.length);
  const side = (job.sideStages ?? sideStagesHere)(papers, job.lexicon, effects);
  try {
    return await runStages(job, options, side, effects);
  } finally {
    side.close();
  }
}

async function runStages(
  job: BuildJob,
  options: BuildOptions,
  side: SideStages,
  effects: Effects,
): Promise<WholeMap> {
  const { seed } = options;
  const vectors = await job.embedder.embed(embeddingTexts(job.corpus.papers), effects);
  const neighbours = await findNeighbours(
    vectors,
    options.neighbours,
    effects,
    job.neighbourEngine,
  );
  await checkpoint(effects, 'links', 0, 1);
  const links = connectLinks(linkPapers(neighbours), neighbours, pairSimilarity(vectors));
  const reasons = later(side.reasons(links));
  await checkpoint(effects, 'topics', 0, 1);
  const linked = { links: lightenBridges(links), vectors, seed };
  const isBeside = side.isApart && job.base === undefined && !topicsShapeLayout(vectors.count);
  const finding = later(findTopics(job, linked, side, isBeside ? unheard(effects) : effects));
  const topic = isBeside ? null : (await finding).topics.labels;
  await checkpoint(effects, 'themes', 0, 1);
  const themes = later(side.themes());
  const shape = { seed, topic };
  const positions =
    job.base === undefined
      ? await layOut(neighbours, vectors, shape, effects)
      : await placeInto(neighbours, vectors, { ...shape, fixed: job.base.positions }, effects);
  const quality = await layoutQuality({ neighbours, vectors }, positions, seed, effects);
  const said = { ...(await finding), reasons: await reasons, themeWeights: await themes };
  return assembleMap(job, options, { vectors, neighbours, links, positions, quality, ...said });
}

/** Returns a promise that is waited for later: until then its failure is not taken for a forgotten one. */
function later<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
