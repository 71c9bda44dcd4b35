import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/core/math/random.ts';
import { act, type Outcome } from './random-actions.ts';
import { describeSite } from './site.ts';

/** RANDOM_ACTIONS_SEED=7 runs another sequence. */
const SEED = Number(process.env['RANDOM_ACTIONS_SEED'] ?? 1);
const ACTIONS = 200;
const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'n', 'Shift+N', 'Backspace', 'Enter'],
  ...['Shift+Enter', 'PageDown', 'PageUp', '+', '-', '0', 's', 'v', 'Escape', 'Shift+ArrowLeft'],
];

/** What must agree after every action, as a sentence; null where it does. */
function disagreement({ status, listed, inTopics, inTable }: Outcome): string | null {
  const [, passing] = /^(\d+) of 36 papers$/u.exec(status) ?? [];
  if (passing === undefined) return `the status says "${status}"`;
  const told = [listed, inTopics, inTable].filter((count) => count !== null);
  return told.every((count) => count === Number(passing))
    ? null
    : `${status}, but ${listed} in the list, ${inTopics} in the topics and ${inTable} in the table`;
}

async function press(page: Page, key: string): Promise<string> {
  const map = page.getByRole('application');
  if (await map.isVisible()) await map.evaluate((element) => (element as HTMLElement).focus());
  await page.keyboard.press(key);
  return `key ${key}`;
}

/** What of the page an address must bring back. */
async function shown(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(() => [
    document.querySelector('[role="status"]')?.textContent ?? null,
    document.querySelector('[aria-label="Show the papers as"] [aria-pressed="true"]')
      ?.textContent ?? null,
    document.querySelector('ul[aria-label="Papers"]')?.textContent?.slice(0, 2000) ?? null,
    document.querySelector('section[aria-label="Paper details"] h2')?.textContent ?? null,
    document.querySelector('dialog[open] h2')?.textContent ?? null,
  ]);
}

describeSite('any sequence of 200 actions', (site) => {
  it(`keeps list, table and counts agreed, is in the address, and undoes to the start (seed ${SEED})`, async () => {
    const page = await site.open();
    const random = seededRandom(SEED);
    const start = await shown(page);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (/svelte\.dev|^Error/u.test(message.text())) errors.push(message.text());
    });
    const log: string[] = [];
    const check = (outcome: Outcome): void => {
      log.push(outcome.did);
      const problem = errors[0] ?? disagreement(outcome);
      if (problem !== null) throw new Error(`${problem}, after\n${log.slice(-12).join('\n')}`);
    };
    for (let action = 0; action < ACTIONS; action += 1) {
      const kind = random();
      if (kind < 0.2) {
        const key = KEYS[Math.floor(random() * KEYS.length)] ?? 'n';
        log.push(await press(page, key));
        check({ ...(await page.evaluate(act, -1)), did: 'and a look' });
      } else if (kind < 0.28) {
        log.push(await press(page, kind < 0.25 ? 'Control+z' : 'Control+Shift+z'));
        check({ ...(await page.evaluate(act, -1)), did: 'and a look' });
      } else check(await page.evaluate(act, random()));
      if (action % 60 === 59) await expectAddressTells(page, log);
    }
    await undoAll(page);
    expect(errors, log.slice(-12).join('\n')).toEqual([]);
    expect(await shown(page), log.join('\n')).toEqual(start);
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await expect
      .poll(() => page.evaluate(() => location.hash.replace(/&?at=[^&]*/u, '')))
      .toMatch(/^#?$/u);
  });

  async function undoAll(page: Page): Promise<void> {
    const close = page.locator('dialog[open]').getByRole('button', { name: 'Close' });
    if ((await close.count()) > 0) await close.click();
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    for (let step = 0; step < 600 && (await undo.isEnabled()); step += 1)
      await undo.evaluate((button) => (button as HTMLElement).click());
    expect(await undo.isEnabled()).toBe(false);
  }

  async function expectAddressTells(page: Page, log: readonly string[]): Promise<void> {
    // A dialog that was closed a moment ago is still telling of it.
    await page.waitForFunction(() => document.querySelector('dialog:not([open])') === null);
    // The address follows after a rest; leaving the page does not wait for it.
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    const here = await shown(page);
    const fresh = await page.context().newPage();
    await fresh.goto(page.url());
    await site.ready(fresh);
    await expect
      .poll(() => shown(fresh), { message: `${page.url()} after\n${log.slice(-12).join('\n')}` })
      .toEqual(here);
    await fresh.close();
  }
});
