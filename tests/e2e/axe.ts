import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds against a page as it stands, or against a part of it: the rule, the element and what is wrong with it. */
export async function violations(page: Page, part?: string): Promise<readonly string[]> {
  // The pages have no frames of other origins: no second page is needed to bring their results together.
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (part === undefined ? axe : axe.include(part))
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
