import type { Neighbours } from '../graph/neighbours.ts';
import { estimateMean, type Estimate } from './estimate.ts';
import { normalKeyword } from './normal-keyword.ts';

/** Returns the mean share of a paper's keywords that each of its k nearest has too, over the papers with keywords.
 * Keywords are compared by their normal form. O(n k keywords).
 * @throws RangeError if keywords and neighbours differ in number */
export function keywordOverlap(
  neighbours: Neighbours,
  keywords: readonly (readonly string[])[],
): Estimate {
  const { count, k, indices } = neighbours;
  if (keywords.length !== count)
    throw new RangeError(`keywords of ${keywords.length} for the neighbours of ${count} papers`);
  const keys = keywords.map((own) => new Set(own.map(normalKeyword).filter((key) => key !== '')));
  const shares: number[] = [];
  for (const [paper, own] of keys.entries()) {
    if (own.size === 0) continue;
    const nearest = indices.subarray(paper * k, (paper + 1) * k);
    let sum = 0;
    for (const other of nearest) sum += sharedPart(own, keys[other] ?? new Set());
    if (nearest.length > 0) shares.push(sum / nearest.length);
  }
  return estimateMean(shares);
}

function sharedPart(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const key of own) shared += Number(other.has(key));
  return shared / own.size;
}
