import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapFileReader } from '../../scripts/files/read-files.ts';
import { inPackage } from '../../scripts/package-paths.ts';
import { STAGES } from '../../src/core/contract/effects.ts';
import { checkMap } from '../../src/core/contract/open-map.ts';
import { PAPERS_FILE } from './fixtures.ts';
import { folderContents } from './folder-contents.ts';
import { runAtlas, type Run } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const target = join(folder, 'map');
let before: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  await runAtlas(['build', PAPERS_FILE, '--out', target, '--quiet']);
  before = folderContents(target);
}, 60_000);

/** Builds the map that ships over the old one and sends a signal once the line of a stage is there. */
function interrupt(stage: string, signal: NodeJS.Signals = 'SIGINT'): Promise<Run> {
  let isSent = false;
  return runAtlas(['build', '--out', target], {
    onOutput: (stdout, child) => {
      if (isSent || !new RegExp(`^${stage} `, 'm').test(stdout)) return;
      isSent = true;
      child.kill(signal);
    },
  });
}

describe('a cancelled build', () => {
  // After these stages there is still the layout to do: the signal always comes in time.
  it.each(STAGES.slice(0, STAGES.indexOf('layout')))(
    'leaves the old map as it was: Ctrl-C after %s',
    async (stage) => {
      const { status, stderr } = await interrupt(stage);
      expect(status).toBe(130);
      expect(stderr).toBe(`Cancelled; ${target} is as it was.\n`);
      expect(folderContents(target)).toEqual(before);
    },
  );

  it('ends with 143 on SIGTERM', async () => {
    expect((await interrupt('read', 'SIGTERM')).status).toBe(143);
    expect(folderContents(target)).toEqual(before);
  });

  it('leaves no folder where none was', async () => {
    const out = join(folder, 'new', 'map');
    const { status } = await runAtlas(['build', '--out', out], {
      onOutput: (stdout, child) => {
        if (stdout.includes('themes')) child.kill('SIGINT');
      },
    });
    expect(status).toBe(130);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('stops waiting for standard input', async () => {
    const args = [inPackage('scripts/field-atlas.mjs'), 'build', '-', '--out', target];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    const status = await new Promise<number | null>((resolve) => {
      child.on('exit', resolve);
      // More than a pipe holds: once it is gone, the program is reading.
      child.stdin.write(' '.repeat(1_000_000), () => child.kill('SIGINT'));
    });
    expect(status).toBe(130);
    expect(folderContents(target)).toEqual(before);
  });

  // So close to the end either may win; there is one whole map in any case, and nothing else.
  it.each(['layout', 'quality', 'write'])('is all or nothing: Ctrl-C after %s', async (stage) => {
    const { status } = await interrupt(stage);
    // null: the build was done, and the signal met Node while it was leaving.
    expect([0, 130, null]).toContain(status);
    if (status === 130) expect(folderContents(target)).toEqual(before);
    expect(await checkMap(mapFileReader(target))).toEqual([]);
    expect(readdirSync(target)).toHaveLength(5);
    await runAtlas(['build', PAPERS_FILE, '--out', target, '--quiet']);
  });
});
