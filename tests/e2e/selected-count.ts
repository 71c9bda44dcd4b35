import type { Page } from 'playwright-core';

/** How many papers the selection's bar says are selected; 0 without a bar. */
export async function selectedCount(page: Page): Promise<number> {
  const bar = page.getByRole('group', { name: 'Selection', exact: true });
  if ((await bar.count()) === 0) return 0;
  return Number.parseInt((await bar.locator('p').first().textContent()) ?? '', 10) || 0;
}
