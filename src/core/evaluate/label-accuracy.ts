import type { Neighbours } from '../graph/neighbours.ts';
import { estimateMean, type Estimate } from './estimate.ts';

/** Returns the share of papers whose own class is the commonest among the classes of their k nearest; of equally common classes the one with the nearest paper counts. O(n k).
 *
 * Source: E. Fix, J. Hodges, "Discriminatory analysis", 1951, doi:10.2307/1403797; the accuracy of
 * R. González-Márquez, D. Kobak, 2024, arXiv 2404.08403.
 * @throws RangeError if labels and neighbours differ in number */
export function labelAccuracy(neighbours: Neighbours, labels: Int32Array): Estimate {
  const { count, k, indices } = neighbours;
  if (labels.length !== count)
    throw new RangeError(`${labels.length} labels for the neighbours of ${count} papers`);
  const hits = Array.from(labels, (label, paper) => {
    const votes = indices.subarray(paper * k, (paper + 1) * k);
    return Number(commonest(votes, labels) === label);
  });
  return estimateMean(hits);
}

function commonest(nearest: Int32Array, labels: Int32Array): number {
  const votes = new Map<number, number>();
  for (const paper of nearest) {
    const label = labels[paper] ?? -1;
    votes.set(label, (votes.get(label) ?? 0) + 1);
  }
  let best = -1;
  for (const [label, count] of votes) if (count > (votes.get(best) ?? 0)) best = label;
  return best;
}
