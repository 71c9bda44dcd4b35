import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { openWholeMap } from '../../src/core/contract/open-map.ts';
import { calibrate } from './calibrate.ts';
import { medianBuild, type BuildCost } from './measure-build.ts';
import { measureReading, type ReadingCost } from './measure-reading.ts';
import { measureMeaning, measureSvg } from './measure-asking.ts';
import { measureLargePage, type LargePageCost } from './measure-large-page.ts';
import { measurePage, type PageCost } from './measure-page.ts';
import { syntheticPapers, type ModelPaper } from './synthetic-papers.ts';
import { requireChromium } from '../browser/require-chromium.ts';
import { ensureSeedMap } from '../build/ensure-seed-map.ts';
import { SEED_FOLDER } from '../build/seed-map.ts';
import { printLine } from '../cli/output.ts';
import { mapFileReader } from '../files/read-files.ts';
import { ensureSite } from '../site/ensure-site.ts';

/** What the program promises. */
const LIMITS = {
  seedCpuMs: 2000,
  readingCpuMs: 3000,
  mapDrawnMs: 1000,
  hoverScriptMs: 16,
  scriptKb: 200,
  taskMs: 50,
  meaningMs: 50,
  svgMs: 2000,
  tourFrameRatio: 1.1,
};
const SIZES = [36, 200, 1000];
const RUNS = 3;
const RECORDS = 10_000;
const LARGE = 10_000;

interface Result {
  readonly calibrationMs: number;
  readonly seed: BuildCost;
  readonly synthetic: readonly (BuildCost & { readonly papers: number })[];
  readonly reading: ReadingCost;
  readonly page: PageCost;
  readonly large: LargePageCost;
  /** A question by meaning to the large map, and a map of 1,000 papers drawn as SVG. */
  readonly meaningMs: number;
  readonly svgMs: number;
}

/** Measures the program that ships, its builds and its page, and prints what they took. */
export async function measureProgram(isJson: boolean): Promise<void> {
  const say = isJson ? (line: string) => process.stderr.write(`${line}\n`) : printLine;
  const result = await measureAll(say);
  if (isJson) printLine(JSON.stringify({ ...result, limits: LIMITS }, null, 2));
  else for (const line of resultLines(result)) printLine(line);
}

async function measureAll(say: (line: string) => void): Promise<Result> {
  const chromePath = await requireChromium(say);
  await ensureSeedMap(say);
  await ensureSite(say);
  const folder = mkdtempSync(join(tmpdir(), 'field-atlas-bench-'));
  try {
    const calibrationMs = calibrate();
    say('Building the map that ships …');
    const seed = await medianBuild(['--out', join(folder, 'seed')], RUNS);
    const synthetic: (BuildCost & { papers: number })[] = [];
    const { papers: models } = await openWholeMap(mapFileReader(SEED_FOLDER));
    for (const papers of SIZES) {
      say(`Building ${String(papers)} synthetic papers …`);
      const file = join(folder, `${String(papers)}.jsonl`);
      writeFileSync(file, syntheticPapers(models, papers, 1));
      const cost = await medianBuild(
        [file, '--out', join(folder, String(papers))],
        papers < 1000 ? RUNS : 1,
      );
      synthetic.push({ ...cost, papers });
    }
    say(`Reading ${String(RECORDS)} records …`);
    const reading = measureReading(models, RECORDS);
    say('Opening the page …');
    const page = await measurePage(chromePath);
    return {
      calibrationMs,
      seed,
      synthetic,
      reading,
      page,
      ...(await measureLarge(chromePath, folder, models, say)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureLarge(
  chromePath: string,
  folder: string,
  models: readonly ModelPaper[],
  say: (line: string) => void,
): Promise<Pick<Result, 'large' | 'meaningMs' | 'svgMs'>> {
  say(`Building ${String(LARGE)} synthetic papers …`);
  const [file, out] = [join(folder, 'large.jsonl'), join(folder, 'large')];
  writeFileSync(file, syntheticPapers(models, LARGE, 1));
  await medianBuild([file, '--out', out], 1);
  say('Opening the large map …');
  const large = await measureLargePage(chromePath, out);
  const open = (name: string): Promise<WholeMap> => openWholeMap(mapFileReader(join(folder, name)));
  return {
    large,
    meaningMs: await measureMeaning(await open('large')),
    svgMs: await measureSvg(await open('1000')),
  };
}

function resultLines(result: Result): readonly string[] {
  const { calibrationMs, seed, synthetic, reading, page, large } = result;
  const time = (name: string, ms: number, limit: number | null): string =>
    `${name.padEnd(34)}${ms.toFixed(1).padStart(9)} ms ${(ms / calibrationMs).toFixed(2).padStart(8)} ×${verdict(ms, limit)}`;
  return [
    '',
    `calibration loop                  ${calibrationMs.toFixed(1).padStart(9)} ms     1.00 ×`,
    time('seed build, processor time', seed.cpuMs, LIMITS.seedCpuMs),
    ...Object.entries(seed.stages).map(([stage, s]) => time(`  ${stage}`, s * 1000, null)),
    ...synthetic.map((cost) =>
      time(`${String(cost.papers)} papers, processor time`, cost.cpuMs, null),
    ),
    time(`${String(RECORDS)} BibTeX records read`, reading.bibtexCpuMs, LIMITS.readingCpuMs),
    time(`${String(RECORDS)} RIS records read`, reading.risCpuMs, LIMITS.readingCpuMs),
    time('page: first map drawn', page.mapDrawnMs, LIMITS.mapDrawnMs),
    time('page: script of one hover', page.hoverScriptMs, LIMITS.hoverScriptMs),
    `${'page: JavaScript, gzipped'.padEnd(34)}${page.scriptKb.toFixed(1).padStart(9)} kB${verdict(page.scriptKb, LIMITS.scriptKb).padStart(21)}`,
    time(`page of ${String(LARGE)}: map drawn`, large.mapDrawnMs, null),
    time('  script of one hover', large.hoverScriptMs, LIMITS.hoverScriptMs),
    time('  a facet: all script', large.facetScriptMs, null),
    time('  a facet: longest task', large.facetTaskMs, LIMITS.taskMs),
    time('  typing: longest task', large.typingTaskMs, LIMITS.taskMs),
    time('  a question by meaning', result.meaningMs, LIMITS.meaningMs),
    `${'  frame of a tour, of panning'.padEnd(34)}${large.tourFrameRatio.toFixed(2).padStart(12)} ×${verdict(large.tourFrameRatio, LIMITS.tourFrameRatio).padStart(21)}`,
    time('1000 papers drawn as SVG', result.svgMs, LIMITS.svgMs),
  ];
}

function verdict(value: number, limit: number | null): string {
  if (limit === null) return '';
  return `  ${value < limit ? 'under' : 'OVER'} ${String(limit)}`;
}
