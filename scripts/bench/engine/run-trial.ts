import { noEffects } from '../../../src/core/contract/effects.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { exactNeighbours } from '../../../src/core/graph/exact-neighbours.ts';
import { principalAxes } from '../../../src/core/layout/principal-axes.ts';
import { umapLayout } from '../../../src/core/layout/umap/umap-layout.ts';
import { neighbourMethod } from './neighbour-methods.ts';
import type { Trial, TrialCost } from './trial.ts';
import { readVectors, writeNumbers } from './vectors-file.ts';

/** So many papers are done before the clock runs, so that code is loaded and compiled. */
const WARM_UP = 500;

const trial = JSON.parse(process.argv[2] ?? '') as Trial;
const work = await prepare(trial);
await work(readVectors(trial.vectors, Math.min(WARM_UP, trial.papers)));
const vectors = readVectors(trial.vectors, trial.papers);
const run = await work(vectors);
writeNumbers(trial.answer, run.answer);
process.stdout.write(`${JSON.stringify(run.cost)}\n`);

interface Run {
  readonly answer: Int32Array | Float64Array;
  readonly cost: TrialCost;
}

async function prepare(wanted: Trial): Promise<(vectors: Vectors) => Promise<Run>> {
  if (wanted.kind === 'layout') return (some) => layOut(wanted, some);
  const find = await neighbourMethod(wanted.method, wanted.library);
  return (some) => measure(() => find(some, wanted.k));
}

async function layOut({ k, method }: Trial & { kind: 'layout' }, some: Vectors): Promise<Run> {
  const { umapJsLayout } = await import('./umap-js-layout.ts');
  const neighbours = await exactNeighbours(some, k, noEffects);
  const start = principalAxes(some);
  // As a build has it.
  const epochs = some.count <= 2_500 ? 500 : 200;
  const options = { seed: 42, epochs, minDist: 0.1, spread: 1, run: 0, runs: 1 };
  const layout = method === 'ours' ? umapLayout : umapJsLayout;
  return measure(() => layout(neighbours, start, options, noEffects));
}

async function measure(work: () => Promise<Int32Array | Float64Array>): Promise<Run> {
  const before = process.memoryUsage().rss / 2 ** 20;
  const startedAt = performance.now();
  const answer = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const memoryMb = Math.max(0, process.resourceUsage().maxRSS / 1024 - before);
  return { answer, cost: { seconds, memoryMb } };
}
