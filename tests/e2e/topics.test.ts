import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite } from './site.ts';

const items = (page: Page) => page.getByRole('tree', { name: 'Topics' }).getByRole('treeitem');
const item = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true });

describeSite('the topics', (site) => {
  it('are a tree for the keyboard, edited live, undone, kept, downloaded and opened', async () => {
    const page = await site.open();
    const { topics } = await site.map();
    const [first, second] = topics;
    if (first === undefined || second === undefined) throw new Error('the map has too few topics');

    await item(page, first.name).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await item(page, second.name).getAttribute('aria-selected')).toBe('true');
    const trail = page.getByRole('navigation', { name: 'Where you are in the topics' });
    expect(await trail.getByRole('button').allTextContents()).toEqual(['All', second.name]);
    await trail.getByRole('button', { name: 'All' }).click();
    expect(await trail.count()).toBe(0);

    await item(page, first.name).focus();
    await page.keyboard.press('F2');
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('Renamed topic');
    await name.press('Enter');
    await item(page, 'Renamed topic').waitFor();
    expect(await page.locator('.topic-label', { hasText: 'Renamed' }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Edit Renamed topic' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Split in two' }).click();
    expect(await items(page).count()).toBe(topics.length + 1);
    await page.keyboard.press('Control+z');
    expect(await items(page).count()).toBe(topics.length);
    await page.getByRole('button', { name: 'Edit Renamed topic' }).click();
    await page.getByRole('combobox', { name: 'Merge into' }).selectOption(second.name);
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    expect(await items(page).count()).toBe(topics.length - 1);

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const path = await (await waiting).path();
    const text = await readFile(path, 'utf8');
    expect(text).toContain('"Renamed topic"');

    await page.reload();
    await site.ready(page);
    expect(await items(page).count()).toBe(topics.length - 1);
    await page.getByRole('button', { name: 'Discard all' }).click();
    expect(await items(page).count()).toBe(topics.length);
    await page.getByRole('button', { name: 'Edit topics' }).click();
    await page.locator('input[type=file][accept*=json]').first().setInputFiles(path);
    await page.getByText('2 edits', { exact: true }).waitFor();
    expect(await items(page).count()).toBe(topics.length - 1);
  });
});
