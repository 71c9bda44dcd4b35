import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireChromium } from './browser/require-chromium.ts';
import { ensureSeedMap } from './build/ensure-seed-map.ts';
import { reportError } from './cli/exit-status.ts';
import { printLine } from './cli/output.ts';
import { inPackage, PACKAGE_FOLDER } from './package-paths.ts';
import { ensureSite } from './site/ensure-site.ts';
import { countTests, resultLine, type TestCounts } from './test-counts.ts';

process.exitCode = await main(process.argv.slice(2));

/** Makes browser, map and site ready, runs every test and prints the count as the last line. */
async function main(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'field-atlas-test-'));
  const report = join(folder, 'report.json');
  let status: number;
  let counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const chromePath = await requireChromium(printLine);
    await ensureSeedMap(printLine);
    await ensureSite(printLine);
    status = await runVitest([...args], report, chromePath);
    counts = countTests(readReport(report));
  } catch (error) {
    status = reportError(error, (text) => process.stderr.write(text));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (status !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
  printLine(resultLine(counts));
  return counts.failed > 0 ? Math.max(status, 1) : 0;
}

/** Runs Vitest as a child whose output is ours. Returns its exit status; a signal counts as 1. */
function runVitest(args: readonly string[], report: string, chromePath: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      inPackage('node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    {
      cwd: PACKAGE_FOLDER,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CHROME_PATH: chromePath },
    },
  );
  // Ctrl-C reaches the child too: it ends, and then we print what was counted.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
