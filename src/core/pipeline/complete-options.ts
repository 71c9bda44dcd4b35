import type { BuildOptions } from '../contract/map.ts';

const DEFAULT_SEED = 42;

/** Returns the options of a build with what is not given filled in: seed 42; as many neighbours as the square root of
 * the number of papers, but 5 to 15 (36 papers: 6; 225 and more: 15), as a small map has no fifteen that matter.
 * @throws RangeError for fewer than one neighbour or a number that is not whole */
export function completeOptions(options: Partial<BuildOptions>, papers: number): BuildOptions {
  const neighbours = options.neighbours ?? defaultNeighbours(papers);
  const seed = options.seed ?? DEFAULT_SEED;
  if (!Number.isSafeInteger(neighbours) || neighbours < 1) {
    throw new RangeError(`neighbours must be a whole number from 1, not ${neighbours}`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, not ${seed}`);
  return { neighbours, seed };
}

function defaultNeighbours(papers: number): number {
  return Math.max(5, Math.min(15, Math.round(Math.sqrt(papers))));
}
