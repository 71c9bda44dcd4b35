import type Sigma from 'sigma';
import type { CameraView } from '../core/explore/view.ts';
import { isSameView, toCamera, toView } from './camera-frame.ts';

const FLIGHT_MS = 400;
const REST_MS = 250;
/** The middle of the frame stays within this many map units of the map's middle. */
const FARTHEST = 1.2;

/** Moves Sigma's camera and tells when it came to rest. */
export class CameraControl {
  readonly #sigma: Sigma;
  readonly #fitted: () => CameraView;
  readonly #onrest: (camera: CameraView | null) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** While a remembered view is restored nobody is told: it came from the owner. */
  #isRestoring = false;

  constructor(
    sigma: Sigma,
    fitted: () => CameraView,
    onrest: (camera: CameraView | null) => void,
    onmove: () => void,
  ) {
    this.#sigma = sigma;
    this.#fitted = fitted;
    this.#onrest = onrest;
    sigma.getCamera().on('updated', () => {
      this.#keepInReach();
      onmove();
      if (!this.#isRestoring) this.#reportSoon();
    });
  }

  get view(): CameraView {
    return toView(this.#sigma.getCamera().getState());
  }

  /** Whether the whole map is what is shown. */
  get isFitted(): boolean {
    return isSameView(this.view, this.#fitted());
  }

  /** Restores a view without telling the owner. */
  restore(camera: CameraView | null, animate: boolean): void {
    clearTimeout(this.#timer);
    this.#isRestoring = true;
    const done = (): void => {
      this.#isRestoring = false;
    };
    void this.#go(camera ?? this.#fitted(), animate).then(done, done);
  }

  /** Flies to a view and tells the owner when there. */
  fly(camera: CameraView): void {
    this.#isRestoring = false;
    void this.#go(camera, true);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #go(view: CameraView, animate: boolean): Promise<void> {
    const camera = this.#sigma.getCamera();
    const target = { ...toCamera(view), angle: 0 };
    if (animate && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      await camera.animate(target, { duration: FLIGHT_MS, easing: 'quadraticInOut' });
    else camera.setState(target);
  }

  #keepInReach(): void {
    const camera = this.#sigma.getCamera();
    const { x, y } = camera.getState();
    const [low, high] = [0.5 - FARTHEST / 2, 0.5 + FARTHEST / 2];
    const kept = { x: Math.max(low, Math.min(high, x)), y: Math.max(low, Math.min(high, y)) };
    if (kept.x !== x || kept.y !== y) camera.setState(kept);
  }

  #reportSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#onrest(this.isFitted ? null : this.view);
    }, REST_MS);
  }
}
