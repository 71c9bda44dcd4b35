import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWholeMap } from '../../src/core/contract/open-map.ts';
import { calibrate } from './calibrate.ts';
import { medianBuild, type BuildCost } from './measure-build.ts';
import { measureReading, type ReadingCost } from './measure-reading.ts';
import { measurePage, type PageCost } from './measure-page.ts';
import { syntheticPapers } from './synthetic-papers.ts';
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
};
const SIZES = [36, 200, 1000];
const RUNS = 3;
const RECORDS = 10_000;

interface Result {
  readonly calibrationMs: number;
  readonly seed: BuildCost;
  readonly synthetic: readonly (BuildCost & { readonly papers: number })[];
  readonly reading: ReadingCost;
  readonly page: PageCost;
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
    return { calibrationMs, seed, synthetic, reading, page: await measurePage(chromePath) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultLines({ calibrationMs, seed, synthetic, reading, page }: Result): readonly string[] {
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
  ];
}

function verdict(value: number, limit: number | null): string {
  if (limit === null) return '';
  return `  ${value < limit ? 'under' : 'OVER'} ${String(limit)}`;
}
