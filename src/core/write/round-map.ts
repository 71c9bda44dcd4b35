import type { FieldMap, Manifest, Method, PaperColumns, Quality } from '../contract/map.ts';

const POSITION_DECIMALS = 5;
const WEIGHT_DECIMALS = 4;

/** Returns the map with every number as it is stored: positions to 5 decimals, weights, similarities and measures to 4.
 * Rounding twice changes nothing, so a rounded map and its stored form are equal. */
export function roundMap(map: FieldMap): FieldMap {
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
    positions: roundAll(columns.positions, POSITION_DECIMALS),
    topicStrength: roundWeights(columns.topicStrength),
    themeWeights: roundWeights(columns.themeWeights),
    similarities: roundWeights(columns.similarities),
    preservation: roundWeights(columns.preservation),
  };
}

function roundCoverage(embedder: Method['embedder']): Method['embedder'] {
  const { coverage } = embedder;
  return {
    ...embedder,
    coverage: coverage === null ? null : roundTo(coverage, WEIGHT_DECIMALS),
  };
}

function roundMethod(method: Method): Method {
  return {
    ...method,
    embedder: roundCoverage(method.embedder),
    neighbours: { recall: roundTo(method.neighbours.recall, WEIGHT_DECIMALS) },
  };
}

function roundManifest(manifest: Manifest): Manifest {
  return {
    ...manifest,
    topics: manifest.topics.map((topic) => ({
      ...topic,
      x: roundTo(topic.x, POSITION_DECIMALS),
      y: roundTo(topic.y, POSITION_DECIMALS),
    })),
    quality: roundQuality(manifest.quality),
    method: roundMethod(manifest.method),
  };
}

function roundQuality(quality: Quality): Quality {
  const round = (value: number | null): number | null =>
    value === null ? null : roundTo(value, WEIGHT_DECIMALS);
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
  return roundAll(weights, WEIGHT_DECIMALS);
}

function roundAll(values: Float64Array, decimals: number): Float64Array {
  return values.map((value) => roundTo(value, decimals));
}

/** Never -0, which JSON would turn into 0. */
function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
