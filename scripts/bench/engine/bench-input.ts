import type { Vectors } from '../../../src/core/embed/embedder.ts';
import type { BenchPaper } from './bench-papers.ts';
import type { VectorsFile } from './vectors-file.ts';

/** What all parts measure on, and where they may write. */
export interface BenchInput {
  readonly k: number;
  /** Null: made-up papers. */
  readonly papers: readonly BenchPaper[] | null;
  readonly vectors: Vectors;
  readonly vectorsFile: VectorsFile;
  readonly folder: string;
  readonly runs: number;
  readonly isFull: boolean;
}

/** Where a measuring part leaves its figures as they come. */
export interface Notebook {
  say(line: string): void;
  /** Something that is not measured, and why. */
  skip(line: string): void;
}

/** How often a size is measured: small ones vary more and cost less. */
export function runsFor(papers: number, runs: number): number {
  if (papers <= 5_000) return runs;
  return papers <= 20_000 ? Math.min(3, runs) : 1;
}

/** Returns the first `count` rows. */
export function firstVectors({ dimension, values }: Vectors, count: number): Vectors {
  return { count, dimension, values: values.subarray(0, count * dimension) };
}
