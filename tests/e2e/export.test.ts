import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite } from './site.ts';

/** Presses the dialog's button and returns what the browser saves. */
async function download(
  page: Page,
  dialog: Locator,
  name: string,
): Promise<{ readonly file: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `Export ${name}`, exact: true }).click();
  const saved = await coming;
  const text = await readFile(await saved.path(), 'utf8');
  return { file: saved.suggestedFilename(), text };
}

describeSite('the export dialog', (site) => {
  it('saves a picture and a bibliography of what passes the filters, with a preview', async () => {
    const seed = await site.map();
    const topic = seed.topics[1];
    const inside = seed.papers.filter((paper) => paper.topic === topic?.id);
    const page = await site.open(`#topic=${topic?.id ?? ''}`);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const filtered = dialog.getByRole('radio', { name: /^What passes the filters/u });
    expect(await filtered.isChecked()).toBe(true);
    expect(await dialog.textContent()).toContain(`${String(inside.length)} papers`);
    await dialog.getByRole('img', { name: 'Preview' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const svg = await download(page, dialog, 'SVG');
    expect(svg.file).toMatch(/-filtered\.svg$/u);
    const papers = /<g id="papers">([^]*?)<\/g>/u.exec(svg.text)?.[1] ?? '';
    expect(papers.match(/<title>/gu)).toHaveLength(inside.length);
    expect(svg.text).not.toContain('<script');
    await dialog.getByRole('radio', { name: /^BibTeX/u }).check();
    const bib = await download(page, dialog, 'BibTeX');
    expect(bib.text.match(/^@/gmu)).toHaveLength(inside.length);
    await dialog.getByText(`Saved as ${bib.file}.`).waitFor();
  });
});
