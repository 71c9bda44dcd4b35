import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { noEffects } from '../../src/core/contract/effects.ts';
import { findNeighbours } from '../../src/core/graph/find-neighbours.ts';
import { vectorCloud } from '../support/vector-clouds.ts';
import type { EnginePage } from './browser-engine-page.ts';
import { describeSite, type Site } from './site.ts';

declare const enginePage: EnginePage;

const PAPERS = 10_200;
const SITE_POLICY = "default-src 'none'; script-src 'self'; img-src data:";

describeSite('browserEngine', (site) => {
  let scripts: ReadonlyMap<string, string>;
  let expected: readonly number[];

  beforeAll(async () => {
    scripts = new Map([
      ['page.js', await bundled('./browser-engine-page.ts')],
      ['neighbour-worker.ts', await bundled('../../src/worker/neighbour-worker.ts')],
    ]);
    const cloud = vectorCloud({ count: PAPERS, dimension: 12, centres: 10 });
    expected = Array.from((await findNeighbours(cloud, 5, noEffects)).indices);
  });

  it('finds in Web Workers what one thread finds here', async () => {
    const page = await openEnginePage(site, scripts, `${SITE_POLICY}; worker-src 'self'`);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    expect(await page.evaluate((count) => enginePage.find(count, 2), PAPERS)).toEqual(expected);
    expect(workers).toHaveLength(2);
  });

  it('finds the same on a page that forbids workers', async () => {
    const page = await openEnginePage(site, scripts, `${SITE_POLICY}; worker-src 'none'`, true);
    expect(await page.evaluate((count) => enginePage.find(count, 2), PAPERS)).toEqual(expected);
  });

  it('ends its workers when it is cancelled', async () => {
    const page = await openEnginePage(site, scripts, `${SITE_POLICY}; worker-src 'self'`);
    expect(await page.evaluate((count) => enginePage.cancel(count, 2), PAPERS)).toBe('cancelled');
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

/** A page of the site's origin that holds nothing but the engine, under a policy. */
async function openEnginePage(
  site: Site,
  scripts: ReadonlyMap<string, string>,
  policy: string,
  expectProblems = false,
): Promise<Page> {
  const page = await site.blankPage({ expectProblems });
  await page.route('**/engine/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const script = scripts.get(name);
    return script === undefined
      ? route.fulfill({
          contentType: 'text/html',
          headers: { 'Content-Security-Policy': policy },
          body: '<!doctype html><title>Engine</title><link rel="icon" href="data:," /><script type="module" src="page.js"></script>',
        })
      : route.fulfill({ contentType: 'text/javascript', body: script });
  });
  await page.goto(`${site.address}engine/index`);
  await page.waitForFunction(() => 'enginePage' in globalThis);
  return page;
}

async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
