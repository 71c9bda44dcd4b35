import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { describeSite } from './site.ts';

describeSite('the map inside of another page', (site) => {
  it('is made by a line of the export, shows the chosen panels alone and leads to the whole page', async () => {
    const page = await site.open('#theme=ssm');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('radio', { name: /^Embed in a page/u }).check();
    await page.getByRole('checkbox', { name: 'List of papers' }).check();
    await page.getByRole('checkbox', { name: 'Details of a chosen paper' }).check();
    await page.getByRole('spinbutton', { name: 'Width' }).fill('480');
    await page.getByRole('spinbutton', { name: 'Height' }).fill('360');
    expect(await violations(page, 'dialog')).toEqual([]);
    const line = await page.getByRole('textbox', { name: 'Line of HTML' }).inputValue();
    expect(line).toMatch(/^<iframe src="[^"]*\?embed=legend,list,details#theme=ssm"/u);

    // A page of another origin, with a history of its own.
    const host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Mine</title><h1>My page</h1>${line}`);
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    const outer = await page.context().newPage();
    const problems: string[] = [];
    outer.on('pageerror', (error) => problems.push(error.message));
    await outer.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const before = await outer.evaluate(() => history.length);
    const frame = outer.frameLocator('iframe');
    await frame.getByRole('application').waitFor();
    expect(await frame.getByRole('banner').count()).toBe(0);
    expect(await frame.getByRole('tablist').count()).toBe(0);
    const list = frame.getByRole('list', { name: 'Papers', exact: true });
    await list.getByRole('button').first().click();
    const details = frame.getByRole('region', { name: 'Paper details' });
    await details.getByRole('heading', { level: 2 }).waitFor();
    const link = frame.getByRole('link', { name: 'Open in Field Atlas' });
    await expect.poll(() => link.getAttribute('href')).toMatch(/^[^?]*#paper=[^&]+&theme=ssm/u);
    await outer.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    expect(await outer.evaluate(() => history.length)).toBe(before);
    const child = outer.frames().at(-1);
    const overflow = await child?.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(overflow).toBe(false);
    expect(problems).toEqual([]);
    await outer.close();
    host.close();
  });
});
