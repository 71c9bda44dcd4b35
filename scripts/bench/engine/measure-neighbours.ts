import { join } from 'node:path';
import { EXACT_TO } from '../../../src/core/graph/find-neighbours.ts';
import { firstVectors, runsFor, type BenchInput, type Notebook } from './bench-input.ts';
import {
  median,
  NEIGHBOUR_METHODS,
  type NeighbourFigure,
  type NeighbourMethod,
} from './figures.ts';
import { measureTrial } from './measure-trial.ts';
import { neighbourTruth, recallOf, type NeighbourTruth } from './recall.ts';
import { fetchRival, RIVALS, type RivalName } from './rivals.ts';
import { guardSlowness, type SlownessGuard } from './skip-slow.ts';
import type { TrialCost } from './trial.ts';
import { readWholeNumbers } from './vectors-file.ts';

export const NEIGHBOUR_SIZES = [1_000, 5_000, 20_000, 50_000, 83_300] as const;

/** Measures every method at every size, by turns, so that what else the machine does is shared by all. */
export async function measureNeighbours(
  input: BenchInput,
  sizes: readonly number[],
  notebook: Notebook,
): Promise<readonly NeighbourFigure[]> {
  if (sizes.length === 0) return [];
  const libraries = fetchLibraries(notebook);
  const guard = guardSlowness(input.isFull);
  const figures: NeighbourFigure[] = [];
  for (const papers of sizes) {
    notebook.say(`Neighbours of ${papers} papers …`);
    const methods = NEIGHBOUR_METHODS.filter((method) =>
      isMeasured(method, papers, { libraries, guard, notebook }),
    );
    const found = await measureSize(input, papers, { methods, libraries, notebook });
    for (const { method, seconds } of found) guard.note(method, papers, seconds);
    figures.push(...found);
  }
  return figures;
}

type Libraries = ReadonlyMap<RivalName, string | null>;

function fetchLibraries(notebook: Notebook): Libraries {
  const libraries = new Map<RivalName, string | null>();
  for (const name of ['usearch', 'hnswlib-node'] as const) {
    const folder = fetchRival(name, notebook.say);
    if (folder === null)
      notebook.skip(`skipped: ${name} ${RIVALS[name]} could not be installed on this machine`);
    libraries.set(name, folder);
  }
  return libraries;
}

/** The library a method needs; null for those at hand. */
function libraryOf(method: NeighbourMethod): RivalName | null {
  if (method.startsWith('usearch')) return 'usearch';
  return method === 'hnswlib-node' ? method : null;
}

function isMeasured(
  method: NeighbourMethod,
  papers: number,
  by: { libraries: Libraries; guard: SlownessGuard; notebook: Notebook },
): boolean {
  const library = libraryOf(method);
  if (library !== null && by.libraries.get(library) === null) return false;
  if (method === 'ours, exact' && papers <= EXACT_TO) return false;
  const expected = by.guard.tooSlow(method, papers);
  if (expected !== null)
    by.notebook.skip(
      `skipped: neighbours of ${papers} papers by ${method}, about ${Math.round(expected)} s; --full measures them`,
    );
  return expected === null;
}

async function measureSize(
  input: BenchInput,
  papers: number,
  by: { methods: readonly NeighbourMethod[]; libraries: Libraries; notebook: Notebook },
): Promise<readonly NeighbourFigure[]> {
  const vectors = firstVectors(input.vectors, papers);
  const truth = neighbourTruth(vectors, input.k);
  const costs = new Map(by.methods.map((method) => [method, [] as TrialCost[]]));
  const recalls = new Map<NeighbourMethod, number>();
  for (let run = 0; run < runsFor(papers, input.runs); run += 1)
    for (const method of by.methods) {
      const name = libraryOf(method);
      const library = name === null ? null : (by.libraries.get(name) ?? null);
      const outcome = await measureOnce({ ...input, vectors }, { method, library, truth });
      if (outcome === null) continue;
      costs.get(method)?.push(outcome.cost);
      recalls.set(method, outcome.recall);
    }
  return by.methods.flatMap((method) => {
    const own = costs.get(method) ?? [];
    if (own.length === 0) by.notebook.skip(`skipped: ${method} broke down at ${papers} papers`);
    return own.length === 0 ? [] : [figureOf(method, papers, own, recalls.get(method) ?? 0)];
  });
}

async function measureOnce(
  { k, vectors, vectorsFile, folder }: BenchInput,
  by: { method: NeighbourMethod; library: string | null; truth: NeighbourTruth },
): Promise<{ cost: TrialCost; recall: number } | null> {
  const { method, library } = by;
  const answer = join(folder, 'neighbours');
  const papers = vectors.count;
  const trial = { kind: 'neighbours', method, library, vectors: vectorsFile, papers, k, answer };
  const cost = await measureTrial({ ...trial, kind: 'neighbours' });
  return cost && { cost, recall: recallOf(vectors, readWholeNumbers(answer), by.truth) };
}

function figureOf(
  method: NeighbourMethod,
  papers: number,
  costs: readonly TrialCost[],
  recall: number,
): NeighbourFigure {
  return {
    papers,
    method,
    seconds: median(costs.map((cost) => cost.seconds)),
    runs: costs.length,
    recall,
    memoryMb: median(costs.map((cost) => cost.memoryMb)),
  };
}
