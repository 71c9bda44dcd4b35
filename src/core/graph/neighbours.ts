/** The nearest papers of every paper: flat rows of `k`, nearest first, ties by paper number. */
export interface Neighbours {
  readonly count: number;
  readonly k: number;
  /** count × k paper numbers. */
  readonly indices: Int32Array;
  /** count × k cosine similarities, -1 … 1. */
  readonly similarities: Float64Array;
  /** How they were found: every pair compared plainly, or by the kernel; or the papers of near cells only. */
  readonly method?: 'plain' | 'kernel' | 'cells';
  /** Share of the true neighbours that were found; 1 unless the method is 'cells'. */
  readonly recall?: number;
}
