import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite } from './site.ts';

const details = (page: Page): Locator => page.getByRole('region', { name: 'Paper details' });

describeSite('why', (site) => {
  it('explains a link with shared terms and the best pair of sentences, and gives the focus back', async () => {
    const page = await site.open('#paper=1506.03134');
    const button = details(page).getByRole('button', { name: 'Why? Order Matters' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Why these two papers are neighbours' });
    const terms = dialog.getByRole('list', { name: 'Shared terms' });
    await terms
      .getByText(/^\d+ %$/u)
      .first()
      .waitFor();
    expect(await terms.getByText('sorting').count()).toBe(1);
    expect(await dialog.getByText('Best match:').count()).toBe(2);
    expect(await dialog.getByText('Also in common').count()).toBe(1);
    for (const abstract of await dialog.getByRole('article').all())
      expect(await abstract.locator('p strong mark').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await details(page).count()).toBe(1);
  });

  it('explains a topic with terms for and against', async () => {
    const page = await site.open('#paper=2410.07145');
    await details(page).getByText('Why in this topic?').click();
    const typical = details(page).getByRole('list', { name: 'Terms that speak for the topic' });
    await typical.waitFor();
    expect(await typical.getByText('Mamba', { exact: true }).count()).toBe(1);
    const others = details(page).getByRole('list', { name: 'Terms that speak for other topics' });
    expect(await others.getByText(/^typical of /u).count()).toBeGreaterThan(0);
    expect(
      await details(page)
        .getByText(/\d+ of its \d+ links end in this topic/u)
        .count(),
    ).toBe(1);
  });

  it('finds the way to another paper by keyboard alone, and other ways', async () => {
    const page = await site.open('#paper=1506.03134');
    await details(page).getByRole('button', { name: 'Route to another paper' }).press('Enter');
    const field = details(page).getByRole('textbox', { name: 'To which paper?' });
    await field.pressSequentially('flashrnn');
    await details(page)
      .getByRole('list', { name: 'Papers to go to' })
      .getByRole('button', { name: /FlashRNN/u })
      .press('Enter');
    const route = details(page).getByRole('list', { name: 'Route between the two' });
    const papers = route.locator('button.paper');
    expect(await papers.first().textContent()).toContain('Pointer Networks');
    expect(await details(page).evaluate((panel) => panel === document.activeElement)).toBe(true);
    expect(await papers.last().textContent()).toContain('FlashRNN');
    const hops = (await papers.count()) - 1;
    expect(await route.getByRole('button', { name: /^Why\?/u }).count()).toBe(hops);
    const choice = details(page).getByRole('combobox', { name: 'Through' });
    await choice.selectOption('newest');
    await page.waitForFunction(() => location.hash.includes('route=newest'));
    expect(await papers.last().textContent()).toContain('FlashRNN');
    expect(await choice.locator('option', { hasText: 'most cited' }).isDisabled()).toBe(true);
    await route
      .getByRole('button', { name: /^Why\?/u })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('list', { name: 'Shared terms' }).waitFor();
  });

  it('sums a selection up and compares it with the rest', async () => {
    const page = await site.open('#paper=1506.03134,1409.3215,1511.06391');
    const selection = details(page).getByRole('region', { name: '3 papers selected' });
    await selection.getByText('(more here than in the rest of the map)').waitFor();
    expect(await selection.getByText('2014 to 2015').count()).toBe(1);
    expect(await selection.getByRole('img', { name: /2014: 1/u }).count()).toBe(1);
    await selection.getByRole('button', { name: 'Compare with the rest' }).click();
    const dialog = page.getByRole('dialog', { name: 'Compare two sides' });
    await dialog.getByRole('group', { name: 'First side (3 papers)' }).waitFor();
    await dialog.getByRole('table', { name: 'More in the selected papers' }).waitFor();
  });

  it('compares topics, themes, authors and periods, and copies the terms', async () => {
    const page = await site.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Compare two sides' }).click();
    const dialog = page.getByRole('dialog', { name: 'Compare two sides' });
    await dialog.getByRole('combobox', { name: 'First side: kind' }).selectOption('theme');
    await dialog
      .getByRole('combobox', { name: 'First side: theme' })
      .selectOption({ label: 'State-space model' });
    await dialog.getByRole('combobox', { name: 'Second side: kind' }).selectOption('period');
    await dialog.getByRole('spinbutton', { name: 'Second side: last year' }).fill('2018');
    await dialog.getByRole('spinbutton', { name: 'Second side: last year' }).press('Tab');
    const table = dialog.getByRole('table', { name: 'More in State-space model' });
    await table.waitFor();
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(3);
    await dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
    await dialog.getByText('Markdown copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('| Side | Term | Papers |');
    await dialog.getByRole('combobox', { name: 'Second side: kind' }).selectOption('author');
    await dialog.getByRole('combobox', { name: 'Second side: author' }).fill('nobody at all');
    await dialog.getByText('One side has no paper.').waitFor();
    await dialog.getByRole('combobox', { name: 'Second side: kind' }).selectOption('rest');
    const bridges = dialog.getByRole('list', { name: /^Bridge papers to the rest/u });
    await bridges.getByRole('button').first().click();
    await dialog.waitFor({ state: 'detached' });
    await details(page).waitFor();
    expect(await details(page).count()).toBe(1);
  });

  it('counts the terms of many papers in a worker', async () => {
    const page = await site.blankPage();
    const words = ['speech', 'vision', 'robots', 'graphs', 'proteins'];
    await site.serveMap(
      page,
      Array.from({ length: 320 }, (_, i) => ({
        title: `Paper ${i} on ${words[i % 5] ?? ''}`,
        abstract: `We study ${words[i % 5] ?? ''} and ${words[(i + 1 + (i % 3)) % 5] ?? ''} of kind ${i} with kernels.`,
        year: 2000 + (i % 20),
      })),
    );
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.goto(site.address);
    await site.ready(page);
    await page.getByRole('button', { name: 'Compare two sides' }).click();
    await page.getByRole('dialog').getByRole('table').first().waitFor();
    expect(workers.filter((url) => url.includes('term-worker'))).toHaveLength(1);
  });
});

/** Every size and every scheme once: contrast depends on the scheme alone, what is there on the size. */
const SIZES = [
  ['desktop', { width: 1440, height: 900 }, 'light'],
  ['phone', { width: 390, height: 844 }, 'dark'],
] as const;

for (const [name, viewport, colorScheme] of SIZES)
  describeSite(
    `why on the ${name} in ${colorScheme} colours`,
    (site) => {
      it('has no axe violation', async () => {
        const page = await site.open('#paper=1506.03134');
        await details(page).getByText('Why in this topic?').click();
        await details(page).getByRole('list', { name: 'Terms that speak for the topic' }).waitFor();
        await details(page).getByRole('button', { name: 'Route to another paper' }).click();
        await details(page).getByRole('textbox').fill('rnn');
        await details(page).getByRole('list', { name: 'Papers to go to' }).waitFor();
        expect(await violations(page)).toEqual([]);
        await details(page)
          .getByRole('button', { name: /^Why\?/u })
          .first()
          .click();
        await page.getByRole('dialog').getByRole('article').first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await details(page)
          .getByRole('list', { name: 'Papers to go to' })
          .getByRole('button')
          .first()
          .click();
        await details(page).getByRole('list', { name: 'Route between the two' }).waitFor();
        await details(page).getByText('What they are about').click();
        await details(page).getByRole('button', { name: 'Compare with the rest' }).waitFor();
        expect(await violations(page)).toEqual([]);
        await details(page).getByRole('button', { name: 'Compare with the rest' }).click();
        await page.getByRole('dialog').getByRole('table').first().waitFor();
        expect(await violations(page)).toEqual([]);
      });
    },
    { viewport, colorScheme },
  );
