import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite } from './site.ts';

const WORDS = 'recurrent gates attention heads state spaces selective scans memory speech'.split(
  ' ',
);

/** Twelve papers, each of which cites those three and five places before it. */
const PAPERS = Array.from({ length: 12 }, (_, at) => ({
  title: `Study ${at} of ${WORDS[at % WORDS.length] ?? ''}`,
  abstract: `We study ${WORDS[at % WORDS.length] ?? ''} beside ${WORDS[(at + 3) % WORDS.length] ?? ''} and ${WORDS[(at * 5) % WORDS.length] ?? ''} in models of sequences.`,
  year: 2010 + at,
  doi: `10.1000/study.${at}`,
  references: [3, 5].filter((back) => back <= at).map((back) => `doi:10.1000/study.${at - back}`),
}));
const CITATIONS = PAPERS.reduce((sum, { references }) => sum + references.length, 0);

/** How many pixels of the arrows' layer are painted. */
function painted(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas.map-citations');
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('there is no layer of citations');
    if (canvas.width === 0 || canvas.height === 0) return 0;
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('there is no canvas to read from');
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    return data.filter((value, at) => at % 4 === 3 && value > 0).length;
  });
}

describeSite('citations', (site) => {
  async function open(fragment = ''): Promise<Page> {
    const page = await site.blankPage();
    await site.serveMap(page, PAPERS);
    await page.goto(site.address + fragment);
    await site.ready(page);
    return page;
  }

  it('are laid over the map and taken away', async () => {
    const page = await open();
    const arrows = page.getByRole('checkbox', { name: `Citation arrows ${CITATIONS}` });
    expect(await painted(page)).toBe(0);
    await arrows.check();
    await expect.poll(() => painted(page)).toBeGreaterThan(500);
    expect(page.url()).toContain('show=citations');
    expect(await violations(page)).toEqual([]);
    await arrows.uncheck();
    await expect.poll(() => painted(page)).toBe(0);
  });

  it('are drawn from an address', async () => {
    const page = await open('#show=citations');
    await expect.poll(() => painted(page)).toBeGreaterThan(500);
    expect(await page.getByRole('checkbox', { name: /^Citation arrows/u }).isChecked()).toBe(true);
  });

  it('are listed with a paper, both ways, and lead on', async () => {
    const page = await open();
    const papers = page.getByRole('list', { name: 'Papers', exact: true });
    await papers.getByRole('button', { name: /^Study 5 of/u }).click();
    const titles = (list: RegExp) =>
      page.getByRole('list', { name: list }).getByRole('button').allTextContents();
    const numbers = async (list: RegExp): Promise<readonly number[]> =>
      (await titles(list)).map((text) => Number(/Study (\d+)/u.exec(text)?.[1]));
    expect(await numbers(/^Cites on this map/u)).toEqual([0, 2]);
    expect(await numbers(/^Cited on this map by/u)).toEqual([8, 10]);
    await page
      .getByRole('list', { name: /^Cites on this map/u })
      .getByRole('button', { name: /^Study 2 of/u })
      .click();
    await page
      .getByRole('region', { name: 'Paper details' })
      .getByRole('heading', { name: /^Study 2 of/u })
      .waitFor();
  });

  it('are not offered where the map has none', async () => {
    const page = await site.open();
    expect(await page.getByRole('checkbox', { name: /^Citation arrows/u }).count()).toBe(0);
  });
});
