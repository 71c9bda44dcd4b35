import { beforeAll, describe, expect, it } from 'vitest';
import { syntheticPapers } from '../../scripts/bench/synthetic-papers.ts';
import { noEffects } from '../../src/core/contract/effects.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { createTfIdfSvdEmbedder } from '../../src/core/embed/tf-idf-svd-embedder.ts';
import { buildMap } from '../../src/core/pipeline.ts';
import { readCorpus, type BaseCorpus } from '../../src/core/read/read-corpus.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';
import { SEED_PAIRS } from './read/seed.ts';

const MODELS = SEED_PAIRS.map(([title, abstract]) => ({ title, abstract }));
const LINES = syntheticPapers(MODELS, 150, 3).trimEnd().split('\n');

/** Builds the map of the lines from … to, into the base if there is one. */
function build(from: number, to: number, base?: WholeMap): Promise<WholeMap> {
  const bytes = new TextEncoder().encode(LINES.slice(from, to).join('\n'));
  const summary = { name: 'map', format: 'field-atlas-map', bytes: 1, sha256: 'a'.repeat(64) };
  const known: { base?: BaseCorpus } =
    base === undefined ? {} : { base: { papers: base.papers, source: summary } };
  const job = {
    corpus: readCorpus([{ name: 'x.jsonl', bytes }], { facts: [], strict: true, ...known }),
    lexicon: { groups: [], themes: [] },
    title: 'A test',
    options: {},
    embedder: createTfIdfSvdEmbedder({ seed: 42 }),
    versions: {},
    buildHash: 'f'.repeat(64),
  };
  if (base === undefined) return buildMap(job, noEffects);
  const { columns, manifest } = base;
  const layout = manifest.method.layout.algorithm;
  const kept = {
    positions: columns.positions,
    topic: columns.topic,
    topics: manifest.topics,
    layout,
  };
  return buildMap({ ...job, base: kept }, noEffects);
}

const meanFrom = (map: WholeMap, from: number): number => {
  const shares = map.columns.preservation.subarray(from);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
};
let old: WholeMap;
let grown: WholeMap;
let anew: WholeMap;

beforeAll(async () => {
  old = await build(0, 120);
  grown = await build(120, 150, old);
  anew = await build(0, 150);
}, 60_000);

describe('buildMap with a base', { timeout: 60_000 }, () => {
  it('leaves every old paper where it stood, to the bit', () => {
    expect(grown.papers.slice(0, 120)).toEqual(
      old.papers.map((paper) => ({ ...paper, sources: [0] })),
    );
    for (const [at, value] of old.columns.positions.entries())
      expect(grown.columns.positions[at]).toBe(value);
  });

  it('keeps nearly as many neighbours of the new papers as a layout of all', () => {
    expect(meanFrom(grown, 120)).toBeGreaterThan(0.85 * meanFrom(anew, 120));
    expect(meanFrom(grown, 0)).toBeGreaterThan(0.9 * meanFrom(anew, 0));
  });

  it('makes all else of all papers: neighbours, topics, links', () => {
    const link = Array.from(grown.links.target).filter((paper) => paper >= 120);
    expect(link.length).toBeGreaterThan(30);
    expect(grown.manifest.counts.papers).toBe(150);
    expect(grown.manifest.topics.reduce((sum, { size }) => sum + size, 0)).toBe(150);
  });

  it('says how it was laid out', () => {
    expect(grown.manifest.method.layout.algorithm).toBe(
      `${old.manifest.method.layout.algorithm}; 30 of 150 papers placed into a fixed layout`,
    );
  });

  it('keeps the ids of topics that go on', () => {
    const before = new Map(old.manifest.topics.map(({ id }, topic) => [id, topic]));
    const goesOn = grown.manifest.topics.flatMap(({ id }, topic) => {
      const origin = before.get(id);
      return origin === undefined ? [] : [{ topic, origin }];
    });
    expect(goesOn.length).toBeGreaterThan(old.manifest.topics.length / 2);
    for (const { topic, origin } of goesOn) {
      const papers = [...old.columns.topic.keys()].filter((at) => old.columns.topic[at] === origin);
      const stayed = papers.filter((paper) => grown.columns.topic[paper] === topic);
      expect(stayed.length).toBeGreaterThan(papers.length / 2);
    }
  });

  it('gives equal bytes twice', async () => {
    expect(serialiseMap(await build(120, 150, old))).toEqual(serialiseMap(grown));
  });

  it('moves nothing where nothing is new', async () => {
    const same = await build(0, 120, old);
    expect(same.columns).toEqual(old.columns);
    const told = ({ manifest }: WholeMap) =>
      manifest.topics.map(({ id, name, size }) => [id, name, size]);
    expect(told(same)).toEqual(told(old));
    expect(same.manifest.method.layout).toEqual(old.manifest.method.layout);
  });
});
