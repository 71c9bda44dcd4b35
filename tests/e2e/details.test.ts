import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

describeSite('the details', (site) => {
  it('open from the list with everything that is known of the paper', async () => {
    const page = await site.open();
    const { papers, topics } = await site.map();
    const paper = papers.find(({ title }) => title === 'Pointer Networks');
    if (paper === undefined) throw new Error('the seed has lost a paper');
    await page
      .getByRole('list', { name: 'Papers', exact: true })
      .getByRole('button', { name: paper.title })
      .click();
    const details = page.getByRole('region', { name: 'Paper details' });
    const text = (await details.textContent()) ?? '';
    for (const author of paper.authors) expect(text).toContain(author);
    expect(text).toContain(String(paper.year));
    expect(text).toContain(paper.abstract.slice(0, 60));
    expect(text).toContain(topics.find(({ id }) => id === paper.topic)?.name);
    for (const link of await details.getByRole('link').all())
      expect(await link.getAttribute('href')).toMatch(/^https?:\/\//u);
  });

  it('lead from neighbour to neighbour, with the shared terms', async () => {
    const page = await site.open('#paper=1506.03134');
    const details = page.getByRole('region', { name: 'Paper details' });
    const neighbours = details.getByRole('list', { name: 'Neighbours' });
    const next = neighbours.locator('button.paper').first();
    expect(await neighbours.locator('button.term').count()).toBeGreaterThan(0);
    const title = await next.locator('span[dir]').textContent();
    await next.click();
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toBe(title);
    await page.goBack();
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toBe('Pointer Networks');
  });

  it('close with Escape and with the button', async () => {
    const page = await site.open('#paper=1506.03134');
    const details = page.getByRole('region', { name: 'Paper details' });
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    await page.goBack();
    await details.getByRole('button', { name: 'Close paper details' }).click();
    await details.waitFor({ state: 'detached' });
    expect(await details.count()).toBe(0);
  });

  it('stay while other papers are pointed at', async () => {
    const page = await site.open('#paper=1506.03134');
    await page
      .getByRole('list', { name: 'Papers', exact: true })
      .getByRole('button')
      .nth(3)
      .hover();
    const details = page.getByRole('region', { name: 'Paper details' });
    expect(await details.getByRole('heading', { level: 2 }).textContent()).toBe('Pointer Networks');
  });
});
