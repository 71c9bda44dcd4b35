/** How neighbours are found: ours and the libraries that a JavaScript program could take instead. */
export const NEIGHBOUR_METHODS = [
  'ours, one thread',
  'ours, all threads',
  'ours, exact',
  'usearch, one thread',
  'usearch, all threads',
  'hnswlib-node',
  'umap-js',
] as const;
export type NeighbourMethod = (typeof NEIGHBOUR_METHODS)[number];

export const LAYOUT_METHODS = ['ours', 'umap-js'] as const;
export type LayoutMethod = (typeof LAYOUT_METHODS)[number];

/** Neighbours of so many papers by one method. */
export interface NeighbourFigure {
  readonly papers: number;
  readonly method: NeighbourMethod;
  /** On the clock, the median of the runs. */
  readonly seconds: number;
  readonly runs: number;
  /** Share of the true neighbours that were found, 0 … 1. */
  readonly recall: number;
  /** What the process grew by, at its peak, beyond the vectors themselves. */
  readonly memoryMb: number;
}

/** A layout of so many papers by one method. */
export interface LayoutFigure {
  readonly papers: number;
  readonly method: LayoutMethod;
  readonly seconds: number;
  readonly runs: number;
  readonly trustworthiness: number;
}

/** A whole build, from a file of papers to a map on disk, in a process of its own. */
export interface BuildFigure {
  readonly papers: number;
  readonly seconds: number;
  readonly runs: number;
  readonly peakMb: number;
  /** Seconds on the clock, by stage. */
  readonly stages: Readonly<Record<string, number>>;
}

/** All that one run of the engine's bench has measured. */
export interface EngineFigures {
  readonly threads: number;
  readonly k: number;
  readonly dimension: number;
  /** What the papers were, in a few words. */
  readonly papers: string;
  readonly neighbours: readonly NeighbourFigure[];
  readonly layouts: readonly LayoutFigure[];
  readonly builds: readonly BuildFigure[];
  /** What was not measured, and why. */
  readonly skipped: readonly string[];
}

/** The middle one, or the mean of the middle two; NaN of none. */
export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = ordered.length >> 1;
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : (upper + (ordered[middle - 1] ?? Number.NaN)) / 2;
}
