import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

describeSite('a failure', (site) => {
  it.each([
    ['a missing map', { status: 404, body: 'Not found' }, /./u],
    ['a broken map', { status: 200, body: '{"format": "field-atlas-map", ' }, /./u],
    ['a map that is something else', { status: 200, body: '[]' }, /./u],
    [
      'a map of a newer version',
      { status: 200, body: JSON.stringify({ format: 'field-atlas-map', version: 99 }) },
      /newer|version 99/u,
    ],
  ])('says what is wrong with %s and offers a way on', async (_what, answer, sentence) => {
    const page = await site.blankPage({ expectProblems: true });
    await page.route('**/map.json', (route) => route.fulfill(answer));
    await page.goto(site.address);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(sentence);
    await page.unroute('**/map.json');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await site.ready(page);
    expect(await page.getByRole('status').textContent()).toBe('36 of 36 papers');
  });

  it('of the papers file is noticed by its checksum', async () => {
    const page = await site.blankPage({ expectProblems: true });
    await page.route('**/papers-*.json', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.replace('Pointer', 'Painter') });
    });
    await page.goto(site.address);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/papers-/u);
  });

  it('of WebGL leaves list, filters and details working', async () => {
    const page = await site.blankPage();
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : original.apply(this, [kind, ...rest] as never);
      } as never;
    });
    await page.goto(site.address);
    await page.getByText(/no WebGL/u).waitFor();
    await page
      .getByRole('list', { name: 'Papers', exact: true })
      .getByRole('button')
      .first()
      .click();
    expect(await page.getByRole('region', { name: 'Paper details' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Show the papers as a table' }).click();
    await page.getByRole('table', { name: 'Papers' }).getByRole('row').nth(6).waitFor();
    expect(await page.getByText(/no WebGL/u).count()).toBe(0);
  });

  it('of the graphics card is recovered from', async () => {
    const page = await site.open();
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas')) {
        const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
        const extension = context?.getExtension('WEBGL_lose_context');
        if (extension === null || extension === undefined) continue;
        extension.loseContext();
        setTimeout(() => extension.restoreContext(), 50);
      }
    });
    await page.getByText(/graphics card away/u).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => location.hash.includes('at='));
    expect((await site.labelBoxes(page)).boxes.length).toBeGreaterThan(0);
  });
});
