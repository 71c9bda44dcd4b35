import type Sigma from 'sigma';
import type { CameraView } from '../core/explore/view.ts';
import { isSameView, toCamera, toView } from './camera-frame.ts';
import { flightPath } from './flight-path.ts';
import type { CameraMove } from './renderer-protocol.ts';

const FLIGHT_MS = 400;
const REST_MS = 250;
/** What takes hold of the map. */
const GRIPS = ['mousedown', 'touchstart', 'wheel'] as const;
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
  #flight = 0;
  readonly #stopListening: () => void;

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
    const take = (): void => this.#interrupt();
    const host = sigma.getContainer();
    for (const kind of GRIPS) host.addEventListener(kind, take, { capture: true, passive: true });
    this.#stopListening = () => {
      for (const kind of GRIPS) host.removeEventListener(kind, take, { capture: true });
    };
  }

  get view(): CameraView {
    return toView(this.#sigma.getCamera().getState());
  }

  /** Whether the whole map is what is shown. */
  get isFitted(): boolean {
    return isSameView(this.view, this.#fitted());
  }

  /** Restores a view without telling the owner: at once, by a short flight, or gliding as slowly as an audience can follow. */
  restore(camera: CameraView | null, move: CameraMove): void {
    clearTimeout(this.#timer);
    this.#isRestoring = true;
    this.#flight += 1;
    const flight = this.#flight;
    const done = (): void => {
      if (flight === this.#flight) this.#isRestoring = false;
    };
    const target = camera ?? this.#fitted();
    void (move === 'glide' ? this.#glide(target) : this.#go(target, move === 'fly')).then(
      done,
      done,
    );
  }

  /** Flies to a view and tells the owner when there. */
  fly(camera: CameraView): void {
    this.#isRestoring = false;
    this.#flight += 1;
    void this.#go(camera, true);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopListening();
  }

  /** Whoever takes hold of the map stops a glide where it is, and is reported like any move of theirs. */
  #interrupt(): void {
    if (!this.#isRestoring) return;
    this.#isRestoring = false;
    this.#flight += 1;
    void this.#sigma.getCamera().animate({}, { duration: 1 });
    this.#reportSoon();
  }

  async #glide(view: CameraView): Promise<void> {
    if (isStill()) return this.#go(view, false);
    const camera = this.#sigma.getCamera();
    const flight = this.#flight;
    const path = flightPath(this.view, view);
    // An animation of nothing: Sigma knows that the camera moves, while where it goes is ours.
    const easing = (share: number): number => {
      if (flight === this.#flight) camera.setState(toCamera(path.at(share)));
      return share;
    };
    await camera.animate({}, { duration: path.durationMs, easing });
    if (flight === this.#flight) camera.setState({ ...toCamera(view), angle: 0 });
  }

  async #go(view: CameraView, animate: boolean): Promise<void> {
    const camera = this.#sigma.getCamera();
    const target = { ...toCamera(view), angle: 0 };
    if (animate && !isStill())
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

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
