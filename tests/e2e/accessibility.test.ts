import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite } from './site.ts';

const SIZES = [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const;
const SCHEMES = ['light', 'dark'] as const;

for (const [name, viewport] of SIZES)
  for (const colorScheme of SCHEMES)
    describeSite(
      `the ${name} page in ${colorScheme} colours`,
      (site) => {
        it('has no axe violation when opened, filtered, searched, pinned and explained', async () => {
          const page = await site.open();
          expect(await violations(page)).toEqual([]);
          await page.getByRole('searchbox').fill('mamba');
          expect(await violations(page)).toEqual([]);
          await page.getByRole('searchbox').fill('zzzzzz');
          expect(await violations(page)).toEqual([]);
          await page.getByRole('searchbox').press('Escape');
          await page
            .getByRole('list', { name: 'Papers', exact: true })
            .getByRole('button')
            .first()
            .click();
          expect(await violations(page)).toEqual([]);
          if (name === 'phone') {
            await page.getByRole('button', { name: 'Filter', exact: true }).click();
            expect(await violations(page)).toEqual([]);
          }
          await page.getByRole('checkbox').first().check();
          expect(await violations(page)).toEqual([]);
          for (const value of ['year', 'group:architecture']) {
            await page.getByRole('combobox', { name: 'Colour', exact: true }).selectOption(value);
            expect(await violations(page)).toEqual([]);
          }
          await page.getByRole('button', { name: /Help/u }).click();
          expect(await violations(page)).toEqual([]);
          await page.keyboard.press('Escape');
          await page.getByRole('button', { name: /^About/u }).click();
          expect(await violations(page)).toEqual([]);
        });

        it('has no axe violation when it fails', async () => {
          const page = await site.blankPage({ expectProblems: true });
          await page.route('**/map.json', (route) => route.fulfill({ status: 404, body: '' }));
          await page.goto(site.address);
          await page.getByRole('alert').waitFor();
          expect(await violations(page)).toEqual([]);
        });
      },
      { viewport, colorScheme },
    );
