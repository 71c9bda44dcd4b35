import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import { SEED_FOLDER } from '../../build/seed-map.ts';
import { mapFileReader } from '../../files/read-files.ts';
import { measureBuild, type BuildCost } from '../measure-build.ts';
import { syntheticPapers } from '../synthetic-papers.ts';
import { runsFor, type BenchInput, type Notebook } from './bench-input.ts';
import { median, type BuildFigure } from './figures.ts';

const SEED_PAPERS = 36;
export const BUILD_SIZES = [SEED_PAPERS, 1_000, 5_000, 20_000, 83_300] as const;

/** Builds maps in processes of their own: of 36 papers the one that ships, else of the given or of made-up papers. */
export async function measureBuilds(
  input: BenchInput,
  sizes: readonly number[],
  notebook: Notebook,
): Promise<readonly BuildFigure[]> {
  const figures: BuildFigure[] = [];
  for (const papers of sizes) {
    notebook.say(`Building a map of ${papers} papers …`);
    const out = ['--out', join(input.folder, `map-${papers}`)];
    const args = papers === SEED_PAPERS ? out : [await writePapers(input, papers), ...out];
    const costs: BuildCost[] = [];
    for (let run = 0; run < runsFor(papers, input.runs); run += 1)
      costs.push(await measureBuild(args));
    figures.push(figureOf(papers, costs));
  }
  return figures;
}

async function writePapers({ papers, folder }: BenchInput, count: number): Promise<string> {
  const path = join(folder, `papers-${count}.jsonl`);
  const lines =
    papers === null
      ? syntheticPapers((await openWholeMap(mapFileReader(SEED_FOLDER))).papers, count, 1)
      : papers
          .slice(0, count)
          .map(({ line }) => `${line}\n`)
          .join('');
  writeFileSync(path, lines);
  return path;
}

function figureOf(papers: number, costs: readonly BuildCost[]): BuildFigure {
  const stages = Object.keys(costs[0]?.stages ?? {}).map((stage) => [
    stage,
    median(costs.map((cost) => cost.stages[stage] ?? 0)),
  ]);
  return {
    papers,
    seconds: median(costs.map((cost) => cost.seconds)),
    runs: costs.length,
    peakMb: median(costs.map((cost) => cost.peakMb)),
    stages: Object.fromEntries(stages) as Record<string, number>,
  };
}
