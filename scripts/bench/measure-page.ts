import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../browser/chromium-flags.ts';
import { listen } from '../serve/listen.ts';
import { createStaticServer } from '../serve/static-server.ts';
import { SITE_FOLDER } from '../site/ensure-site.ts';

/** What the page takes in a browser with software rendering. */
export interface PageCost {
  /** Milliseconds from navigation to the mark `map-drawn`, which the app sets. Median of the runs. */
  readonly mapDrawnMs: number;
  /** Script of one hover that lights a paper and its neighbours up, in milliseconds: mean over the list. */
  readonly hoverScriptMs: number;
  /** JavaScript loaded before the map was drawn, gzipped. */
  readonly scriptKb: number;
}

const RUNS = 5;
const HOVERS = 60;

/** Serves the built site and measures it. */
export async function measurePage(executablePath: string): Promise<PageCost> {
  const server = createStaticServer([{ prefix: '/', folder: SITE_FOLDER }]);
  const port = await listen(server, '127.0.0.1', 0);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    return await measure(browser, `http://127.0.0.1:${String(port)}/`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measure(browser: Browser, address: string): Promise<PageCost> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage();
    times.push(await openMap(page, address));
    await page.close();
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const drawnAt = await openMap(page, address);
  return {
    mapDrawnMs: times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN,
    scriptKb: await scriptKb(page, drawnAt),
    hoverScriptMs: await hoverScriptMs(page),
  };
}

/** Resolves with the time of the mark, in milliseconds after the navigation began. */
async function openMap(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('map-drawn')[0]?.startTime,
  );
  return (await mark.jsonValue()) ?? Number.NaN;
}

async function scriptKb(page: Page, before: number): Promise<number> {
  const addresses = await page.evaluate(
    (limit) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.startTime < limit && entry.name.endsWith('.js'))
        .map((entry) => entry.name),
    before,
  );
  const bodies = await Promise.all(
    addresses.map(async (address) => (await page.request.get(address)).body()),
  );
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
}

/** Moves the mouse over the list's papers, each of which lights up on the map. */
async function hoverScriptMs(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const papers = await page
    .getByRole('list', { name: 'Papers', exact: true })
    .getByRole('button')
    .all();
  const shown = papers.slice(0, 8);
  const before = await scriptSeconds(session);
  for (let hover = 0; hover < HOVERS; hover += 1) await shown[hover % shown.length]?.hover();
  return ((await scriptSeconds(session)) - before) * (1000 / HOVERS);
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? Number.NaN;
}
