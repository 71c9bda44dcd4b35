import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../src/core/contract/effects.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { createBuiltInEmbedder } from '../../src/core/embed/built-in/built-in-embedder.ts';
import { buildMap } from '../../src/core/pipeline.ts';
import { LANGUAGES, papersIn, type ForeignPaper } from '../support/language-papers.ts';
import { makePaper } from '../support/small-map.ts';
import { smallModel } from '../support/small-model.ts';

const embedder = createBuiltInEmbedder(
  smallModel(['graph', 'network', 'translation', 'language', 'robot', 'arm'], [[0, 1]]),
);

function build(papers: readonly ForeignPaper[]): Promise<WholeMap> {
  const count = papers.length;
  const corpus = {
    papers: papers.map((paper, at) => makePaper({ id: `p${at}`, ...paper })),
    input: { sources: [], read: count, kept: count, merged: 0, leftOut: [] },
    notes: [],
  };
  const lexicon = { groups: [], themes: [] };
  const named = { title: 'Any papers', versions: {}, buildHash: 'f'.repeat(64) };
  return buildMap({ corpus, lexicon, options: {}, embedder, ...named }, noEffects);
}

const WORDS =
  'graph network translation language robot arm valve heart basalt magma the of and 图像分割 機械翻訳 الترجمة Übersetzung'.split(
    ' ',
  );
const anyPaper: fc.Arbitrary<ForeignPaper> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LANGUAGES.flatMap(papersIn)) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { maxLength: 30 })
      .map((words) => ({ title: words.slice(0, 4).join(' '), abstract: words.join(' ') })),
  },
  fc.constant({ title: 'Graph', abstract: '' }),
  fc.constant({ title: 'Untitled', abstract: 'Robot' }),
  fc.constant({ title: 'The same', abstract: 'A robot arm moves. '.repeat(20) }),
);
const anyPapers = fc.array(anyPaper, { minLength: 1, maxLength: 20 });

/** Similarity of each pair of neighbours, by the papers' own numbers. */
function neighboursOf({ columns }: WholeMap, own: (paper: number) => number): Map<string, number> {
  const found = new Map<string, number>();
  for (let paper = 0; paper + 1 < columns.neighbourStart.length; paper += 1)
    for (
      let at = columns.neighbourStart[paper] ?? 0;
      at < (columns.neighbourStart[paper + 1] ?? 0);
      at += 1
    )
      found.set(
        `${own(paper)} ${own(columns.neighbours[at] ?? -1)}`,
        columns.similarities[at] ?? Number.NaN,
      );
  return found;
}

function linksOf({ links }: WholeMap, own: (paper: number) => number): readonly string[] {
  return [...links.source]
    .map((source, at) => [own(source), own(links.target[at] ?? -1)].sort((a, b) => a - b).join(' '))
    .sort();
}

describe('buildMap', () => {
  it('puts a finite number into every column, whatever the papers', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const { columns, links, vectors, manifest } = await build(papers);
        const numbers = [...Object.values(columns), links.similarity, links.source, links.target];
        const all = [...numbers, vectors?.scale ?? [], vectors?.values ?? []].flatMap((one) => [
          ...one,
        ]);
        expect(all.filter((value) => !Number.isFinite(value))).toEqual([]);
        expect(columns.positions).toHaveLength(2 * papers.length);
        expect(manifest.method.languages.reduce((sum, one) => sum + one.papers, 0)).toBe(
          papers.length,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('gives similarities of -1 to 1 that are the same from both sides', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const found = neighboursOf(await build(papers), (paper) => paper);
        for (const [pair, similarity] of found) {
          const [one, other] = pair.split(' ');
          expect(Math.abs(similarity)).toBeLessThanOrEqual(1);
          expect(found.get(`${other} ${one}`) ?? similarity).toBeCloseTo(similarity, 3);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('finds the same neighbours and links in whatever order papers without ties come', async () => {
    const papers = [...papersIn('zh'), ...papersIn('de')].filter((_, at) => at % 2 === 0);
    const straight = await build(papers);
    const order = fc.shuffledSubarray([...papers.keys()], { minLength: papers.length });
    await fc.assert(
      fc.asyncProperty(order, async (shuffled) => {
        const map = await build(shuffled.flatMap((at) => papers[at] ?? []));
        const own = (paper: number): number => shuffled[paper] ?? -1;
        const [one, other] = [neighboursOf(straight, (paper) => paper), neighboursOf(map, own)];
        // At the end of a list papers without any similarity tie, and their order decides.
        for (const [pair, similarity] of one)
          if (similarity > 0.05) expect(other.get(pair)).toBeCloseTo(similarity, 3);
        expect(linksOf(map, own)).toEqual(linksOf(straight, (paper) => paper));
      }),
      { numRuns: 10 },
    );
  });

  it('makes the copies of a paper each other’s first neighbours', async () => {
    const pool = LANGUAGES.flatMap(papersIn);
    await fc.assert(
      fc.asyncProperty(fc.subarray(pool, { minLength: 3, maxLength: 12 }), async (papers) => {
        const { columns } = await build([...papers, ...papers.slice(0, 1)]);
        const last = papers.length;
        expect(columns.neighbours[columns.neighbourStart[0] ?? -1]).toBe(last);
        expect(columns.neighbours[columns.neighbourStart[last] ?? -1]).toBe(0);
        expect(columns.similarities[columns.neighbourStart[0] ?? -1]).toBeCloseTo(1, 3);
      }),
      { numRuns: 15 },
    );
  });
});
