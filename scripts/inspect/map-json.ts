import { termsOfLink } from '../../src/core/contract/link-terms.ts';
import type { FieldMap, WholeMap } from '../../src/core/contract/map.ts';

/** What `inspect --json` prints: the map without its papers' texts. */
export function mapJson(map: FieldMap): Readonly<Record<string, unknown>> {
  const { manifest, papers, columns } = map;
  return {
    version: manifest.version,
    title: manifest.title,
    papers: manifest.counts.papers,
    links: manifest.counts.links,
    topics: manifest.topics.map(({ id, name, terms, size }, topic) => ({
      id,
      name,
      terms,
      size,
      papers: papers.filter((_, index) => columns.topic[index] === topic).map((paper) => paper.id),
    })),
    themes: manifest.themes.map(({ id, label, group, size }) => ({ id, label, group, size })),
    quality: manifest.quality,
    method: manifest.method,
    input: manifest.input,
  };
}

/** What `inspect --papers` prints of one paper. */
export function paperJson(map: WholeMap, index: number): Readonly<Record<string, unknown>> {
  const paper = at(map.papers, index);
  const { positions, topic } = map.columns;
  return {
    id: paper.id,
    title: paper.title,
    year: paper.year,
    authors: paper.authors,
    venue: paper.venue,
    url: paper.url,
    x: positions[2 * index],
    y: positions[2 * index + 1],
    topic: at(map.manifest.topics, topic[index] ?? -1).id,
    themes: themeWeights(map, index),
    neighbours: neighbours(map, index),
    abstract: paper.abstract,
  };
}

/** What `inspect --links` prints of one link. */
export function linkJson(map: FieldMap, index: number): Readonly<Record<string, unknown>> {
  const { source, target, similarity } = map.links;
  return {
    source: at(map.papers, source[index] ?? -1).id,
    target: at(map.papers, target[index] ?? -1).id,
    similarity: similarity[index],
    terms: termsOfLink(map.links, index),
  };
}

/** The weights above 0, in the order of the themes. */
function themeWeights(map: FieldMap, index: number): Readonly<Record<string, number>> {
  const { themes } = map.manifest;
  const weights = themes.map((theme, column): [string, number] => [
    theme.id,
    map.columns.themeWeights[index * themes.length + column] ?? 0,
  ]);
  return Object.fromEntries(weights.filter(([, weight]) => weight > 0));
}

function neighbours(map: FieldMap, index: number): readonly { id: string; similarity: number }[] {
  const { neighbourStart, neighbours: list, similarities } = map.columns;
  const from = neighbourStart[index] ?? 0;
  const to = neighbourStart[index + 1] ?? from;
  return Array.from(list.subarray(from, to), (neighbour, offset) => ({
    id: at(map.papers, neighbour).id,
    similarity: similarities[from + offset] ?? 0,
  }));
}

/** The contract's parser has checked every index of a map. */
function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) {
    throw new RangeError(`there is no entry ${String(index)} among ${String(values.length)}`);
  }
  return value;
}
