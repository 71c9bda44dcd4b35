import { readFileSync } from 'node:fs';
import { inPackage } from '../package-paths.ts';
import { UserError } from '../cli/user-error.ts';
import { runTool, type Tool } from '../run-tool.ts';
import { findChromium } from './find-chromium.ts';

/** Returns the path of a Chromium or Chrome that starts, installing one where this machine allows it.
 * @throws UserError that says what to install */
export async function requireChromium(announce: (line: string) => void): Promise<string> {
  const found = await findChromium();
  if (found !== null) return found;
  for (const way of waysToInstall()) {
    announce(`No Chromium or Chrome found: installing one with ${way.name} …`);
    const isDone = way.steps.every((step) => runTool(step));
    const installed = isDone ? await findChromium() : null;
    if (installed !== null) return installed;
  }
  throw new UserError(
    'No Chromium or Chrome starts on this machine and none could be installed: install one (Debian: "apt-get install chromium"; elsewhere: "npx playwright-core install chromium"), or put the path of one into CHROME_PATH.',
  );
}

interface Way {
  readonly name: string;
  readonly steps: readonly Tool[];
}

/** Debian's own package where we may install it (Ubuntu's is only a stub); else the download of Playwright. */
function waysToInstall(): readonly Way[] {
  const root = rightsOfRoot();
  const apt: Way = {
    name: 'apt-get',
    steps: [
      [...(root ?? []), 'apt-get', 'update', '-q'],
      [...(root ?? []), 'apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ],
  };
  const playwright: Way = {
    name: 'Playwright',
    steps: [
      [
        process.execPath,
        inPackage('node_modules/playwright-core/cli.js'),
        'install',
        ...(root?.length === 0 && process.platform === 'linux' ? ['--with-deps'] : []),
        'chromium',
      ],
    ],
  };
  return isDebian() && root !== null ? [apt, playwright] : [playwright];
}

/** What to put before a command to run it as root: nothing for root itself, sudo where it asks no password, or null. */
function rightsOfRoot(): readonly string[] | null {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return [];
  return runTool(['sudo', '-n', 'true'], 'silent') ? ['sudo', '-n'] : null;
}

function isDebian(): boolean {
  try {
    return /^ID=["']?debian["']?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
