import type { Findings } from './findings.ts';
import {
  MAP_FORMAT,
  MAP_VERSION,
  noCitations,
  type BuildOptions,
  type Method,
  type PaperColumns,
  type Quality,
  type Theme,
  type WholeMap,
} from '../contract/map.ts';
import { layoutAlgorithm } from '../layout/layout.ts';
import { grownLayoutAlgorithm } from './base-map.ts';
import type { BuildJob } from './build-job.ts';
import { topicLevels } from './topic-levels.ts';
import { countLanguages } from '../text/count-languages.ts';
import { roundMap, roundWeights } from '../write/round-map.ts';
import { storeVectors } from '../write/store-vectors.ts';

/** A paper carries a theme from this weight on. */
const CARRIES = 0.5;

/** Returns the map that the findings make, every number rounded to what is stored. */
export function assembleMap(job: BuildJob, options: BuildOptions, found: Findings): WholeMap {
  const { corpus, lexicon, title } = job;
  const { links, reasons } = found;
  return roundMap({
    manifest: {
      format: MAP_FORMAT,
      version: MAP_VERSION,
      title,
      counts: { papers: corpus.papers.length, links: links.source.length },
      ...topicLevels(found),
      themeGroups: lexicon.groups.map(({ id, label, definition }) => ({ id, label, definition })),
      themes: themesOf(job, found),
      quality: qualityOf(found),
      method: methodOf(job, options, found),
      input: corpus.input,
    },
    papers: corpus.papers,
    columns: columnsOf(found),
    links: { ...links, ...reasons },
    citations: corpus.citations ?? noCitations(),
    vectors: storeVectors(found.vectors),
    references: corpus.references ?? [],
  });
}

/** Sizes are counted on the weights as they are stored, or rounding could carry a paper over the limit. */
function themesOf({ lexicon }: BuildJob, found: Findings): readonly Theme[] {
  const columns = lexicon.themes.length;
  const themeWeights = roundWeights(found.themeWeights);
  return lexicon.themes.map(({ id, label, group, definition, colour }, column) => ({
    id,
    label,
    group,
    definition,
    colour,
    size: themeWeights.filter((weight, at) => at % columns === column && weight >= CARRIES).length,
  }));
}

function qualityOf({ quality, topics }: Findings): Quality {
  return {
    k: quality.k,
    trustworthiness: quality.trustworthiness,
    continuity: quality.continuity,
    neighbourhoodPreservation: quality.neighbourhoodPreservation,
    modularity: topics.modularity,
    topicStability: topics.stability,
    stabilitySeeds: topics.seeds,
  };
}

function methodOf(job: BuildJob, options: BuildOptions, found: Findings): Method {
  const { topics, vectors, neighbours } = found;
  return {
    versions: job.versions,
    embedder: {
      id: job.embedder.id,
      dimension: vectors.dimension,
      coverage: vectors.coverage === undefined ? null : vectors.coverage,
    },
    neighbours: { recall: neighbours.recall ?? 1 },
    options,
    topics: {
      algorithm: 'Leiden on the similarity links',
      resolution: topics.resolution,
      criterion: topics.criterion,
    },
    layout: { algorithm: layoutOf(job, vectors.count) },
    languages: countLanguages(job.corpus.papers),
    buildHash: job.buildHash,
  };
}

function layoutOf({ base }: BuildJob, papers: number): string {
  return base === undefined ? layoutAlgorithm(papers) : grownLayoutAlgorithm(base, papers);
}

function columnsOf(found: Findings): PaperColumns {
  const { count, k, indices, similarities } = found.neighbours;
  return {
    positions: found.positions,
    topic: found.topics.labels,
    topicStrength: found.strength,
    subtopic: found.subtopics.labels,
    membershipStart: found.memberships.start,
    membershipTopic: found.memberships.topic,
    membershipWeight: found.memberships.weight,
    themeWeights: found.themeWeights,
    neighbourStart: Int32Array.from({ length: count + 1 }, (_, paper) => paper * k),
    neighbours: indices,
    similarities,
    preservation: found.quality.preservation,
    stability: found.topics.paperStability,
  };
}
