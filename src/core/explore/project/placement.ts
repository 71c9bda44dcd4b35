/** Papers laid out in one projection, with what makes the places readable. Map units: x to the right, y upwards, about -1 … 1. */
export interface Placement {
  /** n × 2, row-major. */
  readonly positions: Float64Array;
  /** Papers are drawn at most so wide while all are in the frame. */
  readonly spacing: number;
  /** What the frame shows at first. */
  readonly bounds: Bounds;
  readonly guides: Guides;
  /** 1 = the projection says little of this paper's place; null = nobody. */
  readonly doubtful: Uint8Array | null;
  /** What a place means, in one line. */
  readonly caption: string;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Lines, bands and words that belong to a projection, beneath its papers. */
export interface Guides {
  readonly lines: readonly GuideLine[];
  readonly bands: readonly GuideBand[];
  readonly labels: readonly GuideLabel[];
}

export interface GuideLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly kind: 'grid' | 'edge' | 'divider';
}

/** A stream along x, as thick as `half` to both sides of `middle`. */
export interface GuideBand {
  /** Whose colour it bears; null = of several topics. */
  readonly topic: number | null;
  readonly middle: number;
  readonly x: readonly number[];
  readonly half: readonly number[];
}

export interface GuideLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Which side of the text stands at x, and whether it lies above or below y. */
  readonly align: 'left' | 'middle' | 'right';
  readonly side: 'above' | 'below';
  /** Stays in the frame at its top or left while the map moves on below it. */
  readonly stick: 'none' | 'top' | 'left';
  readonly kind: 'title' | 'tick';
  /** Of two labels without room for both, the one of lower rank stays. */
  readonly rank: number;
  readonly topic: number | null;
}
