import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSite } from './site.ts';

/** How many pixels of a picture have each colour, within a small tolerance. */
async function countPixels(
  page: Page,
  picture: Buffer,
  colours: readonly string[],
): Promise<{ readonly total: number; readonly counts: readonly number[] }> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async ([data, wanted]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        const pixels = context.getImageData(0, 0, image.width, image.height).data;
        const targets = wanted.map((text) => (text.match(/\d+/g) ?? []).map(Number));
        const counts = wanted.map(() => 0);
        for (let at = 0; at < pixels.length; at += 4)
          for (const [index, target] of targets.entries())
            if ([0, 1, 2].every((c) => Math.abs((pixels[at + c] ?? 0) - (target[c] ?? 0)) <= 6))
              counts[index] = (counts[index] ?? 0) + 1;
        return { total: image.width * image.height, counts };
      },
      [picture.toString('base64'), [...colours]] as const,
    );
  } finally {
    await blank.close();
  }
}

const SCREENS = [
  ['a desktop in light colours', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
  ['a desktop in dark colours', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
  ['a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
] as const;

for (const [name, options] of SCREENS)
  describeSite(
    `the picture on ${name}`,
    (site) => {
      it('shows every topic in its colour on a calm ground', async () => {
        const page = await site.open();
        const colours = await page.evaluate(() => [
          getComputedStyle(document.documentElement).backgroundColor,
          ...[...document.querySelectorAll('[role=treeitem] .swatch')].map(
            (swatch) => getComputedStyle(swatch).backgroundColor,
          ),
        ]);
        const { topics } = await site.map();
        expect(colours).toHaveLength(topics.length + 1);
        const picture = await page.getByRole('region', { name: 'Map' }).screenshot();
        const { total, counts } = await countPixels(page, picture, colours);
        const [ground, ...dots] = counts;
        expect(ground).toBeGreaterThan(0.3 * total);
        for (const [topic, pixels] of dots.entries())
          expect(pixels, topics[topic]?.name).toBeGreaterThan(60);
      });
    },
    options,
  );
