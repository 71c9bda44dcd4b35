import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { inPackage } from '../../package-paths.ts';
import type { Trial, TrialCost } from './trial.ts';

/** Runs a trial in a process of its own. Null where that process broke down.  */
export async function measureTrial(trial: Trial): Promise<TrialCost | null> {
  const child = spawn(
    process.execPath,
    [
      // umap-js holds its vectors as lists of numbers.
      '--max-old-space-size=8192',
      inPackage('scripts/run-ts.mjs'),
      inPackage('scripts/bench/engine/run-trial.ts'),
      JSON.stringify(trial),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const [line, status] = await Promise.all([text(child.stdout), exit]);
  return status === 0 ? (JSON.parse(line) as TrialCost) : null;
}
