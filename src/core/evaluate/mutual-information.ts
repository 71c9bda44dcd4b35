/** Returns the normalised mutual information of two partitions, 0 … 1: mutual information over the mean of both
 * entropies. Two partitions without any entropy agree: 1. O(n).
 *
 * Source: A. Strehl, J. Ghosh, "Cluster ensembles", JMLR 3, 2002, 583-617; ours divides by the arithmetic mean.
 * @throws RangeError if the lengths differ */
export function normalisedMutualInformation(one: Int32Array, other: Int32Array): number {
  const n = one.length;
  if (other.length !== n) throw new RangeError(`partitions of ${n} and ${other.length} papers`);
  const left = entropy(Array.from(one, String), n);
  const right = entropy(Array.from(other, String), n);
  const both = entropy(
    Array.from(one, (a, paper) => `${a} ${other[paper] ?? 0}`),
    n,
  );
  if (left + right === 0) return 1;
  return Math.max(0, Math.min(1, (2 * (left + right - both)) / (left + right)));
}

function entropy(labels: readonly string[], n: number): number {
  const sizes = new Map<string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  let sum = 0;
  for (const size of sizes.values()) sum -= (size / n) * Math.log(size / n);
  return sum;
}
