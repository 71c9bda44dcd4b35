import type { FieldMap, StoredVectors } from '../contract/map.ts';
import { createColumnWriter, type ColumnWriter } from './column-writer.ts';
import { POSITION_SCALE, WEIGHT_SCALE } from './round-map.ts';

/** Returns the columns of a map's papers and links as one binary file; `parsePaperColumns` and `parseLinkColumns` read it. */
export function mapColumns(map: FieldMap): ReturnType<ColumnWriter['finish']> {
  const writer = createColumnWriter();
  const { columns, links } = map;
  writer.decimals('positions', columns.positions, POSITION_SCALE);
  writer.wholes('topic', columns.topic);
  writer.decimals('topicStrength', columns.topicStrength, WEIGHT_SCALE);
  writer.wholes('subtopic', columns.subtopic);
  writer.wholes('membershipCount', countsOf(columns.membershipStart));
  writer.wholes('membershipTopics', columns.membershipTopic);
  writer.decimals('membershipWeights', columns.membershipWeight, WEIGHT_SCALE);
  writeThemes(writer, columns.themeWeights, map.papers.length);
  writer.wholes('neighbourCount', countsOf(columns.neighbourStart));
  writer.wholes('neighbours', columns.neighbours);
  writer.decimals('similarities', columns.similarities, WEIGHT_SCALE);
  writer.decimals('preservation', columns.preservation, WEIGHT_SCALE);
  writer.decimals('stability', columns.stability, WEIGHT_SCALE);
  writer.wholes('linkSource', links.source);
  writer.wholes('linkTarget', links.target);
  writer.decimals('linkSimilarity', links.similarity, WEIGHT_SCALE);
  writer.wholes('linkBridge', Int32Array.from(links.bridge));
  writer.wholes('linkTermCount', countsOf(links.termStart));
  writer.wholes('linkTerms', links.termOf);
  if (map.citations.citing.length > 0) {
    writer.wholes('citing', map.citations.citing);
    writer.wholes('cited', map.citations.cited);
  }
  return writer.finish();
}

/** Returns the vectors as one binary file; `parseVectors` reads it. */
export function vectorColumns(vectors: StoredVectors): ReturnType<ColumnWriter['finish']> {
  const writer = createColumnWriter();
  writer.raw('vectorScale', vectors.scale);
  writer.raw('vectors', vectors.values);
  return writer.finish();
}

/** Weights above 0 only: a paper carries few of the themes. */
function writeThemes(writer: ColumnWriter, weights: Float64Array, papers: number): void {
  const themes = papers === 0 ? 0 : weights.length / papers;
  const counts = new Int32Array(papers);
  const theme: number[] = [];
  const weight: number[] = [];
  for (const [at, value] of weights.entries()) {
    if (value <= 0) continue;
    const paper = Math.floor(at / themes);
    counts[paper] = (counts[paper] ?? 0) + 1;
    theme.push(at % themes);
    weight.push(value);
  }
  writer.wholes('themeCount', counts);
  writer.wholes('themes', Int32Array.from(theme));
  writer.decimals('themeWeights', Float64Array.from(weight), WEIGHT_SCALE);
}

function countsOf(start: Int32Array): Int32Array {
  return Int32Array.from(
    { length: start.length - 1 },
    (_, at) => (start[at + 1] ?? 0) - (start[at] ?? 0),
  );
}
