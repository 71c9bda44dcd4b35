import type { Manifest, Method, PaperColumns, Quality, WholeMap } from '../contract/map.ts';

/** Positions are stored to five decimals. */
export const POSITION_SCALE = 1e5;
/** Weights, similarities and measures are stored to four. */
export const WEIGHT_SCALE = 1e4;

/** Returns the map with every number as it is stored: positions to 5 decimals, weights, similarities and measures to 4.
 * Rounding twice changes nothing, so a rounded map and its stored form are equal. */
export function roundMap(map: WholeMap): WholeMap {
  const { links } = map;
  return {
    ...map,
    manifest: roundManifest(map.manifest),
    columns: roundColumns(map.columns),
    links: { ...links, similarity: roundWeights(links.similarity) },
  };
}

function roundColumns(columns: PaperColumns): PaperColumns {
  return {
    ...columns,
    positions: roundAll(columns.positions, POSITION_SCALE),
    topicStrength: roundWeights(columns.topicStrength),
    membershipWeight: roundWeights(columns.membershipWeight),
    themeWeights: roundWeights(columns.themeWeights),
    similarities: roundWeights(columns.similarities),
    preservation: roundWeights(columns.preservation),
    stability: roundWeights(columns.stability),
  };
}

function roundCoverage(embedder: Method['embedder']): Method['embedder'] {
  const { coverage } = embedder;
  return {
    ...embedder,
    coverage: coverage === null ? null : roundTo(coverage, WEIGHT_SCALE),
  };
}

function roundMethod(method: Method): Method {
  return {
    ...method,
    embedder: roundCoverage(method.embedder),
    neighbours: { recall: roundTo(method.neighbours.recall, WEIGHT_SCALE) },
  };
}

function roundManifest(manifest: Manifest): Manifest {
  return {
    ...manifest,
    topics: roundPlaces(manifest.topics),
    areas: roundPlaces(manifest.areas),
    subtopics: roundPlaces(manifest.subtopics),
    quality: roundQuality(manifest.quality),
    method: roundMethod(manifest.method),
  };
}

function roundPlaces(topics: Manifest['topics']): Manifest['topics'] {
  return topics.map((topic) => ({
    ...topic,
    x: roundTo(topic.x, POSITION_SCALE),
    y: roundTo(topic.y, POSITION_SCALE),
  }));
}

function roundQuality(quality: Quality): Quality {
  const round = (value: number | null): number | null =>
    value === null ? null : roundTo(value, WEIGHT_SCALE);
  return {
    ...quality,
    trustworthiness: round(quality.trustworthiness),
    continuity: round(quality.continuity),
    neighbourhoodPreservation: round(quality.neighbourhoodPreservation),
    modularity: round(quality.modularity),
    topicStability: round(quality.topicStability),
  };
}

/** Returns weights (0 … 1) or similarities as they are stored: to 4 decimals. */
export function roundWeights(weights: Float64Array): Float64Array {
  return roundAll(weights, WEIGHT_SCALE);
}

function roundAll(values: Float64Array, scale: number): Float64Array {
  return values.map((value) => roundTo(value, scale));
}

/** Never -0, which no stored form keeps. */
function roundTo(value: number, scale: number): number {
  return Math.round(value * scale) / scale + 0;
}
