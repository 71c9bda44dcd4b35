import type { Curve } from './curve.ts';

/** The forces of UMAP by the bits of the squared distance: 256 entries for each power of two from 2^-40 to 2^24, which is within a fifth of a percent and needs no power function. */
export interface ForceTable {
  /** What a squared distance's bits, shifted right by 15, begin with. */
  readonly first: number;
  /** Per entry the pull of a link, times the difference of the places; negative. */
  readonly pull: Float64Array;
  /** Per entry the push of a stranger; positive. */
  readonly push: Float64Array;
}

const LOWEST = -40;
const HIGHEST = 24;
const PER_OCTAVE = 256;
const EXPONENT_BIAS = 127;
/** Of UMAP: keeps the push finite. */
const SOFTENING = 0.001;

/** Returns the table of a curve. */
export function createForceTable({ a, b }: Curve): ForceTable {
  const size = (HIGHEST - LOWEST) * PER_OCTAVE;
  const pull = new Float64Array(size);
  const push = new Float64Array(size);
  for (let entry = 0; entry < size; entry += 1) {
    const octave = LOWEST + Math.floor(entry / PER_OCTAVE);
    const square = 2 ** octave * (1 + ((entry % PER_OCTAVE) + 0.5) / PER_OCTAVE);
    const power = square ** b;
    pull[entry] = (-2 * a * b * (power / square)) / (a * power + 1);
    push[entry] = (2 * b) / ((SOFTENING + square) * (a * power + 1));
  }
  return { first: (LOWEST + EXPONENT_BIAS) * PER_OCTAVE, pull, push };
}
