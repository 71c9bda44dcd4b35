import type { LayoutMethod, NeighbourMethod } from './figures.ts';
import type { VectorsFile } from './vectors-file.ts';

/** What a process of its own measures once: neighbours, or a layout of the papers from their exact neighbours. */
export type Trial = (
  | {
      readonly kind: 'neighbours';
      readonly method: NeighbourMethod;
      readonly library: string | null;
    }
  | { readonly kind: 'layout'; readonly method: LayoutMethod }
) & {
  readonly vectors: VectorsFile;
  readonly papers: number;
  readonly k: number;
  /** Where the neighbours (32-bit whole numbers) or places (64-bit floats) go. */
  readonly answer: string;
};

/** What it took. */
export interface TrialCost {
  readonly seconds: number;
  /** By how much the process grew, at its peak. */
  readonly memoryMb: number;
}
