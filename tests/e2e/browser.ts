import { afterAll } from 'vitest';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../scripts/browser/chromium-flags.ts';
import { findChromium } from '../../scripts/browser/find-chromium.ts';

/** A page of its own context, with a record of everything that should not have happened on it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, uncaught errors, failed requests and answers of 400 and above, in order. */
  readonly problems: string[];
  /** Addresses of other origins that the page asked for. */
  readonly foreignRequests: string[];
}

/** What spares the tests most of the drawing: the page is put together by the processor, WebGL is drawn as ever. */
const TEST_FLAGS = [...CHROMIUM_FLAGS, '--disable-gpu-compositing'];

let ofFile: Promise<Browser> | null = null;
afterAll(async () => (await ofFile)?.close());

/** The one browser of a test file. */
export function browserOfFile(): Promise<Browser> {
  return (ofFile ??= launchBrowser());
}

/** Starts the browser that `npm test` found (CHROME_PATH), or finds one. The caller closes it. */
async function launchBrowser(): Promise<Browser> {
  const given = process.env['CHROME_PATH'];
  const executablePath = given === undefined || given === '' ? await findChromium() : given;
  if (executablePath === null) {
    throw new Error('no Chromium or Chrome starts here; "npm test" installs one or says how');
  }
  return chromium.launch({ executablePath, args: TEST_FLAGS });
}

/** Opens an empty page that is watched from its first request on. `address` is the site's, for its origin. */
export async function openWatchedPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  // Tests see the page as it is from the second visit on, unless they ask for the first hint.
  await context.addInitScript(() => {
    if (!location.search.includes('first-visit')) localStorage.setItem('field-atlas-hint', 'seen');
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const foreignRequests: string[] = [];
  const { origin } = new URL(address);
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') problems.push(`${type}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (isForeign(request.url(), origin)) foreignRequests.push(request.url());
  });
  return { page, context, problems, foreignRequests };
}

function isForeign(address: string, origin: string): boolean {
  const { protocol, origin: own } = new URL(address);
  return (
    (protocol === 'http:' || protocol === 'https:' || protocol.startsWith('ws')) && own !== origin
  );
}
