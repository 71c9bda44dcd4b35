import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    .include('aside[aria-label="Papers and details"]')
    .analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

describeSite('the overview', (site) => {
  it('quotes abstracts word for word, leads to the papers, can be edited and undone, and saved', async () => {
    const page = await site.open('#panel=overview');
    const panel = page.getByRole('tabpanel', { name: 'Overview' });
    await panel.getByRole('heading', { name: 'What it is about' }).waitFor();
    await panel.getByRole('heading', { name: 'Timeline' }).waitFor();

    const { papers } = await site.map();
    const sentences = await panel.locator('.sentence > span').allTextContents();
    expect(sentences.length).toBeGreaterThan(20);
    for (const sentence of sentences)
      expect(papers.some(({ abstract }) => abstract.includes(sentence))).toBe(true);

    const cite = panel.getByRole('button', { name: /Show on the map$/u }).first();
    await cite.focus();
    await page.locator('.map-rings .hovered').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.locator('.map-rings .pinned').waitFor({ state: 'attached' });

    await panel.getByRole('button', { name: 'Edit' }).click();
    await panel
      .getByRole('button', { name: /^Drop the sentence/u })
      .first()
      .click();
    const count = panel.locator('.sentence');
    await expect.poll(() => count.count()).toBe(sentences.length - 1);
    await panel
      .getByRole('button', { name: /^Swap the sentence/u })
      .first()
      .click();
    expect(await count.count()).toBe(sentences.length - 1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => panel.locator('.sentence > span').allTextContents()).toEqual(sentences);

    await panel.getByRole('slider', { name: 'Length' }).press('End');
    await expect.poll(() => count.count()).toBeGreaterThan(sentences.length);

    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save as Word' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/u);

    await panel.getByRole('combobox', { name: 'Overview of' }).selectOption({ index: 3 });
    await panel.getByText('9', { exact: true }).first().waitFor();
  });
});
