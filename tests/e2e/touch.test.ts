import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { selectedCount } from './selected-count.ts';
import { describeSite } from './site.ts';

type Point = readonly [number, number];

type Box = Record<'x' | 'y' | 'width' | 'height', number>;

/** Fingers on the map; places are shares of its width and height. */
class Fingers {
  readonly #page: Page;
  readonly #devtools: CDPSession;
  readonly #box: Box;

  private constructor(page: Page, devtools: CDPSession, box: Box) {
    this.#page = page;
    this.#devtools = devtools;
    this.#box = box;
  }

  static async on(page: Page): Promise<Fingers> {
    const box = await page.getByRole('application').boundingBox();
    if (box === null) throw new Error('there is no map');
    return new Fingers(page, await page.context().newCDPSession(page), box);
  }

  async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]): Promise<void> {
    const { x, y, width, height } = this.#box;
    const touchPoints = points.map((at, id) => ({
      x: x + at[0] * width,
      y: y + at[1] * height,
      id,
    }));
    await this.#devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    await this.#page.waitForTimeout(16);
  }

  async drag(first: Point, ...rest: Point[]): Promise<void> {
    await this.touch('touchStart', first);
    let [x, y] = first;
    for (const [toX, toY] of rest) {
      for (let step = 1; step <= 6; step++)
        await this.touch('touchMove', [x + ((toX - x) * step) / 6, y + ((toY - y) * step) / 6]);
      [x, y] = [toX, toY];
    }
    await this.touch('touchEnd');
  }

  /** One finger moves, the second joins it, both part. */
  async pinch(): Promise<void> {
    await this.touch('touchStart', [0.5, 0.7]);
    await this.touch('touchMove', [0.46, 0.7]);
    await this.touch('touchStart', [0.46, 0.7], [0.54, 0.7]);
    for (let step = 1; step <= 6; step++)
      await this.touch('touchMove', [0.46 - step * 0.03, 0.7], [0.54 + step * 0.03, 0.7]);
    await this.touch('touchEnd');
  }
}

describeSite(
  'fingers',
  (site) => {
    it('draw areas, and two of them zoom while a tool is chosen', async () => {
      const page = await site.open();
      await page.getByRole('button', { name: 'Select mode' }).tap();
      const fingers = await Fingers.on(page);

      await fingers.drag([0.02, 0.45], [0.98, 0.98]);
      const inRectangle = await selectedCount(page);
      expect(inRectangle).toBeGreaterThan(1);

      await page.getByRole('radio', { name: 'Lasso' }).check({ force: true });
      await fingers.drag([0.02, 0.45], [0.98, 0.45], [0.02, 0.98]);
      const inLasso = await selectedCount(page);
      expect(inLasso).toBeGreaterThan(0);
      expect(inLasso).toBeLessThan(inRectangle);

      const before = new URL(page.url()).hash;
      await fingers.pinch();
      await expect.poll(() => new URL(page.url()).hash).not.toBe(before);
      expect(await selectedCount(page)).toBe(inLasso);
    });
  },
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
);
