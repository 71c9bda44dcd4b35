import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite, type SeedMap } from './site.ts';

const LOOKS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;

/** Addresses that together show every panel, dialog, projection, colouring and kind of filter. */
function addresses({ papers, topics, themes }: SeedMap): readonly string[] {
  const ids = papers.map(({ id }) => encodeURIComponent(id));
  const [a = '', b = '', c = ''] = ids;
  const [topic = '', other = ''] = topics.map(({ id }) => id);
  const theme = themes.find(({ size }) => size > 3)?.id ?? '';
  return [
    `paper=${a}`,
    `paper=${a}&show=neighbours&shapes=on`,
    `paper=${ids.slice(0, 9).join(',')}`,
    `topic=${topic},${other}&theme=${theme}`,
    'years=2019-2024&size=citations&sort=newest',
    'q=author%3Agu%20%22state%20space%22',
    'meaning=recurrent%20networks&nearest=10',
    `like=${a}&unlike=${b}`,
    'colour=year',
    'colour=trust&size=equal',
    `colour=theme:${theme}&shapes=on`,
    'show=citations',
    'panel=overview',
    'panel=plan',
    'panel=tours',
    `panel=overview&topic=${topic}`,
    'as=timeline',
    'as=triangle',
    `as=triangle&paper=${a}`,
    'as=axes',
    'as=matrix',
    'as=table:-year',
    `as=table&paper=${a},${b}&q=state`,
    `as=timeline&topic=${topic}&colour=year`,
    'open=about',
    'open=trust',
    'open=help',
    'open=export',
    `open=why:${a},${b}`,
    `paper=${a},${c}&route=newest`,
    `open=compare:topic:${topic},topic:${other}`,
    'q=zzzzzz',
    'q=zzzzzz&as=table',
    'q=zzzzzz&as=matrix&panel=overview',
    'years=1900-1901&as=timeline&panel=plan',
  ];
}

for (const [look, options] of LOOKS.entries())
  describeSite(
    `the page ${options.viewport.width} px wide in ${options.colorScheme} colours`,
    (site) => {
      it('has no axe violation at its share of all addresses', async () => {
        const page = await site.open();
        const all = addresses(await site.map());
        const share = all.filter((_, at) => at % LOOKS.length === look);
        const found: string[] = [];
        for (const address of share) {
          await page.evaluate((fragment) => (location.hash = fragment), address);
          await page.waitForLoadState('networkidle');
          await page.waitForTimeout(150);
          const here = await violations(page);
          found.push(...here.map((violation) => `#${address}: ${violation}`));
        }
        expect(found).toEqual([]);
      });
    },
    options,
  );
