import { join } from 'node:path';
import { noEffects } from '../../../src/core/contract/effects.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { exactNeighbours } from '../../../src/core/graph/exact-neighbours.ts';
import type { Neighbours } from '../../../src/core/graph/neighbours.ts';
import { layoutQuality } from '../../../src/core/quality/layout-quality.ts';
import { threadEngine } from '../../graph/thread-engine.ts';
import { firstVectors, runsFor, type BenchInput, type Notebook } from './bench-input.ts';
import { LAYOUT_METHODS, median, type LayoutFigure, type LayoutMethod } from './figures.ts';
import { measureTrial } from './measure-trial.ts';
import { guardSlowness } from './skip-slow.ts';
import { readPlaces } from './vectors-file.ts';

export const LAYOUT_SIZES = [1_000, 5_000, 20_000] as const;
/** Large layouts are judged by samples: so many, of the same papers for both. */
const SAMPLES = 6;
const WHOLE_TO = 3_000;

/** Measures both layouts at every size, by turns: the same neighbours, the same start, the same number of epochs. */
export async function measureLayouts(
  input: BenchInput,
  sizes: readonly number[],
  notebook: Notebook,
): Promise<readonly LayoutFigure[]> {
  const guard = guardSlowness(input.isFull);
  const figures: LayoutFigure[] = [];
  for (const papers of sizes) {
    notebook.say(`Layout of ${papers} papers …`);
    const methods = LAYOUT_METHODS.filter((method) => {
      const expected = guard.tooSlow(method, papers);
      if (expected !== null)
        notebook.skip(
          `skipped: layout of ${papers} papers by ${method}, about ${Math.round(expected)} s; --full measures it`,
        );
      return expected === null;
    });
    for (const figure of await measureSize(input, papers, methods)) {
      guard.note(figure.method, papers, figure.seconds);
      figures.push(figure);
    }
  }
  return figures;
}

async function measureSize(
  input: BenchInput,
  papers: number,
  methods: readonly LayoutMethod[],
): Promise<readonly LayoutFigure[]> {
  const { k, vectorsFile } = input;
  const vectors = firstVectors(input.vectors, papers);
  const neighbours = await exactNeighbours(vectors, k, noEffects, threadEngine());
  const answerOf = (method: LayoutMethod): string => join(input.folder, `places-${method}`);
  const seconds = new Map(methods.map((method) => [method, [] as number[]]));
  for (let run = 0; run < runsFor(papers, input.runs); run += 1)
    for (const method of methods) {
      const answer = answerOf(method);
      const trial = { kind: 'layout', method, vectors: vectorsFile, papers, k, answer } as const;
      const cost = await measureTrial(trial);
      if (cost !== null) seconds.get(method)?.push(cost.seconds);
    }
  const figures: LayoutFigure[] = [];
  for (const [method, times] of seconds) {
    if (times.length === 0) continue;
    const places = readPlaces(answerOf(method));
    const trustworthiness = await trustOf(neighbours, vectors, places);
    figures.push({ papers, method, seconds: median(times), runs: times.length, trustworthiness });
  }
  return figures;
}

/** The mean over several samples where quality is measured on one. */
async function trustOf(
  neighbours: Neighbours,
  vectors: Vectors,
  places: Float64Array,
): Promise<number> {
  const samples = vectors.count > WHOLE_TO ? SAMPLES : 1;
  let sum = 0;
  for (let seed = 1; seed <= samples; seed += 1) {
    const quality = await layoutQuality({ neighbours, vectors }, places, seed, noEffects);
    sum += quality.trustworthiness ?? 0;
  }
  return sum / samples;
}
