import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWholeMap } from '../../src/core/contract/open-map.ts';
import { decodeView } from '../../src/core/explore/view-address.ts';
import { makeTour } from '../../src/core/tour/make-tour.ts';
import { PRESENTATION_PICTURE } from '../../src/core/write/picture/picture-options.ts';
import { exportOneFile } from '../../src/core/write/one-file/export-one-file.ts';
import { inPackage } from '../../scripts/package-paths.ts';
import { buildTestMap } from './build-test-map.ts';
import { describeSite } from './site.ts';

const WORDS = ['graphs', 'speech', 'robots', 'vision', 'proteins'];
const PAPERS = Array.from({ length: 20 }, (_, at) => ({
  title: `</script><script>window.broken = 1</script> Study ${at} of ${WORDS[at % 5] ?? ''}`,
  abstract: `We study <!-- ${WORDS[at % 5] ?? ''} and learning of ${WORDS[(at + 1) % 5] ?? ''} with networks of kind ${at}. Recurrent neural networks for ${WORDS[at % 5] ?? ''} reach an accuracy of ${70 + at} percent on the largest benchmark.`,
  year: 2000 + at,
}));

describeSite('the page in one file, from the disk, without a network', (site) => {
  const folder = mkdtempSync(join(tmpdir(), 'field-atlas-one-file-'));
  const path = join(folder, 'map.html');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const files = await buildTestMap(PAPERS);
    const map = await openWholeMap((name) => Promise.resolve(files.get(name) ?? new Uint8Array(0)));
    const view = decodeView('years=2005-2019', map);
    const places: Readonly<Record<string, string>> = {
      'one-file.html': 'dist/one-file.html',
      'abstracts-en.bin': 'data/models/abstracts-en.bin',
    };
    const result = await exportOneFile(
      { map, part: 'all', papers: [...map.papers.keys()], view },
      { picture: PRESENTATION_PICTURE, tour: makeTour(map) },
      {
        readAsset: (name) =>
          Promise.resolve(new Uint8Array(readFileSync(inPackage(places[name] ?? name)))),
        step: () => Promise.resolve(),
      },
    );
    writeFileSync(path, result.files[0]?.bytes ?? '');
  });

  async function open(): Promise<Page> {
    const page = await site.blankPage();
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(path).href);
    await site.ready(page);
    return page;
  }

  it('opens at its view, shows details, searches by words and by meaning, filters and goes back', async () => {
    const page = await open();
    const status = page.getByRole('status');
    expect(await status.textContent()).toBe('15 of 20 papers');
    expect(page.url()).toMatch(/#years=2005/u);
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await search.fill('robots');
    await expect.poll(() => status.textContent()).toMatch(/^\d of 20|^[1-9] of/u);
    await search.fill('learning about speech and robots');
    await page.getByRole('button', { name: /^Search by meaning too/u }).click();
    await page.getByRole('list', { name: 'By meaning' }).waitFor();
    await search.press('Escape');
    const papers = page.getByRole('list', { name: 'Papers', exact: true });
    await papers.getByRole('button').first().click();
    const details = page.getByRole('region', { name: 'Paper details' });
    expect(await details.textContent()).toContain('We study <!--');
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toContain('</script>');
    await page.goBack();
    await details.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(await status.textContent()).toBe('20 of 20 papers');
    await page.getByRole('button', { name: 'Compare two sides' }).click();
    await page.getByRole('dialog', { name: 'Compare two sides' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('radio', { name: /^BibTeX/u }).waitFor();
    expect(await page.getByRole('radio', { name: /^PNG/u }).count()).toBe(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });

  it('writes an overview, plans the reading and gives its tour, with the notes in a second window', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Overview', exact: true }).click();
    await page.getByRole('heading', { name: 'Findings' }).waitFor();
    await page.getByRole('tab', { name: 'Reading plan', exact: true }).click();
    await page.getByText(/covered with this plan/u).waitFor();
    await page.getByRole('tab', { name: 'Tours', exact: true }).click();
    await page.getByRole('button', { name: 'Open the tour of this map' }).click();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await page.getByRole('heading', { name: 'The field at a glance', level: 1 }).waitFor();
    const [notes] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Notes', exact: true }).click(),
    ]);
    await notes.getByRole('heading', { name: 'The field at a glance', level: 2 }).waitFor();
    await notes.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/^2 \/ \d+/u).waitFor();
    await page.keyboard.press('Escape');
  });
});
