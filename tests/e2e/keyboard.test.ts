import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

describeSite('the keyboard alone', (site) => {
  it('walks over the map and opens a paper', async () => {
    const page = await site.open();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const said = page.locator('[aria-live="polite"]').filter({ hasText: 'Topic:' });
    const title = ((await said.textContent()) ?? '').split('. Topic:')[0];
    await page.keyboard.press('Enter');
    const details = page.getByRole('region', { name: 'Paper details' });
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toBe(title);
  });

  it('reaches every control with a visible focus and is never trapped', async () => {
    const page = await site.open();
    const seen = new Set<string>();
    for (let press = 0; press < 140; press += 1) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) return null;
        const style = getComputedStyle(active);
        return {
          name: active.getAttribute('aria-label') ?? active.textContent.trim().slice(0, 40),
          isVisible: style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
        };
      });
      if (state === null) break;
      expect(state.isVisible, state.name).toBe(true);
      seen.add(state.name);
    }
    for (const name of ['Search papers', 'Zoom in', 'Zoom out', 'Fit map'])
      expect([...seen]).toContain(name);
  });

  it('goes through a list by rows, by pages and to its ends', async () => {
    const page = await site.open('#as=table');
    const rows = page.getByRole('table', { name: 'Papers' }).getByRole('rowheader');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[aria-rowindex]')?.ariaRowIndex);
    await rows.first().getByRole('button').focus();
    const places: unknown[] = [];
    for (const key of ['End', 'ArrowUp', 'PageUp', 'Home', 'ArrowDown']) {
      await page.keyboard.press(key);
      places.push(await focused());
    }
    const [last, above, pageUp, first, second] = places;
    expect([last, above, first, second]).toEqual(['37', '36', '2', '3']);
    expect(Number(pageUp)).toBeLessThan(35);

    const list = page.getByRole('list', { name: 'Papers', exact: true }).getByRole('listitem');
    await list.first().getByRole('button').focus();
    await page.keyboard.press('End');
    expect(
      await page.evaluate(() =>
        document.activeElement?.closest('li')?.getAttribute('aria-posinset'),
      ),
    ).toBe('36');
  });

  it('opens the help, which gives the focus back', async () => {
    const page = await site.open();
    await page.getByRole('button', { name: 'Fit map' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'How to use this map' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Fit map',
    );
  });
});
