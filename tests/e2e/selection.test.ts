import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { selectedCount } from './selected-count.ts';
import { describeSite } from './site.ts';

async function drag(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('there is no map');
  const at = ([x, y]: readonly [number, number]): [number, number] => [
    box.x + x * box.width,
    box.y + y * box.height,
  ];
  const [first, ...rest] = points;
  await page.mouse.move(...at(first ?? [0, 0]));
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...at(point), { steps: 4 });
  await page.mouse.up();
}

const WHOLE = [
  [0.02, 0.12],
  [0.98, 0.98],
] as const;

describeSite('the selection', (site) => {
  it('is drawn, changed, kept, restored and undone', async () => {
    const page = await site.open();
    await page.keyboard.down('Shift');
    await drag(page, WHOLE);
    await page.keyboard.up('Shift');
    expect(await selectedCount(page)).toBe(36);

    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await page.getByRole('button', { name: 'Select mode' }).click();
    await page.getByRole('radio', { name: 'Lasso' }).check({ force: true });
    await drag(page, [
      [0.05, 0.12],
      [0.5, 0.12],
      [0.5, 0.95],
      [0.05, 0.95],
    ]);
    const half = await selectedCount(page);
    expect(half).toBeGreaterThan(1);
    expect(half).toBeLessThan(36);

    await page.getByRole('button', { name: 'Select …' }).click();
    await page.getByRole('button', { name: /^Invert/u }).click();
    expect(await selectedCount(page)).toBe(36 - half);
    await page.getByRole('textbox', { name: 'Name of the selection' }).fill('the others');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: /^All that pass/u }).click();
    expect(await selectedCount(page)).toBe(36);
    await page.getByRole('radio', { name: 'Take away' }).check({ force: true });
    await page.getByRole('button', { name: /^the others/u }).click();
    expect(await selectedCount(page)).toBe(half);

    await page.getByRole('button', { name: 'Delete the others' }).click();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^the others/u }).waitFor();
    expect(await selectedCount(page)).toBe(half);

    await page.reload();
    await site.ready(page);
    expect(await selectedCount(page)).toBe(half);
    await page.getByRole('button', { name: 'Select …' }).click();
    await page.getByRole('button', { name: /^the others/u }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    expect(await selectedCount(page)).toBe(36);
  });
});
