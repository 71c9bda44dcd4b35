import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite, type SeedMap } from './site.ts';

interface State {
  readonly name: string;
  readonly address?: string;
  /** What is done on the page at the address; undone by Escape and by the next state's address. */
  readonly open?: (page: Page) => Promise<void>;
  readonly isDialog?: boolean;
  /** Has marks, grounds or pressed buttons whose colours the system may replace. */
  readonly isTelling?: boolean;
}

const press = (name: string | RegExp) => async (page: Page) =>
  page.getByRole('button', { name }).first().click();

/** Every kind of panel, dialog and colouring, each by its address where it has one. */
function statesOf({ papers, topics }: SeedMap): readonly State[] {
  const [first, second, third] = papers.map(({ id }) => id);
  return [
    { name: 'at first' },
    { name: 'a search', address: 'q=mamba', isTelling: true },
    { name: 'a search without answer', address: 'q=zzzzzz' },
    {
      name: 'filters',
      address: `topic=${topics[0]?.id ?? ''}&theme=rnn&match=none&years=2017-2023&trust=weak`,
    },
    { name: 'a paper', address: `paper=${first}` },
    { name: 'two papers', address: `paper=${first},${second}` },
    {
      name: 'three papers and the menu of selections',
      address: `paper=${first},${second},${third}`,
      isTelling: true,
      open: async (page) => {
        await press('Select …')(page);
        await page.getByRole('textbox', { name: 'Name of the selection' }).waitFor();
      },
    },
    { name: 'colours by year', address: 'colour=year&show=neighbours' },
    { name: 'shapes of themes', address: 'colour=group:architecture&shapes=on' },
    { name: 'a timeline', address: 'as=timeline' },
    { name: 'a triangle', address: 'as=triangle:rnn,ssm,transformer' },
    { name: 'a matrix', address: 'as=matrix:problem,architecture' },
    { name: 'a table', address: 'as=table:-year' },
    { name: 'the overview', address: 'panel=overview' },
    { name: 'the plan', address: 'panel=plan', isTelling: true },
    { name: 'tours', address: 'panel=tours', isTelling: true },
    { name: 'select mode', open: press('Select mode'), isTelling: true },
    { name: 'the help', open: press(/^Help/u), isDialog: true },
    { name: 'what the map is', open: press(/^About/u), isDialog: true },
    {
      name: 'trust',
      address: 'colour=trust',
      open: (page) => page.evaluate(openTrust),
      isDialog: true,
    },
    { name: 'the export', open: press('Export'), isDialog: true, isTelling: true },
  ];
}

/** On a phone the legend's key is put away. */
function openTrust(): void {
  for (const button of document.querySelectorAll('button'))
    if (button.textContent.startsWith('How far can I trust')) button.click();
}

const LOOKS = [
  ['a desktop in light colours', { width: 1440, height: 900 }, 'light', 'none'],
  ['a phone in dark colours', { width: 390, height: 844 }, 'dark', 'none'],
  ['a page enlarged to 200 % in forced colours', { width: 720, height: 450 }, 'dark', 'active'],
] as const;

describeSite('every state', (site) => {
  it('has no axe violation, on a desktop, a phone and enlarged with forced colours', async () => {
    const states = statesOf(await site.map());
    const page = await site.open();
    const found: string[] = [];
    for (const [look, viewport, colorScheme, forcedColors] of LOOKS) {
      const shown =
        forcedColors === 'active' ? states.filter(({ isTelling }) => isTelling) : states;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      for (const { name, address = '', open, isDialog = false } of shown) {
        await page.evaluate((hash) => (location.hash = hash), address);
        await open?.(page);
        await page.getByText('Loading …').first().waitFor({ state: 'detached' });
        if (isDialog) await page.getByRole('dialog').waitFor();
        const wrong = await violations(page, isDialog ? 'dialog' : undefined);
        found.push(...wrong.map((text) => `${look}, ${name}: ${text}`));
        if (open === undefined) continue;
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        if (isDialog) await page.getByRole('dialog').waitFor({ state: 'detached' });
        if (name === 'select mode') await press('Select mode')(page);
      }
    }
    expect(found).toEqual([]);
  });

  it('fits a page enlarged to 200 %, without scrolling to the side', async () => {
    const page = await site.open();
    await page.setViewportSize({ width: 720, height: 450 });
    const [wide, map] = await Promise.all([
      page.evaluate(() => document.documentElement.scrollWidth),
      page.getByRole('application').boundingBox(),
    ]);
    expect(wide).toBeLessThanOrEqual(720);
    expect(map?.height).toBeGreaterThan(150);
  });

  it('has no axe violation when the map is missing', async () => {
    const page = await site.blankPage({ expectProblems: true });
    await page.route('**/map.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(site.address);
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
