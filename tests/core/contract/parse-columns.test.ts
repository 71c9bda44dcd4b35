import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/core/contract/column-reader.ts';
import { stopAtFirst } from '../../../src/core/contract/fields.ts';
import type { FieldMap, LinkColumns, PaperColumns } from '../../../src/core/contract/map.ts';
import {
  parseCitationColumns,
  parseLinkColumns,
  parsePaperColumns,
  parseVectors,
} from '../../../src/core/contract/parse-columns.ts';
import { mapColumns, vectorColumns } from '../../../src/core/write/map-columns.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const map = makeSmallMap();
const { manifest, columns, links } = map;
const PATH = 'columns-1a2b.bin';

function source(file: ReturnType<typeof mapColumns>) {
  const reference = { path: PATH, bytes: file.bytes.length, sha256: '', columns: file.columns };
  return {
    reader: readColumns(reference, file.bytes, stopAtFirst),
    file: PATH,
    report: stopAtFirst,
  };
}

const stored = (changed: Partial<FieldMap>) => source(mapColumns({ ...map, ...changed }));

/** The small map's column with some values replaced. */
function change<Column extends Int32Array | Float64Array>(
  column: Column,
  changes: Readonly<Record<number, number>>,
): Column {
  const copy = column.slice() as Column;
  for (const [at, value] of Object.entries(changes)) copy[Number(at)] = value;
  return copy;
}

describe('parsePaperColumns', () => {
  it('takes what mapColumns writes', () => {
    expect(parsePaperColumns(stored({}), manifest)).toEqual(columns);
  });

  it.each<[string, Partial<PaperColumns>, string]>([
    ['an unknown topic', { topic: change(columns.topic, { 3: 2 }) }, 'topic[3]: expected a number'],
    [
      'a strength above one',
      { topicStrength: change(columns.topicStrength, { 1: 1.1 }) },
      'topicStrength[1]: expected a number from 0 to 1, found 1.1',
    ],
    [
      'a neighbour out of range',
      { neighbours: change(columns.neighbours, { 0: 6 }) },
      'neighbours[0]: expected a number from 0 to 5',
    ],
    [
      'itself as neighbour',
      { neighbours: change(columns.neighbours, { 4: 2 }) },
      'neighbours[4]: a paper is not its own neighbour',
    ],
    ['a neighbour twice', { neighbours: change(columns.neighbours, { 1: 1 }) }, 'listed twice'],
    [
      'the nearest last',
      { similarities: change(columns.similarities, { 0: 0.1 }) },
      'neighbours[1]: neighbours stand nearest first',
    ],
    [
      'a topic of another size',
      { topic: change(columns.topic, { 0: 1 }) },
      'topic "t1" has 2 papers; the manifest says 3',
    ],
    [
      'a theme of another size',
      { themeWeights: change(columns.themeWeights, { 0: 0 }) },
      'theme "rnn" has 2 papers',
    ],
    ['an unknown subtopic', { subtopic: change(columns.subtopic, { 3: 2 }) }, 'subtopic[3]'],
    [
      'a subtopic of another size',
      { subtopic: change(columns.subtopic, { 3: 1 }) },
      'subtopic "t2.1" has 1 papers; the manifest says 2',
    ],
    [
      'a membership of no topic',
      { membershipTopic: change(columns.membershipTopic, { 0: 2 }) },
      'membershipTopics[0]',
    ],
    [
      'a column too short',
      { positions: columns.positions.slice(2) },
      'expected 12 values, found 10',
    ],
  ])('refuses %s', (_, changed, message) => {
    const damaged = stored({ columns: { ...columns, ...changed } });
    expect(() => parsePaperColumns(damaged, manifest)).toThrow(message);
  });
});

describe('parseLinkColumns', () => {
  const parse = (changed: Partial<LinkColumns>) =>
    parseLinkColumns(stored({ links: { ...links, ...changed } }), manifest, links.terms);

  it('takes what mapColumns writes', () => {
    expect(parse({})).toEqual(links);
  });

  it.each<[string, Partial<LinkColumns>, string]>([
    ['a paper out of range', { target: change(links.target, { 3: 6 }) }, 'linkTarget[3]'],
    [
      'a link to itself',
      { target: change(links.target, { 2: 1 }) },
      'linkTarget[2]: expected more than the source 1',
    ],
    ['a link twice', { target: change(links.target, { 1: 1 }) }, 'linkTarget[1]: links stand once'],
    [
      'links out of order',
      { source: change(links.source, { 6: 2 }) },
      'linkTarget[6]: links stand',
    ],
    [
      'a similarity above one',
      { similarity: change(links.similarity, { 0: 2 }) },
      'linkSimilarity[0]',
    ],
    ['half a bridge', { bridge: Uint8Array.of(2, 0, 0, 0, 0, 0, 0) }, 'linkBridge[0]'],
    ['a column too short', { similarity: links.similarity.slice(1) }, 'expected 7 values, found 6'],
    ['an unknown term', { termOf: change(links.termOf, { 0: 99 }) }, 'linkTerms[0]'],
  ])('refuses %s', (_, changed, message) => {
    expect(() => parse(changed)).toThrow(message);
  });
});

describe('parseVectors', () => {
  it('takes what vectorColumns writes', () => {
    if (map.vectors === null) throw new Error('the small map has vectors');
    expect(parseVectors(source(vectorColumns(map.vectors)), 6)).toEqual(map.vectors);
  });

  it('refuses vectors of another number of papers', () => {
    if (map.vectors === null) throw new Error('the small map has vectors');
    const file = source(vectorColumns(map.vectors));
    expect(() => parseVectors(file, 5)).toThrow('expected a multiple of 5 values, found 12');
  });
});

describe('parseCitationColumns', () => {
  it('takes what mapColumns writes', () => {
    expect(parseCitationColumns(stored({}), manifest)).toEqual(map.citations);
  });

  it('finds none in a map that does not tell', () => {
    const citations = { citing: new Int32Array(0), cited: new Int32Array(0) };
    expect(mapColumns({ ...map, citations }).columns.map(({ name }) => name)).not.toContain(
      'cited',
    );
    expect(parseCitationColumns(stored({ citations }), manifest)).toEqual(citations);
  });

  it.each([
    ['a citation of the paper itself', [1], [1], /does not cite itself/],
    ['a citation twice', [1, 1], [0, 0], /once each/],
    ['another order', [4, 1], [3, 0], /once each/],
    ['a paper that is not there', [1], [6], /from 0 to 5/],
  ])('refuses %s', (_, citing, cited, message) => {
    const citations = { citing: Int32Array.from(citing), cited: Int32Array.from(cited) };
    expect(() => parseCitationColumns(stored({ citations }), manifest)).toThrow(message);
  });
});
