import type { Placement } from '../core/explore/project/placement.ts';
import type { CameraView } from '../core/explore/view.ts';
import { fitBounds, fitPapers, projectionOf, type FrameSize, type Insets } from './camera-frame.ts';
import { discLocator, frameFactor, growthAt } from './disc-places.ts';
import type { Box } from './label-placement.ts';
import type { Disc } from './disc.ts';

/** Share of the distance between papers that their discs fill. */
const DISC_SHARE = 0.94;
/** Smaller discs would not be seen; crowds of them touch until one comes nearer. */
const LEAST_RADIUS_PX = 1.5;
const EDGE_PX = 16;
/** What lies over the frame's upper and lower edge takes at most this share of its height each. */
const MOST_INSET = 0.36;

/** The camera that shows all papers, and how large they are drawn from it and from others. */
export class FrameFit {
  #frame: FrameSize = { width: 1, height: 1 };
  readonly #positions: Float64Array;
  #placement: Placement | null = null;
  #reserved: readonly Box[] = [];
  #fitted: CameraView | null = null;

  /** `positions`: n × 2, where the papers belong while there is no placement. */
  constructor(positions: Float64Array) {
    this.#positions = positions;
  }

  get frame(): FrameSize {
    return this.#frame;
  }
  set frame(frame: FrameSize) {
    this.#frame = frame;
    this.#fitted = null;
  }

  set placement(placement: Placement | null) {
    this.#placement = placement;
    this.#fitted = null;
  }

  /** Boxes that lie over the frame: a projection's edges bear words, which must not be under them. */
  get reserved(): readonly Box[] {
    return this.#reserved;
  }
  set reserved(boxes: readonly Box[]) {
    this.#reserved = boxes;
    if (this.#placement !== null) this.#fitted = null;
  }

  /** Shows everything. */
  get fitted(): CameraView {
    this.#fitted ??=
      this.#placement === null
        ? fitPapers(this.#positions, allOf(this.#positions), this.#frame)
        : fitBounds(this.#placement.bounds, this.#frame, insetsOf(this.#reserved, this.#frame));
    return this.#fitted;
  }

  /** How much larger papers are drawn where so many map units are seen than at the fitted camera of a large frame. */
  growth(span: number): number {
    return growthAt(span / this.fitted.span) * frameFactor(this.#frame);
  }

  /** Returns where papers on these places stand under a camera; `sizes`: their radii, null = all the same. */
  locator(
    places: Float64Array,
    view: CameraView,
    sizes: Float64Array | null,
  ): (paper: number) => Disc {
    const most = this.mostRadius;
    const kept = sizes?.map((size) => Math.min(size, most)) ?? null;
    return discLocator(places, projectionOf(view, this.#frame), kept, this.growth(view.span));
  }

  /** The largest radius in pixels at the fitted camera of a large frame that the placement leaves room for. */
  get mostRadius(): number {
    if (this.#placement === null) return Infinity;
    const { spacing } = this.#placement;
    const scale = Math.min(this.#frame.width, this.#frame.height) / this.fitted.span;
    const touching = (DISC_SHARE * spacing * scale) / 2 / frameFactor(this.#frame);
    return Math.max(LEAST_RADIUS_PX, touching);
  }
}

/** What the boxes at the frame's upper, lower and right edge leave free. */
function insetsOf(boxes: readonly Box[], { width, height }: FrameSize): Insets {
  let [top, bottom, right] = [EDGE_PX, EDGE_PX, EDGE_PX];
  for (const box of boxes) {
    if (box.bottom < height / 2) top = Math.max(top, box.bottom + EDGE_PX);
    else if (box.left < width / 2) bottom = Math.max(bottom, height - box.top + EDGE_PX);
    else right = Math.max(right, width - box.left + EDGE_PX / 2);
  }
  const most = MOST_INSET * height;
  return { left: EDGE_PX, right, top: Math.min(most, top), bottom: Math.min(most, bottom) };
}

function allOf(positions: Float64Array): Iterable<number> {
  return Array(positions.length / 2).keys();
}
