import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects, STAGES, type Effects } from '../../src/core/contract/effects.ts';
import { CancelledError } from '../../src/core/contract/errors.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { checkMap, openWholeMap } from '../../src/core/contract/open-map.ts';
import type { Paper } from '../../src/core/contract/paper.ts';
import type { ThemeLexicon } from '../../src/core/contract/theme-lexicon.ts';
import { createTfIdfSvdEmbedder } from '../../src/core/embed/tf-idf-svd-embedder.ts';
import { buildMap } from '../../src/core/pipeline.ts';
import type { BuildJob } from '../../src/core/pipeline/build-job.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';
import { makePaper } from '../support/small-map.ts';

const lexicon: ThemeLexicon = {
  groups: [{ id: 'architecture', label: 'Architecture', definition: 'What the model is.' }],
  themes: [
    {
      id: 'rnn',
      label: 'RNN',
      group: 'architecture',
      definition: 'Recurrent networks.',
      colour: '#1b6ca8',
      isFallback: false,
      patterns: [{ phrase: 'recurrent network', weight: 1 }],
    },
  ],
};

function jobFor(papers: readonly Paper[]): BuildJob {
  return {
    corpus: {
      papers,
      input: { sources: [], read: papers.length, kept: papers.length, merged: 0, leftOut: [] },
      notes: [],
    },
    lexicon,
    title: 'A test',
    options: {},
    embedder: createTfIdfSvdEmbedder({ seed: 42 }),
    versions: { 'field-atlas': 'test' },
    buildHash: 'f'.repeat(64),
  };
}

const build = (papers: readonly Paper[], effects: Effects = noEffects): Promise<WholeMap> =>
  buildMap(jobFor(papers), effects);

const SUBJECTS = [
  'A recurrent network recognises speech in noisy rooms and keeps the voice of the speaker.',
  'A vision transformer segments satellite images of forests after a fire.',
  'Reinforcement learning teaches a walking robot to climb stairs without falling.',
];

/** Papers on three subjects in turn, each with words of its own. */
function papersOnThreeSubjects(count: number): Paper[] {
  return Array.from({ length: count }, (_, index) =>
    makePaper({
      id: `p${index}`,
      title: `${SUBJECTS[index % 3]?.split(' ').slice(0, 4).join(' ') ?? ''} ${'iklmno'[index % 6] ?? ''}x`,
      abstract: `${SUBJECTS[index % 3] ?? ''} Experiment ${index} adds a ${['short', 'long', 'broad'][index % 3] ?? ''} study.`,
    }),
  );
}

function reader(map: WholeMap): (path: string) => Promise<Uint8Array> {
  const files = new Map(serialiseMap(map).map(({ path, bytes }) => [path, bytes]));
  return (path) => Promise.resolve(files.get(path) ?? new Uint8Array());
}

// Whole builds: slow on a busy machine, so with more than the usual time.
describe('buildMap', { timeout: 30_000 }, () => {
  it('puts papers on one subject into one topic and gives each a theme it carries', async () => {
    const map = await build(papersOnThreeSubjects(15));
    const topicOf = (paper: number) => map.columns.topic[paper];
    for (let paper = 3; paper < 15; paper++) expect(topicOf(paper)).toBe(topicOf(paper % 3));
    expect(map.manifest.topics.map((topic) => [topic.id, topic.size])).toEqual([
      ['t1', 5],
      ['t2', 5],
      ['t3', 5],
    ]);
    expect(map.manifest.themes[0]).toMatchObject({ id: 'rnn', size: 5 });
    expect(map.manifest.quality.trustworthiness).toBeGreaterThan(0.8);
  });

  it('gives equal bytes twice', async () => {
    const papers = papersOnThreeSubjects(12);
    expect(serialiseMap(await build(papers))).toEqual(serialiseMap(await build(papers)));
  });

  it('says how it was made', async () => {
    const { method } = (await build(papersOnThreeSubjects(9))).manifest;
    expect(method.options).toEqual({ neighbours: 5, seed: 42 });
    expect(method.embedder.dimension).toBeGreaterThan(0);
    expect(method.layout.algorithm).toMatch(/UMAP/);
    expect(method.topics.algorithm).toMatch(/Leiden/);
  });

  it('goes through the stages in their order', async () => {
    const seen: string[] = [];
    const progress = (stage: string): void => {
      if (seen.at(-1) !== stage) seen.push(stage);
    };
    await build(papersOnThreeSubjects(9), { ...noEffects, progress });
    expect(seen).toEqual(STAGES.slice(1, -1));
  });

  it('can be stopped at any point', async () => {
    for (const asked of [1, 5, 20]) {
      let left = asked;
      const effects = { ...noEffects, cancelled: () => --left < 0 };
      await expect(build(papersOnThreeSubjects(9), effects)).rejects.toThrow(CancelledError);
    }
  });

  it('refuses no papers and options out of range', async () => {
    await expect(build([])).rejects.toThrow(RangeError);
    const job = { ...jobFor(papersOnThreeSubjects(3)), options: { neighbours: 0 } };
    await expect(buildMap(job, noEffects)).rejects.toThrow('not 0');
  });

  it('makes a sound map of any papers: equal ones, without words, in any script', async () => {
    const word = fc.constantFrom(
      'recurrent',
      'network',
      '注意力',
      'модель',
      '1.5',
      '—',
      'the',
      'ﷺ',
      '🙂',
      '',
    );
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const papersOf = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(papersOf, async (texts) => {
        const papers = texts.map(([title, abstract], index) =>
          makePaper({ id: `p${index}`, title: `${title}.`, abstract }),
        );
        const map = await build(papers);
        expect(await checkMap(reader(map))).toEqual([]);
        expect(await openWholeMap(reader(map))).toEqual(map);
      }),
      { numRuns: 12 },
    );
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('makes a sound map of %i equal papers', async (count) => {
    const same = { title: 'State spaces', abstract: SUBJECTS[0] ?? '' };
    const map = await build(
      Array.from({ length: count }, (_, index) => makePaper({ id: `p${index}`, ...same })),
    );
    expect(await checkMap(reader(map))).toEqual([]);
    expect(map.columns.topic).toHaveLength(count);
  });
});
