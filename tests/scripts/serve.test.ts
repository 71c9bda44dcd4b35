import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stageMap } from '../../scripts/files/write-map-folder.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';
import { makeSmallMap } from '../support/small-map.ts';
import { isOneSentence, runAtlas, type Run } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const map = join(folder, 'six papers');

beforeAll(() => {
  stageMap(map, serialiseMap(makeSmallMap())).commit();
});

/** Serves until `visit` is done with the address, then presses Ctrl-C. */
async function serve(
  args: readonly string[],
  visit: (address: string) => Promise<void>,
): Promise<Run> {
  let visiting: Promise<void> | null = null;
  const run = await runAtlas(['serve', '--no-open', ...args], {
    onOutput: (stdout, child) => {
      const address = /Field Atlas is at (\S+)/.exec(stdout)?.[1];
      if (address === undefined || visiting !== null) return;
      visiting = visit(address).finally(() => child.kill('SIGINT'));
    },
  });
  if (visiting === null) throw new Error(`not served: ${run.stdout}${run.stderr}`);
  await visiting;
  return run;
}

describe('serve', () => {
  it('serves the app with the map that ships, and ends well on Ctrl-C', async () => {
    const run = await serve([], async (address) => {
      const page = await fetch(address);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toContain('<div id="app">');
      const manifest = await fetch(new URL('maps/rnn-ssm-transformer/map.json', address));
      expect(await manifest.json()).toMatchObject({ counts: { papers: 36 } });
    });
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });

  it('takes another port where the usual one is taken', async () => {
    const addresses: string[] = [];
    await serve([], async (first) => {
      addresses.push(first);
      await serve([], async (second) => {
        addresses.push(second);
        expect((await fetch(second)).status).toBe(200);
      });
    });
    expect(new Set(addresses).size).toBe(2);
  });

  it('serves a map from elsewhere beside the app', async () => {
    await serve([map, '--port', '0'], async (address) => {
      const { searchParams } = new URL(address);
      const manifest = await fetch(new URL(`${searchParams.get('map')}map.json`, address));
      expect(await manifest.json()).toMatchObject({ title: 'Six papers' });
    });
  });

  it('refuses a wanted port that is taken and a folder that is no map', async () => {
    const other = createServer();
    const port = await listen(other, '127.0.0.1', 0);
    const taken = await runAtlas(['serve', '--no-open', '--port', String(port)]);
    other.close();
    expect(taken.status).toBe(2);
    expect(taken.stderr).toBe(`Port ${port} is taken; leave --port out, or give another one.\n`);
    const none = await runAtlas(['serve', '--no-open', folder]);
    expect(none.status).toBe(2);
    expect(isOneSentence(none.stderr)).toBe(true);
  });
});
