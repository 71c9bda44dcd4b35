import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite } from './site.ts';

/** A projection as the address has it, its button, and what only it shows. */
const PROJECTIONS = [
  { address: 'timeline', button: 'Timeline', caption: /^Across: year/u },
  { address: 'triangle:rnn,ssm,topic:t1', button: 'Triangle', caption: /^Position = share of/u },
  {
    address: 'axes:rnn,ssm,text:slow,text:fast',
    button: 'Axes',
    caption: /^Position = how much nearer/u,
  },
  { address: 'table:-year', button: 'Table', caption: /^Every paper that passes/u },
  { address: 'matrix:problem,architecture', button: 'Matrix', caption: /^Cell = papers of both/u },
] as const;

interface Kept {
  readonly count: string | null;
  readonly listed: number;
  readonly address: string;
}

/** What must stay the same in whatever way the papers are laid out. */
async function kept(page: Page): Promise<Kept> {
  return {
    count: await page.getByRole('status').first().textContent(),
    listed: await page.getByRole('list', { name: 'Papers' }).getByRole('listitem').count(),
    address: new URL(page.url()).hash.replace(/&as=[^&]*/u, ''),
  };
}

describeSite('projections', (site) => {
  it('are reached by address alone, keep selection and filters, and can be undone', async () => {
    const { papers } = await site.map();
    const pinned = papers.find(({ title }) => title.startsWith('Mamba'));
    const filters = `#paper=${pinned?.id ?? ''}&theme=ssm`;
    const page = await site.open(filters);
    const bar = page.getByRole('group', { name: 'Show the papers as' });
    const note = page.getByRole('note');
    const before = await kept(page);

    for (const { address, button, caption } of PROJECTIONS) {
      await page.evaluate((hash) => (location.hash = hash), `${filters}&as=${address}`);
      await note.filter({ hasText: caption }).waitFor();
      expect(await bar.getByRole('button', { pressed: true }).textContent()).toBe(button);
      if (button === 'Matrix')
        await page.getByRole('heading', { name: 'Candidate gaps' }).waitFor();
      expect(await kept(page)).toEqual(before);
      expect(await violations(page, 'section[aria-label="Map"]')).toEqual([]);
    }

    await bar.getByRole('button', { name: 'Triangle' }).click();
    await page.getByRole('combobox', { name: 'Upper corner' }).selectOption('theme vision');
    await expect.poll(() => page.url()).toContain('as=triangle:rnn,ssm,vision');
    await bar.getByRole('button', { name: 'Axes' }).click();
    await page.getByRole('combobox', { name: 'Upper pole' }).selectOption('words');
    await page.getByRole('textbox', { name: 'Upper pole, in words' }).fill('long context');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('text:long+context');
    await note.filter({ hasText: /^Position = how much nearer/u }).waitFor();
    expect(await kept(page)).toEqual(before);
    await bar.getByRole('button', { name: 'Map' }).click();
    await note.waitFor({ state: 'detached' });
    expect(await kept(page)).toEqual(before);
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z');
    await note.filter({ hasText: /^Cell = papers of both/u }).waitFor();
    expect(await kept(page)).toEqual(before);
  });
});
