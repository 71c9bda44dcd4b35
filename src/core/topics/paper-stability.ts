/** Returns per paper how much of its group's company it keeps in other partitions: the mean Jaccard index of its group there
 * and here, 0 … 1; 1 where there is no other partition. O(papers × partitions).
 *
 * Source: the cluster-wise stability of C. Hennig, "Cluster-wise assessment of cluster stability", 2007,
 * doi:10.1016/j.csda.2006.11.025, taken paper by paper.
 * @throws RangeError if the lengths differ */
export function paperStability(
  labels: Int32Array,
  partitions: readonly Int32Array[],
): Float64Array {
  const stability = new Float64Array(labels.length);
  if (partitions.length === 0) return stability.fill(1);
  const sizes = sizesOf(labels);
  for (const other of partitions) {
    if (other.length !== labels.length)
      throw new RangeError(`partitions of ${labels.length} and ${other.length} papers`);
    const otherSizes = sizesOf(other);
    const width = otherSizes.length;
    const both = new Map<number, number>();
    for (const [paper, label] of labels.entries()) {
      const key = label * width + (other[paper] ?? 0);
      both.set(key, (both.get(key) ?? 0) + 1);
    }
    for (const [paper, label] of labels.entries()) {
      const there = other[paper] ?? 0;
      const shared = both.get(label * width + there) ?? 0;
      const union = (sizes[label] ?? 0) + (otherSizes[there] ?? 0) - shared;
      stability[paper] = (stability[paper] ?? 0) + shared / union / partitions.length;
    }
  }
  return stability;
}

function sizesOf(labels: Int32Array): Int32Array {
  const groups = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const sizes = new Int32Array(groups);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
}
