/** Moves a table along the gradients of many steps. */
export interface Adam {
  /** Moves the rows that the gradient touches, at the learning rate, and clears the gradient. */
  step(table: Float32Array, gradient: Float32Array, rate: number): void;
  /** What it remembers: first and second moments, as the table, and the number of steps. */
  readonly state: AdamState;
}

export interface AdamState {
  readonly mean: Float32Array;
  readonly square: Float32Array;
  steps: number;
}

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-8;

/** Returns Adam for a table of the length, rows of `dimension`; a row without a gradient rests, moments and all.
 *
 * Source: D. P. Kingma & J. Ba, "Adam: A method for stochastic optimization", 2015, arXiv:1412.6980; lazy on sparse rows. */
export function createAdam(length: number, dimension: number, resumed?: AdamState): Adam {
  const state = resumed ?? {
    mean: new Float32Array(length),
    square: new Float32Array(length),
    steps: 0,
  };
  const { mean, square } = state;
  return {
    state,
    step(table, gradient, rate) {
      state.steps += 1;
      const pace =
        (rate * Math.sqrt(1 - SQUARE_DECAY ** state.steps)) / (1 - MEAN_DECAY ** state.steps);
      for (let row = 0; row < length; row += dimension) {
        if (!isTouched(gradient, row, dimension)) continue;
        for (let at = row; at < row + dimension; at += 1) {
          const slope = gradient[at] ?? 0;
          const first = MEAN_DECAY * (mean[at] ?? 0) + (1 - MEAN_DECAY) * slope;
          const second = SQUARE_DECAY * (square[at] ?? 0) + (1 - SQUARE_DECAY) * slope * slope;
          mean[at] = first;
          square[at] = second;
          table[at] = (table[at] ?? 0) - (pace * first) / (Math.sqrt(second) + EPSILON);
          gradient[at] = 0;
        }
      }
    },
  };
}

function isTouched(gradient: Float32Array, row: number, dimension: number): boolean {
  for (let at = row; at < row + dimension; at += 1) if (gradient[at] !== 0) return true;
  return false;
}
