import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

describeSite('the address', (site) => {
  it('restores the whole view after a reload', async () => {
    const page = await site.open();
    const { themes } = await site.map();
    const theme = themes.find(({ size }) => size > 3);
    if (theme === undefined) throw new Error('the map has no theme');
    await page.getByRole('checkbox', { name: theme.label, exact: true }).check();
    await page
      .getByRole('list', { name: 'Papers', exact: true })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('combobox', { name: 'Colour', exact: true }).selectOption('year');
    // The address follows a moment later: first to where the paper lies, then to the closer look.
    await page.waitForFunction(() => location.hash.includes('at='));
    const before = await page.evaluate(() => location.hash);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction((hash) => location.hash !== hash, before);
    const address = page.url();
    const title = await page
      .getByRole('region', { name: 'Paper details' })
      .getByRole('heading', { level: 2 })
      .textContent();
    await page.reload();
    await site.ready(page);
    expect(page.url()).toBe(address);
    expect(await page.getByRole('checkbox', { name: theme.label, exact: true }).isChecked()).toBe(
      true,
    );
    expect(await page.getByRole('combobox', { name: 'Colour', exact: true }).inputValue()).toBe(
      'year',
    );
    expect(
      await page
        .getByRole('region', { name: 'Paper details' })
        .getByRole('heading', { level: 2 })
        .textContent(),
    ).toBe(title);
  });

  it('follows Back and Forward', async () => {
    const page = await site.open();
    const list = page.getByRole('list', { name: 'Papers', exact: true });
    await list.getByRole('button').nth(0).click();
    const details = page.getByRole('region', { name: 'Paper details' });
    const first = await details.getByRole('heading', { level: 2 }).textContent();
    await list.getByRole('button').nth(5).click();
    const second = await details.getByRole('heading', { level: 2 }).textContent();
    expect(second).not.toBe(first);
    await page.goBack();
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toBe(first);
    await page.goForward();
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toBe(second);
    await page.goBack();
    await page.goBack();
    await details.waitFor({ state: 'detached' });
    expect(await page.getByRole('status').textContent()).toBe('36 of 36 papers');
  });

  it('opens every dialog, and loses it as the dialog closes', async () => {
    const page = await site.open();
    const { topics, papers } = await site.map();
    const [one, two] = topics;
    const pair = papers.slice(0, 2).map(({ id }) => encodeURIComponent(id));
    for (const [open, title] of [
      ['about', /papers/u],
      ['trust', 'How far can I trust this map?'],
      ['help', 'How to use this map'],
      ['export', 'Export'],
      [`why:${pair.join(',')}`, 'Why these two papers are neighbours'],
      [`compare:topic:${two?.id ?? ''},topic:${one?.id ?? ''}`, 'Compare two sides'],
    ] as const) {
      await page.evaluate((part) => (location.hash = `open=${part}`), open);
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.waitFor();
      if (open.startsWith('compare'))
        expect(await dialog.getByRole('group', { name: 'First side' }).textContent()).toContain(
          two?.name ?? '',
        );
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.waitForFunction(() => !location.hash.includes('open='));
    }
  });

  it('survives nonsense', async () => {
    const page = await site.open(
      '#paper=%E0%A4%A&topic=t99,<b>&years=x-y&at=1,NaN,-3&colour=group:zzz&match=%',
    );
    expect(await page.getByRole('status').textContent()).toBe('36 of 36 papers');
  });
});
