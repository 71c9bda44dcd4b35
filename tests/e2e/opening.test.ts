import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

describeSite('the page', (site) => {
  it('shows the whole seed map under its title', async () => {
    const page = await site.open();
    expect(await page.getByRole('status').textContent()).toBe('36 of 36 papers');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\S/u);
    expect(await page.getByRole('region', { name: 'Map' }).isVisible()).toBe(true);
    expect(
      await page.getByRole('list', { name: 'Papers', exact: true }).locator('> li').count(),
    ).toBe(36);
  });

  it('draws every topic label inside the frame and none over another', async () => {
    const page = await site.open();
    const labels = await site.labelBoxes(page);
    expect(labels.boxes.length).toBeGreaterThanOrEqual(3);
    for (const [index, box] of labels.boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(labels.frame.left - 0.5);
      expect(box.right).toBeLessThanOrEqual(labels.frame.right + 0.5);
      expect(box.top).toBeGreaterThanOrEqual(labels.frame.top - 0.5);
      expect(box.bottom).toBeLessThanOrEqual(labels.frame.bottom + 0.5);
      for (const other of labels.boxes.slice(index + 1)) {
        const isApart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top;
        expect(isApart, `${box.text} overlaps ${other.text}`).toBe(true);
      }
    }
  });

  it('asks no other origin for anything and forbids what it does not need', async () => {
    const page = await site.open();
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(site.foreignRequests).toEqual([]);
  });

  it('zooms, pans and fits by buttons and keys', async () => {
    const page = await site.open();
    const before = await site.papersInFrame(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => location.hash.includes('at='));
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.keyboard.press('0');
    await page.waitForFunction(() => !location.hash.includes('at='));
    expect(await site.papersInFrame(page)).toEqual(before);
  });

  it('keeps the scheme that was chosen', async () => {
    const page = await site.open();
    await page.getByRole('button', { name: /^Theme: / }).click();
    const chosen = await page.getByRole('button', { name: /^Theme: / }).textContent();
    await page.reload();
    await site.ready(page);
    expect(await page.getByRole('button', { name: /^Theme: / }).textContent()).toBe(chosen);
  });
});
