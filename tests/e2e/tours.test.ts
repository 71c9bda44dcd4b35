import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Tours' });
const stops = (page: Page): Locator =>
  panel(page).getByRole('list', { name: 'Stops of the tour' }).locator('.head');
const show = (page: Page): Locator => page.getByRole('region', { name: 'Presentation' });
const titles = async (page: Page): Promise<string[]> =>
  (await stops(page).allTextContents()).map((text) => text.trim().replace(/^\d+\s*/u, ''));

/** Of one part of the page, on a desktop in light and on a phone in dark colours. */
async function violations(page: Page, part: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height, colorScheme] of [
    [390, 844, 'dark'],
    [1440, 900, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const result = await new AxeBuilder({ page }).include(part).analyze();
    for (const { id, nodes } of result.violations)
      found.push(...nodes.map(({ target }) => `${width} px: ${id}: ${target.join(' ')}`));
  }
  return found;
}

/** Drops a file onto the map. */
async function drop(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.getByRole('application').first().dispatchEvent('drop', { dataTransfer });
}

describeSite('tours', (site) => {
  it('makes a tour by hand, undoes it, keeps it, and takes it as a file and out of a link', async () => {
    const page = await site.open('#panel=tours');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel(page).getByRole('button', { name: 'Add this view' }).click();
    await panel(page).getByRole('textbox', { name: 'Caption' }).fill('What **is** <b>here</b>');
    await page.getByRole('combobox', { name: 'Colour', exact: true }).selectOption('year');
    await panel(page).getByRole('button', { name: 'Add this view' }).click();
    expect(await titles(page)).toEqual(['The whole map', 'By year']);
    await stops(page).nth(1).press('Alt+ArrowUp');
    expect(await titles(page)).toEqual(['By year', 'The whole map']);
    expect(
      await stops(page)
        .first()
        .evaluate((head) => head === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await titles(page)).toEqual(['The whole map', 'By year']);
    await page.keyboard.press('Control+z');
    expect(await titles(page)).toEqual(['The whole map']);
    await page.keyboard.press('Control+Shift+z');
    expect(await titles(page)).toEqual(['The whole map', 'By year']);

    await panel(page).getByRole('textbox', { name: 'Title' }).first().fill('My talk');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel(page).getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('my-talk.tour.json');
    const text = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'field-atlas-tour', title: 'My talk' });
    await panel(page).getByRole('button', { name: 'Copy link' }).click();
    await panel(page).getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    await page.reload();
    await site.ready(page);
    expect(await titles(page)).toEqual(['The whole map', 'By year']);
    const file = panel(page).getByLabel('File of a tour');
    const buffer = Buffer.from(text.replace('colour=', 'paper=gone&colour='));
    await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
    await panel(page)
      .getByText(/1 stop shows something that is not on this map/u)
      .waitFor();
    await file.setInputFiles({
      name: 'b.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await panel(page)
      .getByText(/This is no tour: b\.json: format/u)
      .waitFor();
    await page.getByRole('tab', { name: 'Papers', exact: true }).click();
    await drop(page, '{}');
    await panel(page)
      .getByRole('alert')
      .getByText(/This is no tour/u)
      .waitFor();
    await page.getByRole('tab', { name: 'Papers', exact: true }).click();
    await drop(page, text.replace('By year', 'Dropped'));
    await expect.poll(() => titles(page)).toEqual(['The whole map', 'Dropped']);

    const other = await site.blankPage();
    await other.goto(link);
    await site.ready(other);
    await stops(other).nth(1).waitFor();
    expect(await titles(other)).toEqual(['The whole map', 'By year']);
    await panel(other)
      .getByText(/came from elsewhere/u)
      .waitFor();
  });

  it('presents what the program made with keys, a clicker and a window of notes', async () => {
    const page = await site.open('#panel=tours');
    await panel(page).getByRole('button', { name: 'Make a tour' }).click();
    await stops(page).first().waitFor();
    const count = await stops(page).count();
    expect(count).toBeGreaterThan(6);
    await stops(page).nth(1).click();
    await panel(page).getByText('As it is shown').click();
    expect(await violations(page, 'section.tours')).toEqual([]);
    await stops(page).nth(1).click();
    const before = page.url();
    const [notes] = await Promise.all([
      page.waitForEvent('popup'),
      panel(page).getByRole('button', { name: 'Notes window' }).click(),
    ]);
    await notes.getByText('The tour is not being presented yet.').waitFor();
    await panel(page).getByRole('button', { name: 'Present' }).click();
    const heading = show(page).getByRole('heading');
    await show(page).getByText(`1 / ${count}`).waitFor();
    expect(await violations(page, 'section.slide')).toEqual([]);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    await show(page).getByText(`3 / ${count}`).waitFor();
    const third = await heading.textContent();
    await notes.getByRole('heading', { name: third ?? '', level: 2 }).waitFor();
    await notes.getByRole('button', { name: 'Previous' }).click();
    await show(page).getByText(`2 / ${count}`).waitFor();
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(page.url()).toContain('topic=');

    const { x, y, width, height } = (await page.getByRole('application').boundingBox())!;
    await page.mouse.move(x + width / 2, y + height - 40);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 150, y + height - 120, { steps: 4 });
    await page.mouse.up();
    await show(page).getByRole('button', { name: 'Resume the tour' }).click();
    await show(page)
      .getByRole('button', { name: 'Resume the tour' })
      .waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await show(page).getByText(`${count} / ${count}`).waitFor();
    await page.keyboard.press('Escape');
    await show(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(page.url()).toBe(before);
    expect(await stops(page).count()).toBe(count);
  });
});
