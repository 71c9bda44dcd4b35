import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

const statusCount = async (page: Page): Promise<number> =>
  Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10);
const listCount = (page: Page): Promise<number> =>
  page.getByRole('list', { name: 'Papers', exact: true }).locator('> li').count();

describeSite('the filters', (site) => {
  it('keep list and count in step, theme by theme', async () => {
    const page = await site.open();
    const map = await site.map();
    for (const theme of map.themes.filter(({ size }) => size > 0).slice(0, 8)) {
      const box = page.getByRole('checkbox', { name: theme.label, exact: true });
      await box.check();
      expect(await statusCount(page), theme.label).toBe(theme.size);
      expect(await listCount(page), theme.label).toBe(theme.size);
      await box.uncheck();
    }
    expect(await statusCount(page)).toBe(36);
  });

  it('combine themes of one group by any, all or none and groups by and', async () => {
    const page = await site.open();
    const map = await site.map();
    const [first, second] = map.themes.filter(({ group }) => group === map.themes[0]?.group);
    if (first === undefined || second === undefined) throw new Error('the map has too few themes');
    await page.getByRole('checkbox', { name: first.label, exact: true }).check();
    await page.getByRole('checkbox', { name: second.label, exact: true }).check();
    const any = await statusCount(page);
    expect(any).toBeGreaterThanOrEqual(Math.max(first.size, second.size));
    const mode = page.getByRole('combobox', { name: /^Of the chosen themes of/u }).first();
    await mode.selectOption('all');
    const all = await statusCount(page);
    expect(all).toBe(first.size + second.size - any);
    await mode.selectOption('none');
    expect(await statusCount(page)).toBe(36 - any);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(await statusCount(page)).toBe(36);
  });

  it('show one topic alone, another with Shift, and all again', async () => {
    const page = await site.open();
    const { topics } = await site.map();
    const [first, second] = topics;
    if (first === undefined || second === undefined) throw new Error('the map has too few topics');
    const button = page.getByRole('treeitem', { name: first.name, exact: true });
    await button.click();
    expect(await button.getAttribute('aria-selected')).toBe('true');
    expect(await statusCount(page)).toBe(first.size);
    expect(await listCount(page)).toBe(first.size);
    await page
      .getByRole('treeitem', { name: second.name, exact: true })
      .click({ modifiers: ['Shift'] });
    expect(await statusCount(page)).toBe(first.size + second.size);
    await page
      .getByRole('treeitem', { name: second.name, exact: true })
      .click({ modifiers: ['Shift'] });
    await button.click();
    expect(await statusCount(page)).toBe(36);
  });

  it('narrow to years by keyboard', async () => {
    const page = await site.open();
    const { papers } = await site.map();
    const years = papers.map(({ year }) => year).filter((year) => year !== null);
    const last = Math.max(...years);
    const from = page.getByRole('slider', { name: 'From year' });
    await from.focus();
    await page.keyboard.press('End');
    expect(await statusCount(page)).toBe(years.filter((year) => year === last).length);
    await page.keyboard.press('Home');
    expect(await statusCount(page)).toBe(36);
  });

  it('change the counts of the other facets', async () => {
    const page = await site.open();
    const { topics } = await site.map();
    const topic = topics[0];
    if (topic === undefined) throw new Error('the map has no topic');
    const countsOf = (): Promise<string[]> => page.locator('fieldset .count').allTextContents();
    const before = await countsOf();
    await page.getByRole('treeitem', { name: topic.name, exact: true }).click();
    expect(await countsOf()).not.toEqual(before);
  });

  it('slice by what papers say of themselves, and every chip switches one filter off', async () => {
    const page = await site.open();
    await page.getByText('Link to code', { exact: true }).click();
    const box = page.getByRole('checkbox', { name: /^Code is linked/u });
    const label = (await box.locator('xpath=..').textContent()) ?? '';
    const linked = Number(/(\d+)\s*papers/u.exec(label)?.[1]);
    await box.check();
    expect(await statusCount(page)).toBe(linked);
    expect(await listCount(page)).toBe(linked);
    await page.getByRole('searchbox', { name: 'Search papers' }).fill('year:2023..');
    expect(await statusCount(page)).toBeLessThan(linked);
    expect(await listCount(page)).toBe(await statusCount(page));
    const chips = page.getByRole('list', { name: 'Filters in use' }).getByRole('button');
    expect(await chips.count()).toBe(2);
    await chips.first().press('Enter');
    expect(await statusCount(page)).toBe(linked);
    await chips.first().press('Enter');
    expect(await statusCount(page)).toBe(36);
    expect(
      await page
        .getByRole('searchbox', { name: 'Search papers' })
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
  });

  it('are undone and redone from the keyboard', async () => {
    const page = await site.open();
    const { themes } = await site.map();
    const theme = themes.find(({ size }) => size > 0 && size < 36);
    if (theme === undefined) throw new Error('the map has no theme that filters');
    await page.getByRole('checkbox', { name: theme.label, exact: true }).check();
    await page.keyboard.press('Control+z');
    expect(await statusCount(page)).toBe(36);
    await page.keyboard.press('Control+Shift+z');
    expect(await statusCount(page)).toBe(theme.size);
  });
});
