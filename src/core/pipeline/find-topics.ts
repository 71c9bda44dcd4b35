import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Vectors } from '../embed/embedder.ts';
import type { Links } from '../graph/links.ts';
import type { ChosenTopics } from '../topics/choose-topics.ts';
import { topicMemberships, type Memberships } from '../topics/memberships.ts';
import type { TreeNames } from '../topics/name-tree.ts';
import { topicNearness } from '../topics/topic-nearness.ts';
import { topicStrength } from '../topics/topic-strength.ts';
import type { BuildJob } from './build-job.ts';
import { keepNames, keepTopics } from './keep-topics.ts';
import type { SideStages, TopicLevels } from './side-stages.ts';

/** All that a map says of topics. */
export interface FoundTopics extends TopicLevels {
  readonly topics: ChosenTopics;
  readonly topicIds: readonly string[];
  readonly strength: Float64Array;
  readonly memberships: Memberships;
  readonly names: TreeNames;
}

/** Returns the topics that the links fall into, the levels below and above them, what each paper has to do with them,
 * and their names. With a base, topics that go on keep their ids and names.
 * @throws CancelledError */
export async function findTopics(
  { base }: Pick<BuildJob, 'base'>,
  {
    links,
    vectors,
    seed,
  }: { readonly links: Links; readonly vectors: Vectors; readonly seed: number },
  side: SideStages,
  effects: Effects,
): Promise<FoundTopics> {
  const chosen = await side.topics(links, seed);
  const kept = keepTopics(chosen.labels, base);
  const { labels } = kept;
  const levels = await side.levels(labels, links, seed);
  const nearness = topicNearness(labels, vectors);
  const strength = topicStrength(labels, links, nearness);
  const memberships = topicMemberships(labels, links, nearness);
  await checkpoint(effects, 'names', 0, 1);
  const names = await side.names({ topics: labels, ...levels }, strength);
  return {
    ...levels,
    topics: { ...chosen, labels },
    topicIds: kept.ids,
    strength,
    memberships,
    names: { ...names, topics: keepNames(names.topics, kept, base) },
  };
}
