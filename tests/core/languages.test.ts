import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../src/core/contract/effects.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { createBuiltInEmbedder } from '../../src/core/embed/built-in/built-in-embedder.ts';
import { parseModel } from '../../src/core/embed/model/parse-model.ts';
import { buildMap } from '../../src/core/pipeline.ts';
import { stopWordsOf } from '../../src/core/text/other-stop-words.ts';
import { LANGUAGES, papersIn, type ForeignPaper } from '../support/language-papers.ts';
import { makePaper } from '../support/small-map.ts';

const model = parseModel(readFileSync('data/models/abstracts-en.bin'), 'abstracts-en.bin');

const ENGLISH: readonly ForeignPaper[] = [
  'The segmentation of medical images by neural networks finds tumours of the liver.',
  'Medical image segmentation with attention makes the borders of tumours clear.',
  'We segment medical images of the heart with few labels and a neural network.',
  'Neural machine translation for languages with little parallel data uses back-translation.',
  'Back-translation of monolingual text helps machine translation when parallel data are rare.',
  'We add syntax to the encoder of neural machine translation, and the translation improves.',
].map((abstract) => ({ title: abstract.split(' ').slice(0, 5).join(' '), abstract }));

function build(papers: readonly ForeignPaper[]): Promise<WholeMap> {
  const all = papers.map((paper, index) => makePaper({ id: `p${index}`, ...paper }));
  const count = papers.length;
  return buildMap(
    {
      corpus: {
        papers: all,
        input: { sources: [], read: count, kept: count, merged: 0, leftOut: [] },
        notes: [],
      },
      lexicon: { groups: [], themes: [] },
      title: 'A test',
      options: {},
      embedder: createBuiltInEmbedder(model),
      versions: {},
      buildHash: 'f'.repeat(64),
    },
    noEffects,
  );
}

/** Share of the links whose ends are in the same group. */
function shareInside({ links }: WholeMap, groupOf: (paper: number) => string | number): number {
  const inside = links.source.filter((one, at) => groupOf(one) === groupOf(links.target[at] ?? -1));
  return inside.length / links.source.length;
}

function numbersOf({ columns, links, vectors }: WholeMap): readonly number[] {
  const { positions, topicStrength, similarities, preservation } = columns;
  return [
    positions,
    topicStrength,
    similarities,
    preservation,
    links.similarity,
    vectors?.scale ?? [],
  ].flatMap((column) => [...column]);
}

describe.each(LANGUAGES)('a map of papers in %s', (language) => {
  const papers = papersIn(language);
  const text = papers
    .map(({ title, abstract }) => `${title} ${abstract}`)
    .join('\n')
    .toLowerCase();

  it('finds both subjects', async () => {
    const map = await build(papers);
    expect(shareInside(map, (paper) => Number(paper < 6))).toBeGreaterThan(0.9);
    const [first = -1] = map.columns.topic;
    expect([...map.columns.topic.slice(0, 6)]).toEqual(Array<number>(6).fill(first));
    expect(map.columns.topic.slice(6)).not.toContain(first);
    expect(map.manifest.method.embedder.coverage).toBe(0);
    expect(map.manifest.method.languages).toEqual([{ code: language, papers: 12 }]);
  });

  it('names topics and reasons as the papers write', async () => {
    const { manifest, links } = await build(papers);
    const parts = manifest.topics.flatMap(({ name, terms }) => [...name.split(' & '), ...terms]);
    const stops = stopWordsOf(language);
    expect(links.terms.length).toBeGreaterThan(10);
    for (const part of [...parts, ...links.terms]) {
      expect(text).toContain(part.toLowerCase());
      expect(stops.has(part.toLowerCase())).toBe(false);
      if (language === 'zh' || language === 'ja') expect(part).not.toContain(' ');
    }
  });
});

describe('a map of papers in several languages', () => {
  const papers = [...LANGUAGES.flatMap(papersIn), ...ENGLISH];
  const languageOf = (paper: number): number => Math.floor(paper / 12);

  it('links papers mostly inside their language, and holds no number that is none', async () => {
    const map = await build(papers);
    expect(shareInside(map, languageOf)).toBeGreaterThan(0.9);
    for (const value of numbersOf(map)) expect(Number.isFinite(value)).toBe(true);
  });

  it('lets the model speak for the English papers alone', async () => {
    const embedder = createBuiltInEmbedder(model);
    const [alone, among] = await Promise.all([
      embedder.embed(ENGLISH, noEffects),
      embedder.embed(papers, noEffects),
    ]);
    const denseOf = (row: number): number => {
      const start = row * among.dimension;
      return Math.hypot(...among.values.subarray(start, start + model.dimension));
    };
    expect(papers.map((_, row) => denseOf(row) > 0.3)).toEqual(papers.map((_, row) => row >= 48));
    expect(alone.coverage).toBeGreaterThan(0.9);
    expect(among.coverage).toBeGreaterThan(0);
    expect(among.coverage).toBeLessThan(0.3);
  });
});
