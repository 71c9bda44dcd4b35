import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite } from './site.ts';

describeSite('the trust panel', (site) => {
  it('gives one score in plain words, the method to copy, and leads to the papers', async () => {
    const page = await site.open();
    await page.getByRole('button', { name: 'How far can I trust this map?' }).click();
    const panel = page.getByRole('dialog', { name: 'How far can I trust this map?' });
    await panel.getByRole('meter', { name: 'Trust in the map' }).waitFor();
    expect(await panel.locator('blockquote').textContent()).toContain('shows 36 papers');
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: /^Show the papers whose place is Firm/u }).click();
    const chips = page.getByRole('list', { name: 'Filters in use' });
    expect(await chips.textContent()).toContain('Firm');
    expect(await panel.count()).toBe(0);
  });

  it('draws lines to the true neighbours, from an address too', async () => {
    const page = await site.open('#show=neighbours');
    const lines = page.getByRole('checkbox', { name: 'True neighbours' });
    expect(await lines.isChecked()).toBe(true);
    await lines.uncheck();
    expect(new URL(page.url()).hash).toBe('');
  });
});
