import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

const ABSTRACT =
  'We study <script>window.broken = 1</script> recurrent networks & "quotes" with <b>markup</b> in an abstract of ordinary length.';
const PAPERS = [
  {
    title: '<img src=x onerror="window.broken = 1"> in a title',
    abstract: ABSTRACT,
    url: 'javascript:window.broken=1',
  },
  {
    title: 'A right-to-left \u202Eedirrevo\u202C title',
    abstract: ABSTRACT,
    authors: ['<svg onload="window.broken=1">'],
  },
  { title: '{{constructor.constructor("window.broken=1")()}}', abstract: ABSTRACT, year: 2020 },
  {
    title: 'שלום עולם: רשתות נוירונים',
    abstract: ABSTRACT,
    venue: '<iframe src="javascript:alert(1)">',
  },
];

describeSite('a hostile paper', (site) => {
  it('is shown as text and runs nothing', async () => {
    const page = await site.blankPage();
    await site.serveMap(page, PAPERS);
    await page.goto(site.address);
    await site.ready(page);
    const list = page.getByRole('list', { name: 'Papers', exact: true });
    expect(await list.locator('> li').count()).toBe(PAPERS.length);
    expect(await list.textContent()).toContain('<img src=x onerror=');
    for (const button of await list.getByRole('button').all()) {
      await button.click();
      const details = page.getByRole('region', { name: 'Paper details' });
      expect(await details.textContent()).toContain('<script>');
      for (const link of await details.getByRole('link').all())
        expect(await link.getAttribute('href')).toMatch(/^https?:\/\//u);
    }
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(await page.locator('img[src="x"], iframe, .details script').count()).toBe(0);
  });
});

describeSite('a corpus of one paper', (site) => {
  it('makes a map that works', async () => {
    const page = await site.blankPage();
    await site.serveMap(page, PAPERS.slice(0, 1));
    await page.goto(site.address);
    await site.ready(page);
    expect(await page.getByRole('status').textContent()).toBe('1 of 1 paper');
    await page.getByRole('list', { name: 'Papers', exact: true }).getByRole('button').click();
    await page.getByRole('region', { name: 'Paper details' }).waitFor();
    expect(await page.getByText('No other paper on this map').isVisible()).toBe(true);
  });
});
