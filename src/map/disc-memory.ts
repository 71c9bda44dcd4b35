import type { CameraView } from '../core/explore/view.ts';
import type { FrameFit } from './frame-fit.ts';
import type { Disc } from './disc.ts';

/** What the discs follow from. */
export interface DiscSource {
  readonly fit: FrameFit;
  /** n × 2, in map units. */
  readonly places: Float64Array;
  /** While true, the places change under the same name. */
  readonly isMoving: boolean;
  readonly camera: CameraView;
  /** Radii at the fitted camera, null = all the same. */
  readonly sizes: Float64Array | null;
}

/** All papers in pixels of the frame, worked out again only when something they follow from has changed: hovering moves none.
 * The same list says that nothing has moved. */
export class DiscMemory {
  #key: readonly unknown[] = [];
  #discs: readonly Disc[] = [];

  of({ fit, places, isMoving, camera, sizes }: DiscSource): readonly Disc[] {
    const { width, height } = fit.frame;
    const growth = fit.growth(camera.span);
    const { x, y, span } = camera;
    const key = [places, sizes, x, y, span, width, height, growth, fit.mostRadius];
    if (isMoving || key.some((part, at) => part !== this.#key[at])) {
      const locate = fit.locator(places, camera, sizes);
      this.#discs = Array.from({ length: places.length / 2 }, (_, paper) => locate(paper));
      this.#key = isMoving ? [] : key;
    }
    return this.#discs;
  }
}
