import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { mapJson, paperJson } from '../../scripts/inspect/map-json.ts';
import { openWholeMap } from '../../src/core/contract/open-map.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { browserOfFile, openWatchedPage, type WatchedPage } from './browser.ts';
import { buildTestMap, type TestPaper } from './build-test-map.ts';

/** What a test needs to know of the seed map. */
export interface SeedMap {
  readonly topics: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  readonly themes: readonly {
    readonly id: string;
    readonly label: string;
    readonly group: string;
    readonly size: number;
  }[];
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly year: number | null;
    readonly authors: readonly string[];
    readonly abstract: string;
    readonly topic: string;
  }[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** The built site as a test sees it. Every page must end without a word on the console, unless the test expects problems. */
export class Site {
  readonly address = inject('siteAddress');
  readonly #options: BrowserContextOptions;
  #browser: Browser | null = null;
  #pages: { watched: WatchedPage; expectProblems: boolean }[] = [];
  /** A page on the site that an earlier test has done with: loading it anew costs half of a new one. */
  #spare: WatchedPage | null = null;
  #opened: WatchedPage | null = null;

  constructor(options: BrowserContextOptions) {
    this.#options = options;
  }

  get foreignRequests(): readonly string[] {
    return this.#pages.flatMap(({ watched }) => watched.foreignRequests);
  }

  async start(): Promise<void> {
    this.#browser = await browserOfFile();
  }

  async stop(): Promise<void> {
    await this.#spare?.context.close();
    this.#spare = null;
  }

  /** Closes the test's pages but one to load anew, and asserts that none complained or asked elsewhere. */
  async settle(): Promise<void> {
    const pages = this.#pages;
    this.#pages = [];
    this.#spare = this.#opened;
    this.#opened = null;
    for (const { watched } of pages) if (watched !== this.#spare) await watched.context.close();
    for (const { watched, expectProblems } of pages) {
      if (!expectProblems) expect(watched.problems.filter(isComplaint)).toEqual([]);
      expect(watched.foreignRequests).toEqual([]);
    }
  }

  async blankPage(options: { readonly expectProblems?: boolean } = {}): Promise<Page> {
    const watched = await this.#newPage();
    this.#pages.push({ watched, expectProblems: options.expectProblems ?? false });
    return watched.page;
  }

  /** Opens the seed map at a view. Routes and scripts for a page are for `blankPage`: this one may have been used. */
  async open(fragment = ''): Promise<Page> {
    const spare = this.#spare;
    this.#spare = null;
    const watched = spare ?? (await this.#newPage());
    this.#pages.push({ watched, expectProblems: false });
    this.#opened ??= watched;
    if (spare !== null) await clear(spare);
    await watched.page.goto(this.address + fragment);
    await this.ready(watched.page);
    return watched.page;
  }

  async #newPage(): Promise<WatchedPage> {
    if (this.#browser === null) throw new Error('the browser has not started');
    return openWatchedPage(this.#browser, this.address, {
      reducedMotion: 'reduce',
      ...this.#options,
    });
  }

  /** Resolves when the map has been drawn. */
  async ready(page: Page): Promise<void> {
    await page.getByRole('status').waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0);
  }

  /** The seed map as the inspect command prints it. */
  async map(): Promise<SeedMap> {
    const map = await openWholeMap((path) => this.#fetch(`maps/rnn-ssm-transformer/${path}`));
    return seedMapOf(map);
  }

  /** Answers the page's requests for the map with one built from these papers. */
  async serveMap(page: Page, papers: readonly TestPaper[]): Promise<void> {
    const files = await buildTestMap(papers);
    await page.route('**/maps/**', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      const bytes = files.get(name);
      return bytes === undefined
        ? route.fulfill({ status: 404, body: '' })
        : route.fulfill({ status: 200, contentType: 'application/json', body: Buffer.from(bytes) });
    });
  }

  /** Where the topics' labels are, and the frame that they must stay in. */
  async labelBoxes(page: Page): Promise<{ readonly frame: Box; readonly boxes: readonly Box[] }> {
    await page.locator('.topic-label').first().waitFor({ state: 'attached' });
    return page.evaluate(() => {
      const boxOf = (element: Element): Box => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom, text: element.textContent ?? '' };
      };
      const frame = document.querySelector('[aria-label="Map"]');
      if (frame === null) throw new Error('there is no map');
      return {
        frame: { ...boxOf(frame), text: '' },
        boxes: [...document.querySelectorAll('.topic-label, .paper-label')].map(boxOf),
      };
    });
  }

  /** What the map shows, to the pixel: where each topic's label stands. */
  async papersInFrame(page: Page): Promise<readonly string[]> {
    await page.waitForTimeout(50);
    const { boxes } = await this.labelBoxes(page);
    return boxes
      .map(({ text, left, top }) => `${text} ${Math.round(left)} ${Math.round(top)}`)
      .sort();
  }

  async #fetch(path: string): Promise<Uint8Array> {
    const response = await fetch(this.address + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** Declares tests on the built site in one browser; pages are checked and closed after each. */
export function describeSite(
  name: string,
  declare: (site: Site) => void,
  options: BrowserContextOptions = { viewport: { width: 1440, height: 900 } },
): void {
  describe(name, () => {
    const site = new Site(options);
    beforeAll(() => site.start());
    afterEach(() => site.settle());
    afterAll(() => site.stop());
    declare(site);
  });
}

/** Leaves the site for an empty page, with nothing left of what was done there. */
async function clear({ page, problems }: WatchedPage): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.unrouteAll();
  await page.context().clearPermissions();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.mouse.move(0, 0);
  await page.goto('about:blank');
  // What was still being loaded has been given up.
  problems.length = 0;
}

function seedMapOf(map: WholeMap): SeedMap {
  const { topics, themes } = mapJson(map) as unknown as SeedMap;
  const papers = map.papers.map((_, paper) =>
    paperJson(map, paper),
  ) as unknown as SeedMap['papers'];
  return { topics, themes, papers };
}

/** Not one: what the software renderer says of itself, and an icon that the browser gave up because the page went on. */
function isComplaint(problem: string): boolean {
  return !/GPU stall due to ReadPixels|Automatic fallback to software WebGL|favicon\.svg net::ERR_ABORTED/u.test(
    problem,
  );
}
