import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

describeSite('the search', (site) => {
  it.each([
    ['a prefix', 'recurrentg', /RecurrentGPT/u],
    ['a typing error', 'pointr networks', /Pointer Networks/u],
    ['an author', 'vinyals', /Pointer Networks|Sequence to Sequence|Order Matters/u],
    ['a word of the abstract', 'cherokee', /ChrEn/u],
  ])('answers %s', async (_what, query, title) => {
    const page = await site.open();
    await page.getByRole('searchbox', { name: 'Search papers' }).fill(query);
    const results = page.getByRole('list', { name: 'Search results' });
    expect(await results.getByRole('button').first().textContent()).toMatch(title);
  });

  it('pins the chosen paper and moves the map to it', async () => {
    const page = await site.open();
    await page.getByRole('searchbox', { name: 'Search papers' }).fill('pointer networks');
    await page.getByRole('list', { name: 'Search results' }).getByRole('button').first().click();
    const details = page.getByRole('region', { name: 'Paper details' });
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toBe('Pointer Networks');
    expect(page.url()).toContain('paper=');
  });

  it('works by keyboard alone', async () => {
    const page = await site.open();
    await page.keyboard.press('/');
    await page.keyboard.type('flashrnn');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const details = page.getByRole('region', { name: 'Paper details' });
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toContain('FlashRNN');
  });

  it('says so when nothing matches, and Escape takes the query away', async () => {
    const page = await site.open();
    const box = page.getByRole('searchbox', { name: 'Search papers' });
    await box.fill('xyzzyplugh');
    expect(await page.getByText(/No paper matches/u).isVisible()).toBe(true);
    expect(await page.getByRole('status').textContent()).toBe('0 of 36 papers');
    await box.press('Escape');
    expect(await box.inputValue()).toBe('');
    expect(await page.getByRole('status').textContent()).toBe('36 of 36 papers');
  });
});
