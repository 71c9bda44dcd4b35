import type { FieldMap } from '../contract/map.ts';
import type { Paper } from '../contract/paper.ts';

/** Returns the papers file: a JSON object whose list `papers` has one paper a line, so that two maps can be compared
 * with any diff. Empty fields are left out; of the themes only those with a weight above 0 are named. */
export function papersText(map: FieldMap): string {
  const lines = map.papers.map((paper, index) =>
    JSON.stringify({ ...bibliography(paper), ...placement(map, index) }),
  );
  return `{"papers": [\n${lines.join(',\n')}\n]}\n`;
}

function bibliography(paper: Paper): Readonly<Record<string, unknown>> {
  const all = {
    ...paper,
    rawTitle: paper.rawTitle === paper.title ? null : paper.rawTitle,
    rawAbstract: paper.rawAbstract === paper.abstract ? null : paper.rawAbstract,
    moreAuthors: paper.moreAuthors ? true : null,
  };
  return Object.fromEntries(
    BIBLIOGRAPHY.map((key): [string, unknown] => [key, all[key]]).filter(isTold),
  );
}

const BIBLIOGRAPHY = [
  'id',
  'title',
  'authors',
  'moreAuthors',
  'year',
  'published',
  'venue',
  'url',
  'doi',
  'arxiv',
  'code',
  'keywords',
  'citations',
  'abstract',
  'rawTitle',
  'rawAbstract',
] as const satisfies readonly (keyof Paper)[];

function isTold([, value]: readonly [string, unknown]): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function placement(map: FieldMap, index: number): Readonly<Record<string, unknown>> {
  const { columns, manifest } = map;
  return {
    x: columns.positions[2 * index],
    y: columns.positions[2 * index + 1],
    topic: manifest.topics[columns.topic[index] ?? -1]?.id,
    strength: columns.topicStrength[index],
    themes: themeWeights(map, index),
    neighbours: neighbourPairs(map, index),
    preservation: columns.preservation[index],
  };
}

function themeWeights(map: FieldMap, index: number): Readonly<Record<string, number>> {
  const { themes } = map.manifest;
  const weights = map.columns.themeWeights.subarray(
    index * themes.length,
    (index + 1) * themes.length,
  );
  return Object.fromEntries(
    themes
      .map((theme, column): [string, number] => [theme.id, weights[column] ?? 0])
      .filter(([, weight]) => weight > 0),
  );
}

function neighbourPairs(map: FieldMap, index: number): (readonly [number, number])[] {
  const { neighbourStart, neighbours, similarities } = map.columns;
  const from = neighbourStart[index] ?? 0;
  const to = neighbourStart[index + 1] ?? from;
  return Array.from(neighbours.subarray(from, to), (neighbour, offset) => [
    neighbour,
    similarities[from + offset] ?? 0,
  ]);
}
