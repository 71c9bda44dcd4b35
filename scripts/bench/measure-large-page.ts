import type { CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../browser/chromium-flags.ts';
import { listen } from '../serve/listen.ts';
import { createStaticServer } from '../serve/static-server.ts';
import { SITE_FOLDER } from '../site/ensure-site.ts';

/** What the page takes with a large map, software rendering. */
export interface LargePageCost {
  /** Milliseconds from navigation to the mark `map-drawn`. */
  readonly mapDrawnMs: number;
  /** Script of one hover, in milliseconds: mean over the list. */
  readonly hoverScriptMs: number;
  /** Script of switching a theme on or off, up to when nothing changes any more: median. */
  readonly facetScriptMs: number;
  /** Longest task between a change of a facet and the page answering again: median. */
  readonly facetTaskMs: number;
  /** Longest task from the focus of the search to its third letter. */
  readonly typingTaskMs: number;
  /** Mean time of a frame while a tour flies to its next stop, over that of panning by hand. */
  readonly tourFrameRatio: number;
}

const HOVERS = 40;
const CHANGES = 8;
const SETTLE_MS = 900;
const PAN_STEPS = 40;

/** Serves the built site with the map of a folder and measures both. */
export async function measureLargePage(
  executablePath: string,
  mapFolder: string,
): Promise<LargePageCost> {
  const server = createStaticServer([
    { prefix: '/maps/large/', folder: mapFolder },
    { prefix: '/', folder: SITE_FOLDER },
  ]);
  const port = await listen(server, '127.0.0.1', 0);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    return await measure(page, `http://127.0.0.1:${String(port)}/?map=maps/large/`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measure(page: Page, address: string): Promise<LargePageCost> {
  await page.addInitScript(watchTasks);
  await page.goto(address);
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('map-drawn')[0]?.startTime,
    null,
    { timeout: 120_000 },
  );
  const mapDrawnMs = (await mark.jsonValue()) ?? Number.NaN;
  await page.getByRole('button', { name: 'Got it' }).click();
  await page.waitForTimeout(SETTLE_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    mapDrawnMs,
    hoverScriptMs: await hover(page, session),
    ...(await changeFacet(page, session)),
    typingTaskMs: await type(page),
    tourFrameRatio: await compareFrames(page),
  };
}

async function hover(page: Page, session: CDPSession): Promise<number> {
  const papers = page.getByRole('list', { name: 'Papers', exact: true }).getByRole('button');
  const before = await scriptMs(session);
  for (let at = 0; at < HOVERS; at += 1) await papers.nth(at % 6).hover();
  return ((await scriptMs(session)) - before) / HOVERS;
}

async function changeFacet(
  page: Page,
  session: CDPSession,
): Promise<{ readonly facetScriptMs: number; readonly facetTaskMs: number }> {
  const themes = page.getByRole('checkbox').filter({ visible: true });
  const scripts: number[] = [];
  const tasks: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    await page.evaluate(() => ((window as unknown as Watched).longest = 0));
    const before = await scriptMs(session);
    await themes.nth(Math.floor(change / 2) % 3).evaluate((box) => (box as HTMLElement).click());
    await page.waitForTimeout(SETTLE_MS);
    scripts.push((await scriptMs(session)) - before);
    tasks.push(await longestTask(page));
  }
  return { facetScriptMs: median(scripts), facetTaskMs: median(tasks) };
}

async function type(page: Page): Promise<number> {
  await page.evaluate(() => ((window as unknown as Watched).longest = 0));
  await page.getByRole('searchbox', { name: 'Search papers' }).focus();
  for (const letter of 'net') {
    await page.keyboard.press(letter);
    await page.waitForTimeout(SETTLE_MS);
  }
  const longest = await longestTask(page);
  // The answers lie over the button.
  const clear = page.getByRole('button', { name: 'Clear all filters' });
  await clear.evaluate((button) => (button as HTMLElement).click());
  await page.keyboard.press('Escape');
  return longest;
}

async function compareFrames(page: Page): Promise<number> {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) return Number.NaN;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const byHand = await frameMs(page, async () => {
    for (let step = 0; step < PAN_STEPS; step += 1)
      await page.mouse.move(middle.x + 3 * step, middle.y + step);
  });
  await page.mouse.up();
  await page.getByRole('tab', { name: 'Tours' }).click();
  await page.getByRole('button', { name: 'Make a tour' }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.waitForTimeout(SETTLE_MS);
  const byTour = await frameMs(page, async () => {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(2 * SETTLE_MS);
  });
  return byTour / byHand;
}

/** Mean time between two frames while something goes on. */
async function frameMs(page: Page, during: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.frames = [];
    const next = (time: number): void => {
      watched.frames?.push(time);
      if (watched.frames !== null) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await during();
  const times = await page.evaluate(() => {
    const watched = window as unknown as Watched;
    const found = watched.frames ?? [];
    watched.frames = null;
    return found;
  });
  return ((times.at(-1) ?? 0) - (times[0] ?? 0)) / Math.max(1, times.length - 1);
}

interface Watched {
  longest: number;
  frames: number[] | null;
}

function watchTasks(): void {
  const watched = window as unknown as Watched;
  watched.longest = 0;
  watched.frames = null;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      watched.longest = Math.max(watched.longest, duration);
  }).observe({ type: 'longtask' });
}

/** Tasks under 50 ms are none: 0 then. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Watched).longest);
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
