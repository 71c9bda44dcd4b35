import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

const statusCount = async (page: Page): Promise<number> =>
  Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10);

describeSite('the search by meaning', (site) => {
  it('answers a sentence beside the words, and shows the nearest papers on the map', async () => {
    const page = await site.open();
    await page.keyboard.press('/');
    await page.keyboard.type('translating between languages with few examples');
    await page.getByRole('button', { name: /^Search by meaning too/u }).click();
    await page.getByRole('list', { name: 'By meaning' }).waitFor();
    await page.getByRole('button', { name: 'Show the nearest on the map' }).click();
    await page.getByRole('slider', { name: 'How many of the nearest papers' }).fill('0');
    await expect.poll(() => statusCount(page)).toBe(5);
    const first = page
      .getByRole('list', { name: 'Papers', exact: true })
      .getByRole('button')
      .first();
    expect(await first.textContent()).toMatch(/translat/iu);
    expect(new URL(page.url()).hash).toContain('meaning=translating');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(new URL(page.url()).hash).not.toContain('meaning=');
  });

  it('finds more and less like a paper, from its address alone', async () => {
    const { papers } = await site.map();
    const [one, other] = papers;
    const page = await site.open(`#paper=${one?.id ?? ''}&like=${one?.id ?? ''}&nearest=6`);
    await expect.poll(() => statusCount(page)).toBe(6);
    await expect
      .poll(() => page.getByRole('button', { name: 'More like this' }).getAttribute('aria-pressed'))
      .toBe('true');
    const list = page.getByRole('list', { name: 'Papers', exact: true }).getByRole('button');
    expect(await list.first().textContent()).toContain(one?.title.slice(0, 20));
    await page.goto(`${page.url()}&unlike=${other?.id ?? ''}`);
    await expect
      .poll(() => page.getByRole('list', { name: 'Filters in use' }).textContent())
      .toContain('unlike');
  });
});
