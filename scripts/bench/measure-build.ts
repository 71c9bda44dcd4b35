import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { inPackage } from '../package-paths.ts';

/** What one build of a map took. */
export interface BuildCost {
  /** Processor time, user and system, from the start of Node to its end. */
  readonly cpuMs: number;
  /** On the clock, from before the process started to its end. */
  readonly seconds: number;
  readonly peakMb: number;
  /** Seconds on the clock, by stage. */
  readonly stages: Readonly<Record<string, number>>;
}

/** Builds a map in a process of its own and returns what it took. */
export async function measureBuild(args: readonly string[]): Promise<BuildCost> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      inPackage('scripts/bench/report-cpu.mjs'),
      inPackage('scripts/field-atlas.mjs'),
      'build',
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
  );
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const [, lines, , report] = child.stdio;
  if (!(lines instanceof Readable) || !(report instanceof Readable)) throw new Error('no pipes');
  const [stdout, usage, status] = await Promise.all([text(lines), text(report), exit]);
  const seconds = (performance.now() - startedAt) / 1000;
  if (status !== 0) throw new Error(`the measured build ended with status ${String(status)}`);
  const { cpuMs, peakMb } = JSON.parse(usage) as { cpuMs: number; peakMb: number };
  return { cpuMs, seconds, peakMb, stages: stageTimes(stdout) };
}

function stageTimes(stdout: string): Readonly<Record<string, number>> {
  const lines = stdout.matchAll(/^(\w+) +(\d+\.\d+) s$/gm);
  return Object.fromEntries(Array.from(lines, ([, stage = '', time]) => [stage, Number(time)]));
}

/** The middle one of several builds, by processor time: one machine's noise is not the program's. */
export async function medianBuild(args: readonly string[], runs: number): Promise<BuildCost> {
  const costs: BuildCost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await measureBuild(args));
  const ordered = costs.toSorted((a, b) => a.cpuMs - b.cpuMs);
  const middle = ordered[Math.floor(ordered.length / 2)];
  if (middle === undefined)
    throw new RangeError(`cannot take the median of ${String(runs)} builds`);
  return middle;
}
